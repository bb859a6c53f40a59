import { describe, expect, it } from 'vitest'
import { createDeliveryLog, type LoggedDelivery } from '../../../src/desk/inbox/delivery-log.ts'
import { shownHeaders } from '../../../src/desk/inbox/shown-headers.ts'
import { emptyRecords } from '../store/sqlite-desk.ts'

const DAY = 86_400_000

const entry: LoggedDelivery = {
  source: 'ghost',
  at: 100 * DAY,
  milliseconds: 12.6,
  status: 200,
  outcome: 'accepted',
  headers: { 'user-agent': 'Ghost/5.90' },
}

describe('the delivery log', () => {
  it('gives back what was written', async () => {
    const log = createDeliveryLog(emptyRecords())
    const whole = { ...entry, reason: 'Why', delivery: 'd1', event: 'publish', articleId: 'a1' }
    await log.add(whole)
    await log.add(entry)
    const nothing = { reason: undefined, delivery: undefined, event: undefined, articleId: undefined }
    expect(await log.list({ limit: 5 })).toEqual({
      deliveries: [
        { ...entry, ...nothing, milliseconds: 13 },
        { ...whole, milliseconds: 13 },
      ],
      next: undefined,
    })
  })

  it('keeps about a thousand of each source, however many the others send', async () => {
    const records = emptyRecords()
    const log = createDeliveryLog(records)
    await log.add({ ...entry, source: 'sanity' })
    for (let at = 0; at < 1_100; at++) await log.add({ ...entry, delivery: String(at) })
    const count = await records.first<{ count: number }>(
      'SELECT count(*) AS count FROM deliveries WHERE source = ?',
      ['ghost'],
    )
    expect(count?.count).toBeGreaterThanOrEqual(1_000)
    expect(count?.count).toBeLessThan(1_033)
    expect((await log.list({ limit: 1, source: 'ghost' })).deliveries[0]?.delivery).toBe('1099')
    expect((await log.list({ limit: 5, source: 'sanity' })).deliveries).toHaveLength(1)
  })

  it('forgets after two weeks', async () => {
    const records = emptyRecords()
    await createDeliveryLog(records).add(entry)
    await createDeliveryLog(records).add({ ...entry, source: 'sanity', at: entry.at + 15 * DAY })
    const { deliveries } = await createDeliveryLog(records).list({ limit: 5 })
    expect(deliveries.map(({ source }) => source)).toEqual(['sanity'])
  })

  it('pages without losing or repeating anything while more comes in', async () => {
    const log = createDeliveryLog(emptyRecords())
    for (let at = 0; at < 5; at++) await log.add({ ...entry, delivery: String(at) })
    const first = await log.list({ limit: 2 })
    await log.add({ ...entry, delivery: 'new' })
    const second = await log.list({ limit: 2, cursor: first.next })
    const third = await log.list({ limit: 2, cursor: second.next })
    const seen = [first, second, third].flatMap((page) => page.deliveries.map(({ delivery }) => delivery))
    expect(seen).toEqual(['4', '3', '2', '1', '0'])
    expect(third.next).toBeUndefined()
  })
})

describe('logged headers', () => {
  it('contain no credentials and no signatures', () => {
    const secret = {
      authorization: 'Bearer x',
      cookie: 'a=b',
      'proxy-authorization': 'x',
      'x-handbill-token': 'x',
      'x-api-key': 'x',
      'x-ghost-signature': 'sha256=00',
      'webhook-signature': 'v1,x',
      'x-wp-password': 'x',
    }
    for (const value of Object.values(shown(secret))) expect(value).toMatch(/^\(hidden, \d+ characters\)$/)
  })

  it('include what identifies a delivery, and hide a secret in any place', () => {
    expect(
      shown({ 'idempotency-key': 'k1', 'x-contentful-topic': 'T', 'x-mine': 'so secret-word here' }, [
        'secret-word',
        '',
      ]),
    ).toEqual({ 'idempotency-key': 'k1', 'x-contentful-topic': 'T', 'x-mine': '(hidden, 19 characters)' })
  })

  it('are limited in number and length', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x-${at}`, 'y'.repeat(9_000)]))
    const headers = shown(many)
    expect(Object.keys(headers)).toHaveLength(60)
    expect(headers['x-0']).toHaveLength(200)
  })
})

function shown(headers: Readonly<Record<string, string>>, secrets: readonly string[] = []) {
  return shownHeaders(new Headers(headers), secrets)
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createHookDesk } from '../../../src/desk/inbox/hook-desk.ts'
import { createMemoryIntake } from '../../desk/inbox/memory-intake.ts'
import { emptyRecords } from '../../desk/store/sqlite-desk.ts'
import { createTestApp } from '../test-app.ts'
import { briefly, type RealDelivery, realDeliveries, secretsOf, settingsOf } from './real-deliveries.ts'

/** Expected result of each delivery, reviewed line by line. `BLESS=1` rewrites it. */
const expectedFile = join(import.meta.dirname, 'real-deliveries.json')
const blessed: Record<string, unknown> = {}
const bless = process.env['BLESS'] === '1'
const expected = bless ? {} : (JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, unknown>)

afterAll(() => {
  if (bless) writeFileSync(expectedFile, `${JSON.stringify(blessed, null, 2)}\n`)
})

async function send(one: RealDelivery, changes: Partial<RealDelivery> = {}, now = one.sentAt) {
  const { source, path, headers, body } = { ...one, ...changes }
  const intake = createMemoryIntake()
  const sources = [
    { name: source, kind: source, secrets: secretsOf(source), settings: settingsOf[source] ?? {} },
  ]
  const hooks = createHookDesk(sources, {
    records: emptyRecords(),
    intake,
    reportError: () => undefined,
    fetch: async () => Promise.reject(new TypeError('fetch failed')),
  })
  const { app } = createTestApp({ hooks, now: () => now })
  const response = await app.request(path, { method: 'POST', headers, body })
  const answer = (await response.json()) as {
    status: unknown
    reason?: string
    detail?: string
    field?: string
  }
  return { status: response.status, answer, events: intake.taken.map(({ event }) => event) }
}

describe('real deliveries', () => {
  it.each(realDeliveries)('$file', async (one) => {
    const { status, answer, events } = await send(one)
    const found = {
      status,
      outcome: status === 200 ? answer.status : answer.detail,
      reason: answer.reason,
      field: answer.field,
      events: events.map(briefly),
    }
    blessed[one.file] = found
    const wanted = bless ? found : expected[one.file]
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(wanted)))
  })

  it.each(realDeliveries)('$file, with a wrong proof', async (one) => {
    const { headers, body } = one
    const token = headers['authorization']
    const forged =
      token === undefined
        ? { body: body.replace('"title"', '"tilte"').replace('"id"', '"di"').replace('"test"', '"tset"') }
        : { headers: { ...headers, authorization: `${token}0` } }
    expect(await send(one, forged)).toMatchObject({ status: 401, events: [] })
  })

  const signed = realDeliveries.filter(({ headers }) => headers['authorization'] === undefined)
  it.each(signed)('$file, an hour later', async (one) => {
    expect(await send(one, {}, one.sentAt + 3_600_000)).toMatchObject({ status: 401, events: [] })
  })
})

import { createHmac } from 'node:crypto'
import { isValidSignature } from '@sanity/webhook'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it, test } from 'vitest'
import { eitherBy, drupal, drupalOld, storyblok } from '../../../src/desk/inbox/schemes/body-hmac.ts'
import { contentful } from '../../../src/desk/inbox/schemes/contentful.ts'
import type { HookDelivery } from '../../../src/desk/inbox/delivery.ts'
import type { Verification } from '../../../src/desk/inbox/schemes/scheme.ts'
import { standardWebhooks } from '../../../src/desk/inbox/schemes/standard-webhooks.ts'
import { ghost, sanity, webflow } from '../../../src/desk/inbox/schemes/timed-hmac.ts'
import { prismic, token } from '../../../src/desk/inbox/schemes/token.ts'
import { type SchemeCase, schemeCases } from './scheme-cases.ts'

const MINUTE = 60_000

interface Changes {
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  readonly path?: string
  readonly method?: string
}

function delivery(one: Pick<SchemeCase, 'body' | 'headers' | 'path'>, changes: Changes = {}): HookDelivery {
  const body = changes.body ?? one.body
  const path = changes.path ?? one.path ?? '/webhooks/source'
  return {
    method: changes.method ?? 'POST',
    path,
    query: new URL(path, 'https://cards.example').searchParams,
    headers: new Headers({ ...one.headers, ...changes.headers }),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  }
}

async function verify(one: SchemeCase, changes: Changes = {}, now = one.time ?? 0, secrets = [one.secret]) {
  return one.scheme.verify(delivery(one, changes), secrets, now)
}

function isGenuine(verification: Verification): boolean {
  return verification.genuine
}

describe.each(schemeCases)('$name ($origin)', (one) => {
  it('is accepted when genuine', async () => {
    expect(await verify(one)).toMatchObject({ genuine: true })
  })

  it('is refused with any bit of the body flipped', async () => {
    const bytes = new TextEncoder().encode(one.body)
    for (const at of [0, 1, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const turned = bytes.slice()
      turned[at] = (turned[at] ?? 0) ^ 1
      expect(isGenuine(await verify(one, { body: turned }))).toBe(false)
    }
    expect(isGenuine(await verify(one, { body: `${one.body} ` }))).toBe(false)
    expect(isGenuine(await verify(one, { body: `\ufeff${one.body}` }))).toBe(false)
    expect(isGenuine(await verify(one, { body: '' }))).toBe(false)
  })

  it('is refused with any character of the signature changed, cut off, doubled or left out', async () => {
    const header = one.headers[one.signature] ?? ''
    for (let at = 0; at < header.length; at++) {
      const other = header[at] === 'A' ? 'B' : 'A'
      const changed = `${header.slice(0, at)}${other}${header.slice(at + 1)}`
      // Hexadecimal digits may be upper case: the same signature.
      if (changed.toLowerCase() === header.toLowerCase()) continue
      expect(isGenuine(await verify(one, { headers: { [one.signature]: changed } }))).toBe(false)
    }
    for (const wrong of [
      '',
      ' ',
      header.slice(0, -1),
      header.slice(1),
      `${header}, ${header}`,
      'x'.repeat(9000),
    ])
      expect(isGenuine(await verify(one, { headers: { [one.signature]: wrong } }))).toBe(false)
    const headers = Object.fromEntries(Object.entries(one.headers).filter(([name]) => name !== one.signature))
    const verification = await one.scheme.verify(delivery({ ...one, headers }), [one.secret], one.time ?? 0)
    expect(isGenuine(verification)).toBe(false)
  })

  it('is refused under another secret, an empty one, or without one', async () => {
    const other = one.scheme === contentful ? 'b'.repeat(64) : 'b3RoZXIgc2VjcmV0'
    for (const secrets of [[other], [''], []])
      expect(isGenuine(await verify(one, {}, one.time, secrets))).toBe(false)
  })

  it('is accepted while its secret is rotated out', async () => {
    const newer = one.scheme === contentful ? 'b'.repeat(64) : 'b3RoZXIgc2VjcmV0'
    expect(isGenuine(await verify(one, {}, one.time, [newer, one.secret]))).toBe(true)
  })
})

describe.each(schemeCases.filter(({ time }) => time !== undefined))('$name, by its time', (one) => {
  const time = one.time ?? 0

  it('is accepted within five minutes of its time, not later or earlier', async () => {
    const window = 5 * MINUTE
    for (const now of [time - window, time + window]) expect(isGenuine(await verify(one, {}, now))).toBe(true)
    for (const now of [time - window - 1, time + window + 1, time + 24 * 60 * MINUTE])
      expect(isGenuine(await verify(one, {}, now))).toBe(false)
  })

  it('is refused with another time in the header', async () => {
    const later = Object.fromEntries(
      Object.entries(one.headers).map(([name, value]) => [
        name,
        value.replaceAll(timeText(time), timeText(time + 1000)),
      ]),
    )
    // Seconds in one scheme, milliseconds in the others.
    const inSeconds = Object.fromEntries(
      Object.entries(later).map(([name, value]) => [
        name,
        value === String(time / 1000) ? String(time / 1000 + 1) : value,
      ]),
    )
    expect(inSeconds).not.toEqual(one.headers)
    expect(isGenuine(await verify(one, { headers: inSeconds }))).toBe(false)
  })
})

describe.each(schemeCases.filter(({ scheme }) => [ghost, sanity, webflow].includes(scheme)))(
  '$name',
  (one) => {
    it('names each missing or unreadable header', async () => {
      for (const name of Object.keys(one.headers)) {
        const without = Object.fromEntries(Object.entries(one.headers).filter(([other]) => other !== name))
        for (const left of [without, { ...without, [name]: '?' }])
          expect(await verify({ ...one, headers: left })).toEqual({
            genuine: false,
            reason: expect.stringMatching(new RegExp(name, 'i')),
          })
      }
    })
  },
)

function timeText(time: number): string {
  return String(time)
}

describe('Standard Webhooks', () => {
  const [one] = schemeCases as [SchemeCase]
  const right = one.headers['webhook-signature'] ?? ''

  it('accepts any signature of a list, passes over other versions, and refuses what is no list', async () => {
    const wrong = 'v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc='
    const accepted = [`${wrong} ${right}`, `v1a,abc ${right} v2,abc`, `  ${right} `]
    for (const list of accepted)
      expect(isGenuine(await verify(one, { headers: { 'webhook-signature': list } }))).toBe(true)
    const refused = [
      right.replace('v1', 'v2'),
      right.slice(3),
      `${wrong} ${wrong}`,
      Array(9).fill(right).join(' '),
      `${right},x`,
    ]
    for (const list of refused)
      expect(isGenuine(await verify(one, { headers: { 'webhook-signature': list } }))).toBe(false)
  })

  it('covers the id', async () => {
    expect(isGenuine(await verify(one, { headers: { 'webhook-id': 'msg_other' } }))).toBe(false)
    expect(await verify(one)).toEqual({ genuine: true, id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', time: one.time })
  })

  it('agrees with the reference library about what it signs', async () => {
    const webhook = new Webhook(one.secret)
    const at = new Date('2026-11-20T08:00:00Z')
    for (const body of ['{}', '{"title":"घाट पर दीप 🪔"}', `{"html":"${'x'.repeat(50_000)}"}`]) {
      const headers = {
        'webhook-id': 'msg_2',
        'webhook-timestamp': String(at.getTime() / 1000),
        'webhook-signature': webhook.sign('msg_2', at, body),
      }
      const verification = await standardWebhooks.verify(
        delivery({ body, headers }),
        [one.secret],
        at.getTime(),
      )
      expect(isGenuine(verification)).toBe(true)
    }
  })
})

describe('Sanity', () => {
  it('agrees with the toolkit', async () => {
    for (const one of schemeCases.filter(({ name }) => name.startsWith('Sanity'))) {
      const header = one.headers[one.signature] ?? ''
      expect(await isValidSignature(one.body, header, one.secret)).toBe(true)
      expect(await isValidSignature(`${one.body} `, header, one.secret)).toBe(false)
    }
  })
})

describe('Ghost', () => {
  it('refuses the signature of before 5.87.1 and says what to do', async () => {
    const time = 1_795_161_600_000
    const old = {
      // printf '%s' BODY | openssl dgst -sha256 -hmac 'a shared secret'
      body: '{"ok":true,"title":"घाट पर दीप"}',
      headers: {
        'x-ghost-signature': `sha256=0344297f0671f26c2dbb1852fe1c959a7f3884ea9d739e8ffa25c68c7f8cf798, t=${time}`,
      },
    }
    const verification = await ghost.verify(delivery(old), ['a shared secret'], time)
    expect(verification).toMatchObject({
      genuine: false,
      reason: expect.stringContaining('Update Ghost') as string,
    })
  })

  it('takes the header with and without a space, and with capital digits', async () => {
    const one = schemeCases.find(({ name }) => name === 'Ghost') as SchemeCase
    const header = one.headers['x-ghost-signature'] ?? ''
    const upper = header.replace(/[\da-f]{64}/, (hex) => hex.toUpperCase())
    for (const written of [header.replace(', ', ','), upper])
      expect(isGenuine(await verify(one, { headers: { 'x-ghost-signature': written } }))).toBe(true)
  })
})

describe('Contentful', () => {
  const one = schemeCases.find(({ name }) => name === 'Contentful') as SchemeCase

  it('covers path, method and topic', async () => {
    const publish = 'x-contentful-topic'
    expect(isGenuine(await verify(one, { path: '/webhooks/other' }))).toBe(false)
    expect(isGenuine(await verify(one, { method: 'PUT' }))).toBe(false)
    expect(isGenuine(await verify(one, { headers: { [publish]: 'ContentManagement.Entry.delete' } }))).toBe(
      false,
    )
  })

  it('refuses a signature that leaves out the topic or the time', async () => {
    for (const list of ['x-contentful-timestamp', 'x-contentful-topic', '']) {
      const verification = await verify(one, { headers: { 'x-contentful-signed-headers': list } })
      expect(isGenuine(verification)).toBe(false)
    }
  })

  it.each([
    ['the topic', ['x-contentful-timestamp']],
    ['the time', ['x-contentful-topic']],
  ])('refuses a right signature that does not cover %s', async (_, covered) => {
    const headers: Record<string, string> = {
      'x-contentful-timestamp': String(one.time),
      'x-contentful-topic': 'ContentManagement.Entry.publish',
      'x-contentful-signed-headers': covered.join(','),
    }
    const sign = (names: readonly string[]) =>
      createHmac('sha256', one.secret)
        .update(
          `POST\n${one.path}\n${names.map((name) => `${name}:${headers[name]}`).join(';')}\n${one.body}`,
        )
        .digest('hex')
    const verified = async (names: readonly string[]) => {
      const signed = {
        ...headers,
        'x-contentful-signed-headers': names.join(','),
        'x-contentful-signature': sign(names),
      }
      const request = delivery({ body: one.body, headers: signed, path: one.path ?? '' })
      return contentful.verify(request, [one.secret], one.time ?? 0)
    }
    // The same signature is valid if it covers both.
    expect(await verified(['x-contentful-timestamp', 'x-contentful-topic'])).toMatchObject({ genuine: true })
    expect(await verified(covered)).toMatchObject({
      genuine: false,
      reason: expect.stringContaining('does not cover'),
    })
  })

  it('reads a query as Contentful writes it, escaped twice', async () => {
    // { printf 'POST\n/webhooks/contentful?site%253D1\nx-contentful-timestamp:1603379941037;x-contentful-topic:T\n{}'; } |
    //   openssl dgst -sha256 -hmac aaaa… (64)
    const headers = {
      'x-contentful-signature': 'c786f143705b3331790765ecd028c84076a913e47233cfa4bfda4090402572d4',
      'x-contentful-signed-headers': 'X-Contentful-Topic, x-contentful-timestamp',
      'x-contentful-timestamp': '1603379941037',
      'x-contentful-topic': 'T',
    }
    const request = delivery({ body: '{}', headers, path: '/webhooks/contentful?site=1' })
    expect(await contentful.verify(request, [one.secret], one.time ?? 0)).toMatchObject({ genuine: true })
  })
})

describe('two schemes at one address', () => {
  const either = eitherBy('x-drupal-webhooks-signature', drupalOld, drupal)

  it.each(schemeCases.filter(({ name }) => name.startsWith('Drupal')))('takes $name', async (one) => {
    expect(isGenuine(await either.verify(delivery(one), [one.secret], 0))).toBe(true)
    expect(isGenuine(await either.verify(delivery(one), ['other'], 0))).toBe(false)
  })

  it('does not take Storyblok’s header for Standard Webhooks’, nor the other way', async () => {
    const standard = schemeCases[0] as SchemeCase
    const story = schemeCases.find(({ name }) => name === 'Storyblok') as SchemeCase
    expect(isGenuine(await standardWebhooks.verify(delivery(story), ['c2VjcmV0'], 0))).toBe(false)
    expect(isGenuine(await storyblok.verify(delivery(standard), [standard.secret], 0))).toBe(false)
  })
})

describe('tokens', () => {
  const secret = 'correct horse battery'
  const word = 'correct-horse'

  it('are taken from three places', async () => {
    const places: readonly Changes[] = [
      { headers: { authorization: `Bearer ${word}` } },
      { headers: { 'x-handbill-token': word } },
      { path: `/webhooks/strapi?token=${word}` },
    ]
    for (const place of places) {
      const request = delivery({ body: '{}', headers: {} }, place)
      expect(isGenuine(await token.verify(request, ['other', word], 0))).toBe(true)
      expect(isGenuine(await token.verify(request, ['other', `${word}r`, word.slice(1), ''], 0))).toBe(false)
    }
    const none = delivery({ body: '{}', headers: {} })
    expect(isGenuine(await token.verify(none, [word, ''], 0))).toBe(false)
  })

  it('are read from the body for Prismic, with any body', async () => {
    const read = async (body: string) =>
      isGenuine(await prismic.verify(delivery({ body, headers: {} }), [secret], 0))
    expect(await read(JSON.stringify({ type: 'api-update', secret }))).toBe(true)
    for (const body of [
      '{"secret":"wrong"}',
      '{"secret":null}',
      '{"secret":["correct horse battery"]}',
      '{}',
      'null',
      '[]',
      '{"secret',
    ])
      expect(await read(body)).toBe(false)
  })
})

test('an empty token counts as missing, not as wrong', async () => {
  const sent = { headers: { authorization: 'Bearer ', 'x-handbill-token': '' }, body: '{}' }
  for (const scheme of [sent, { ...sent, headers: {} }])
    expect(await token.verify(delivery(scheme), ['secret', ''], 0)).toMatchObject({
      genuine: false,
      reason: expect.stringContaining('There is no token') as unknown,
    })
})

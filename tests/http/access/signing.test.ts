import { describe, expect, it } from 'vitest'
import { canonicalUrl, signUrl, verifyUrl } from '../../../src/http/access/signing.ts'
import { Problem } from '../../../src/problem.ts'

const key = { id: 'k1', secret: 's3cret' }
const old = { id: '2026-11', secret: 'correct horse battery staple' }

/** Computed with Python's hmac and urllib, and the first one also with `openssl dgst -sha256 -hmac`. */
const vectors = [
  {
    key,
    url: '/card/headline/og.png?title=Hello+world',
    expires: undefined,
    signed:
      '/card/headline/og.png?kid=k1&title=Hello%20world&sig=hqnQ0pUjkvk1M62POHlYBhhJZ7PZ_TuFRdemtHJD9a0',
  },
  {
    key: old,
    url: '/card/headline/og.png?title=मौसम बदला: "बारिश"&lang=hi',
    expires: 1_900_000_000,
    signed:
      '/card/headline/og.png?exp=1900000000&kid=2026-11&lang=hi&title=%E0%A4%AE%E0%A5%8C%E0%A4%B8%E0%A4%AE%20%E0%A4%AC%E0%A4%A6%E0%A4%B2%E0%A4%BE%3A%20%22%E0%A4%AC%E0%A4%BE%E0%A4%B0%E0%A4%BF%E0%A4%B6%22&sig=i_Dvor9S6UXbzhsM-4qf3YsVkTOGguu8JoeTnmxGl60',
  },
  {
    key,
    url: "/card/headline/og.png?title=It's (only) a test! *~&author=b&author=a&author=a-b",
    expires: undefined,
    signed:
      '/card/headline/og.png?author=a&author=a-b&author=b&kid=k1&title=It%27s%20%28only%29%20a%20test%21%20%2A~&sig=LrCpPItseuIJtRGAPmemcAxuyNNahwqGXK_ldw3umis',
  },
]

async function problemOf(url: string, now = 0, keys = [key, old]): Promise<string> {
  const error = await verifyUrl(url, keys, now).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw new Error(`expected a Problem, got ${String(error)}`)
  return `${error.code} ${error.field ?? '-'}`
}

describe('signUrl', () => {
  it.each(vectors)('signs as published vectors say: $url', async ({ key, url, expires, signed }) => {
    expect(await signUrl(url, key, { expires })).toBe(signed)
  })

  it('replaces an earlier signature', async () => {
    const once = await signUrl('/card/headline/og.png?title=Hello world', old, { expires: 5 })
    expect(await signUrl(once, key)).toBe(vectors[0]?.signed)
  })

  it('rounds an expiry down to whole seconds', async () => {
    expect(await signUrl('/a', key, { expires: 12.9 })).toContain('exp=12&')
  })
})

describe('verifyUrl', () => {
  it('accepts its own and gives the time when the URL expires', async () => {
    expect(await verifyUrl(vectors[0]?.signed ?? '', [key], 0)).toBeUndefined()
    expect(await verifyUrl(vectors[1]?.signed ?? '', [key, old], 1_899_999_999)).toBe(1_900_000_000)
  })

  it('accepts another order of parameters and another way of encoding', async () => {
    const signature = 'hqnQ0pUjkvk1M62POHlYBhhJZ7PZ_TuFRdemtHJD9a0'
    expect(
      await verifyUrl(`/card/%68eadline/og.png?sig=${signature}&title=Hello+world&kid=k1`, [key], 0),
    ).toBeUndefined()
  })

  const signed = vectors[0]?.signed ?? ''
  it.each([
    ['unsigned', '/card/headline/og.png?title=Hello', 'bad-signature kid'],
    ['without sig', '/card/headline/og.png?kid=k1&title=Hello', 'bad-signature sig'],
    ['changed title', signed.replace('Hello', 'Hallo'), 'bad-signature sig'],
    ['changed path', signed.replace('/og.', '/square.'), 'bad-signature sig'],
    ['added parameter', `${signed}&lang=en`, 'bad-signature sig'],
    ['other key', signed.replace('kid=k1', 'kid=2026-11'), 'bad-signature sig'],
    ['unknown key', signed.replace('kid=k1', 'kid=k9'), 'bad-signature kid'],
    ['two signatures', `${signed}&sig=${'A'.repeat(43)}`, 'bad-signature sig'],
    // 43 letters have two more bits than 32 bytes: they must be zero, or four addresses would be one card.
    ['other unused bits', signed.replace(/a0$/, 'a1'), 'bad-signature sig'],
    ['short signature', signed.slice(0, -1), 'bad-signature sig'],
    ['signature in base64', signed.replace('PZ_T', 'PZ/T'), 'bad-signature sig'],
    ['broken percent sign', signed.replace('headline', '%E0%A4%A'), 'bad-signature -'],
    ['huge', `${signed}&x=${'x'.repeat(20_000)}`, 'bad-signature -'],
  ])('refuses: %s', async (_name, url, expected) => {
    expect(await problemOf(url)).toBe(expected)
  })

  it('refuses what has expired, at the very second', async () => {
    expect(await problemOf(vectors[1]?.signed ?? '', 1_900_000_000)).toBe('expired exp')
  })

  it('does not say "expired" of a URL that was never signed', async () => {
    expect(await problemOf(`/card/headline/og.png?exp=5&kid=k1&sig=${'A'.repeat(43)}`, 10)).toBe(
      'bad-signature sig',
    )
  })

  it('refuses everything when there is no key', async () => {
    expect(await problemOf(signed, 0, [])).toBe('bad-signature kid')
  })
})

describe('canonicalUrl', () => {
  it('sorts by name, then by value, in byte order of the encoded text', () => {
    const query = new URLSearchParams('b=2&a=é&a=z&A=1&a-b=3&sig=x')
    expect(canonicalUrl('/p', query)).toBe('/p?A=1&a=%C3%A9&a=z&a-b=3&b=2')
  })

  it('survives lone surrogates', () => {
    expect(canonicalUrl('/p', new URLSearchParams([['t', '\ud800']]))).toBe('/p?t=%EF%BF%BD')
  })
})

import type { SigningKey } from '../../config/keys.ts'
import { fromBase64Url, toBase64Url, utf8 } from '../../net/bytes.ts'
import { signHmac, verifyHmac } from '../../net/hmac.ts'
import { Problem } from '../../problem.ts'

/**
 * Signed URLs: HMAC-SHA256 over the canonical path and query, base64url without padding.
 *
 * Canonical form, so that any language can sign: take the decoded path segments and query pairs; percent-encode
 * everything but RFC 3986's unreserved letters (`A-Z a-z 0-9 - . _ ~`), hexadecimal digits in capitals; leave out
 * `sig`; sort the pairs by encoded name, then by encoded value, in byte order; join as `path?name=value&name=value`.
 */
/** Proxies and crawlers cut longer URLs; also bounds the cost of the canonical form. */
const MAX_SIGNED_URL = 16_384

/**
 * Signs a path with query (`/card/headline/og.png?title=…`); returns it with `kid`, `exp` if given, and `sig`.
 * @param expires Unix seconds after which the URL is refused
 */
export async function signUrl(
  pathAndQuery: string,
  key: SigningKey,
  options: { readonly expires?: number | undefined } = {},
): Promise<string> {
  const { path, query } = split(pathAndQuery)
  for (const name of ['kid', 'exp', 'sig']) query.delete(name)
  query.append('kid', key.id)
  if (options.expires !== undefined) query.append('exp', String(Math.floor(options.expires)))
  const canonical = canonicalUrl(path, query)
  const signature = await signHmac(utf8(key.secret), utf8(canonical))
  return `${canonical}&sig=${toBase64Url(signature)}`
}

/**
 * Verifies a signed path with query against the known keys.
 * @param now Unix seconds
 * @returns its expiry in Unix seconds; undefined: never
 * @throws Problem `bad-signature`, or `expired` for a correct signature after its expiry
 */
export async function verifyUrl(
  pathAndQuery: string,
  keys: readonly SigningKey[],
  now: number,
): Promise<number | undefined> {
  if (pathAndQuery.length > MAX_SIGNED_URL)
    throw refused('The URL is too long to be one that was signed here.')
  const { path, query } = split(pathAndQuery)
  const kid = only(query, 'kid')
  const sig = only(query, 'sig')
  const key = keys.find((candidate) => candidate.id === kid)
  if (key === undefined) throw refused(`No signing key has the id "${kid.slice(0, 64)}".`, 'kid')
  const signature = fromBase64Url(sig)
  const matches =
    signature !== undefined &&
    (await verifyHmac(utf8(key.secret), utf8(canonicalUrl(path, query)), signature))
  if (!matches) throw refused('The signature does not match the path and query.', 'sig')
  return checkExpiry(query, now)
}

/** The string to sign. Exported for the documentation's examples and the tests. */
export function canonicalUrl(path: string, query: URLSearchParams): string {
  const pairs = [...query]
    .filter(([name]) => name !== 'sig')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => byteOrder(nameA, nameB) || byteOrder(valueA, valueB))
  const search = pairs.map(([name, value]) => `${name}=${value}`).join('&')
  return search === '' ? canonicalPath(path) : `${canonicalPath(path)}?${search}`
}

function canonicalPath(path: string): string {
  try {
    return path
      .split('/')
      .map((segment) => encode(decodeURIComponent(segment)))
      .join('/')
  } catch (cause) {
    throw new Problem('bad-signature', 'The path holds a percent sign that encodes nothing.', { cause })
  }
}

/** RFC 3986 percent-encoding; encodeURIComponent alone leaves `!'()*`. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Encoded text is ASCII, so code unit order is byte order. */
function byteOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function split(pathAndQuery: string): { path: string; query: URLSearchParams } {
  const at = pathAndQuery.indexOf('?')
  return at < 0
    ? { path: pathAndQuery, query: new URLSearchParams() }
    : { path: pathAndQuery.slice(0, at), query: new URLSearchParams(pathAndQuery.slice(at + 1)) }
}

function only(query: URLSearchParams, name: string): string {
  const values = query.getAll(name)
  if (values.length > 1) throw refused(`"${name}" is given ${values.length} times.`, name)
  const value = values[0] ?? ''
  if (value === '') throw refused(`This URL must be signed: "${name}" is missing.`, name)
  return value
}

function checkExpiry(query: URLSearchParams, now: number): number | undefined {
  const values = query.getAll('exp')
  if (values.length === 0) return undefined
  const expires = values.length === 1 && /^\d{1,12}$/.test(values[0] ?? '') ? Number(values[0]) : undefined
  if (expires === undefined) throw refused('"exp" must be one time in Unix seconds.', 'exp')
  if (expires <= now) {
    const when = new Date(expires * 1000).toISOString()
    throw new Problem('expired', `This URL was good until ${when}.`, { field: 'exp' })
  }
  return expires
}

function refused(message: string, field?: string): Problem {
  return new Problem('bad-signature', message, { field })
}

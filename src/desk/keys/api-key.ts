import { sha256, toBase64Url, toHex } from '../../net/bytes.ts'

/**
 * API keys made by Handbill: `hb_` + eight letters or digits + `_` + 256 random bits in base64url. The part up to
 * the second underscore is the prefix: it identifies the key in lists and records, and grants nothing. The fixed
 * beginning lets secret scanners find leaked keys.
 */
export interface MadeKey {
  /** The whole key; shown once and never stored. */
  readonly key: string
  readonly prefix: string
  /** SHA-256 of the whole key, hexadecimal. */
  readonly digest: string
}

const PREFIX_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const PREFIX_LENGTH = 8
const SECRET_BYTES = 32

/** @param random cryptographically strong bytes, as many as asked for */
export async function makeKey(random: (count: number) => Uint8Array): Promise<MadeKey> {
  // 32 letters, so that five bits of a byte choose uniformly.
  const id = Array.from(random(PREFIX_LENGTH), (byte) => PREFIX_LETTERS[byte & 31]).join('')
  const prefix = `hb_${id}`
  const key = `${prefix}_${toBase64Url(random(SECRET_BYTES))}`
  return { key, prefix, digest: await digestOf(key) }
}

/** The prefix of a possible key; undefined for anything else, which need not be looked up. */
export function prefixOf(sent: string): string | undefined {
  return /^(hb_[a-z2-7]{8})_[\w-]{43}$/.exec(sent)?.[1]
}

/** SHA-256, hexadecimal. */
export async function digestOf(text: string): Promise<string> {
  return toHex(await sha256(text))
}

/** Compares two digests in constant time. */
export function sameDigest(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}

/** Bytes and their encodings as text, on both platforms. */

import { sha256 as hashHere } from '@noble/hashes/sha2.js'

const encoder = new TextEncoder()

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

export function concat(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Lower case. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Either case; undefined when it is not hexadecimal. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 2 !== 0 || !/^[\da-f]+$/i.test(text)) return undefined
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  )
}

/** Arguments per call of `String.fromCharCode`; engines refuse more than some ten thousand. */
const CHUNK = 8192

/** Base64 with `+/`, padded. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(binary)
}

/**
 * Base64 with `+/`, padded or not; undefined for anything else, including the empty text. Unused bits must be zero,
 * or several texts would be the same signature.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bare = text.replace(/={1,2}$/, '')
  if (bare.length % 4 === 1 || !/^[A-Za-z\d+/]+$/.test(bare)) return undefined
  const bytes = fromLooseBase64(bare)
  return bytes !== undefined && toBase64(bytes).replace(/=+$/, '') === bare ? bytes : undefined
}

/** Base64 as browsers read it in data URIs: white space and unused bits are ignored (WHATWG Infra, forgiving-base64 decode). */
export function fromLooseBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    return undefined
  }
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** Base64 with `-_` and no padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** As strict as `fromBase64`. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
  // The last letter may have unused bits: only one spelling is valid.
  return bytes !== undefined && toBase64Url(bytes) === text ? bytes : undefined
}

/** @param data bytes, or a text as UTF-8 */
export async function sha256(data: Uint8Array | string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = typeof data === 'string' ? utf8(data) : (data as Uint8Array<ArrayBuffer>)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** Up to this many bytes are hashed synchronously: waiting for another thread takes longer. */
const SHORT_BYTES = 16_384

/** A content hash: the first half of its SHA-256, 32 hexadecimal digits. Text is encoded as UTF-8. */
export async function digest(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? utf8(content) : content
  const hash = bytes.length <= SHORT_BYTES ? hashHere(bytes) : await sha256(bytes)
  return toHex(hash.subarray(0, 16))
}

/**
 * Reads a stream to its end, up to `maxBytes`, and closes it.
 * @returns undefined if there is more
 * @throws the stream's error
 */
export async function readBounded(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > maxBytes) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return concat(chunks)
}

/**
 * Reads a stream up to `maxBytes`, and closes it. A stream that breaks off or never ends returns what was read.
 * @throws the stream's error before its first byte
 */
export async function readUpTo(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly cut: boolean }> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream?.getReader()
  try {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      const left = maxBytes - length
      chunks.push(part.value.subarray(0, left))
      length += part.value.length
      if (length <= maxBytes) continue
      await reader?.cancel()
      return { bytes: concat(chunks), cut: true }
    }
  } catch (error) {
    if (length === 0) throw error
    return { bytes: concat(chunks), cut: true }
  }
  return { bytes: concat(chunks), cut: false }
}

const encoder = new TextEncoder()

/** UTF-8. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Either case; undefined when it is not hexadecimal. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 2 !== 0 || !/^[\da-f]+$/i.test(text)) return undefined
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  )
}

/**
 * Base64 with `+/`, padded or not; undefined when it is something else. Bits that no byte takes must be zero, or several
 * texts would stand for the same signature.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bare = text.replace(/={1,2}$/, '')
  if (bare.length % 4 === 1 || !/^[A-Za-z\d+/]+$/.test(bare)) return undefined
  const binary = atob(bare)
  if (btoa(binary).replace(/=+$/, '') !== bare) return undefined
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}

/** Base64 with `-_` and no padding. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
}

/** Names content: the first half of its SHA-256, 32 hexadecimal digits. Text is taken as UTF-8. */
export async function digest(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? bytesOf(content) : (content as Uint8Array<ArrayBuffer>)
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16))
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

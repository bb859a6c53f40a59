export type Hash = 'SHA-256' | 'SHA-1'

/**
 * Whether one of the keys made the signature over the message. `subtle.verify` compares in constant time and answers
 * false to a signature of another length. All keys are tried, so the time says nothing about which one it was.
 */
export async function signedByAny(
  keys: readonly Uint8Array<ArrayBuffer>[],
  hash: Hash,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  let signed = false
  for (const key of keys) {
    // WebCrypto refuses an empty key, and nobody may sign with one.
    if (key.length === 0) continue
    const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['verify'])
    if (await crypto.subtle.verify('HMAC', imported, signature, message)) signed = true
  }
  return signed
}

export async function sha256(message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', message))
}

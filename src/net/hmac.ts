/** HMAC (RFC 2104) by WebCrypto, which compares in constant time. */

export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** HMAC-SHA256. */
export async function signHmac(
  key: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const imported = await importKey(key, 'SHA-256', 'sign')
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message))
}

/** False for signatures of another length, and for an empty key, with which anyone could sign. */
export async function verifyHmac(
  key: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  hash: Hash = 'SHA-256',
): Promise<boolean> {
  if (key.length === 0) return false
  return crypto.subtle.verify('HMAC', await importKey(key, hash, 'verify'), signature, message)
}

async function importKey(key: Uint8Array<ArrayBuffer>, hash: Hash, use: 'sign' | 'verify') {
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, [use])
}

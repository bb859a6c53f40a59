import { type Hash, verifyHmac } from '../../../net/hmac.ts'

/** Whether one of the keys made the signature. Always tries all, so the time does not reveal which one. */
export async function signedByAny(
  keys: readonly Uint8Array<ArrayBuffer>[],
  hash: Hash,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  let signed = false
  for (const key of keys) if (await verifyHmac(key, message, signature, hash)) signed = true
  return signed
}

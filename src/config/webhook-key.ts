import { fromBase64 } from '../net/bytes.ts'

/**
 * The HMAC key in a secret as Standard Webhooks writes it (spec/standard-webhooks.md): `whsec_`, which may be missing, and
 * base64. Undefined when it is not base64.
 */
export function webhookKey(secret: string): Uint8Array<ArrayBuffer> | undefined {
  return fromBase64(secret.trim().replace(/^whsec_/, ''))
}

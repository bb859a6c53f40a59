import { fromBase64 } from '../net/bytes.ts'

/**
 * The HMAC key in a Standard Webhooks secret (spec/standard-webhooks.md): optional `whsec_`, then base64. Undefined
 * if it is not base64.
 */
export function webhookKey(secret: string): Uint8Array<ArrayBuffer> | undefined {
  return fromBase64(secret.trim().replace(/^whsec_/, ''))
}

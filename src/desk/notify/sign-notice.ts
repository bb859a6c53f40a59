import { webhookKey } from '../../config/webhook-key.ts'
import { toBase64, utf8 } from '../../net/bytes.ts'
import { signHmac } from '../../net/hmac.ts'

export interface SignedNotice {
  /** Equal for every attempt, so that the receiver recognises repetitions. */
  readonly id: string
  /** Unix seconds of this attempt. */
  readonly seconds: number
  readonly body: string
}

/**
 * The headers of an outgoing webhook, after Standard Webhooks (github.com/standard-webhooks/standard-webhooks,
 * spec/standard-webhooks.md): HMAC-SHA256 over `id.seconds.body`, in base64.
 * @throws Error if the secret is not whsec_ and base64; the configuration is checked at start
 */
export async function noticeHeaders(
  { id, seconds, body }: SignedNotice,
  secret: string,
): Promise<Record<string, string>> {
  const key = webhookKey(secret)
  if (key === undefined) throw new Error('the secret of a notice is not whsec_ and base64')
  const signature = await signHmac(key, utf8(`${id}.${seconds}.${body}`))
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${toBase64(signature)}`,
  }
}

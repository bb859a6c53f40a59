import { webhookKey } from '../../../config/webhook-key.ts'
import { concat, fromBase64, utf8 } from '../../../net/bytes.ts'
import { signedByAny } from './hmac.ts'
import { missing, outOfTime, refused, type Scheme, unreadable, WRONG_SIGNATURE } from './scheme.ts'

/** Limit of signatures in one header; the sender's rotation needs two. */
const MAX_SIGNATURES = 8

/**
 * Standard Webhooks (github.com/standard-webhooks, spec/standard-webhooks.md): HMAC-SHA256 over `id.seconds.body`; the
 * header lists `v1,base64` with spaces between. Svix sends the same under names of its own.
 */
export const standardWebhooks: Scheme = {
  async verify({ headers, body }, secrets, now) {
    const prefix = headers.has('webhook-id') ? 'webhook' : headers.has('svix-id') ? 'svix' : undefined
    if (prefix === undefined) return missing('webhook-id')
    const id = headers.get(`${prefix}-id`) ?? ''
    const seconds = headers.get(`${prefix}-timestamp`) ?? ''
    const list = headers.get(`${prefix}-signature`)
    if (list === null) return missing(`${prefix}-signature`)
    // Repeated headers are joined by a comma, which none of these has in its values.
    if (!/^[\x21-\x2b\x2d-\x7e]{1,256}$/.test(id)) return unreadable(`${prefix}-id`, 'one id')
    if (!/^\d{1,12}$/.test(seconds)) return unreadable(`${prefix}-timestamp`, 'a time in seconds')
    const signatures = signaturesIn(list)
    if (signatures === undefined)
      return unreadable(`${prefix}-signature`, 'a list like "v1,base64 v1,base64"')

    const time = Number(seconds) * 1000
    const untimely = outOfTime(time, now)
    if (untimely !== undefined) return refused(untimely)
    const keys = secrets.flatMap((secret) => webhookKey(secret) ?? [])
    const message = concat([utf8(`${id}.${seconds}.`), body])
    let signed = false
    for (const signature of signatures)
      if (await signedByAny(keys, 'SHA-256', message, signature)) signed = true
    return signed ? { genuine: true, id, time } : refused(WRONG_SIGNATURE)
  },
}

/** Version 1 signatures; others (`v1a`, public key) are skipped, as the specification says. */
function signaturesIn(list: string): Uint8Array<ArrayBuffer>[] | undefined {
  const entries = list.split(' ').filter((entry) => entry !== '')
  if (entries.length === 0 || entries.length > MAX_SIGNATURES) return undefined
  if (!entries.every((entry) => /^[a-z\d]{1,8},[^,\s]{1,512}$/.test(entry))) return undefined
  return entries.flatMap((entry) => (/^v1,[^=]{43}=$/.test(entry) ? (fromBase64(entry.slice(3)) ?? []) : []))
}

import { concat, fromBase64Url, fromHex, utf8 } from '../../../net/bytes.ts'
import type { HookDelivery } from '../delivery.ts'
import { signedByAny } from './hmac.ts'
import {
  missing,
  outOfTime,
  refused,
  type Scheme,
  unreadable,
  type Verification,
  WRONG_SIGNATURE,
} from './scheme.ts'

/** Schemes of single CMSs that sign body and time (in milliseconds) with one HMAC-SHA256. */

interface Claim {
  /** Milliseconds since 1970, as in the header: the digits are signed. */
  readonly time: string
  readonly signature: Uint8Array<ArrayBuffer> | undefined
}

interface TimedHmac {
  /** The claim in the headers, or why it is missing. */
  claimOf(headers: Headers): Claim | Verification
  /** The signed bytes. */
  messageOf(body: Uint8Array, time: string): Uint8Array<ArrayBuffer>
  /** A more specific reason than "does not match", if there is one. */
  explain?(delivery: HookDelivery, keys: readonly Uint8Array<ArrayBuffer>[], claim: Claim): Promise<string>
}

function timedHmac({ claimOf, messageOf, explain }: TimedHmac): Scheme {
  return {
    async verify(delivery, secrets, now) {
      const claim = claimOf(delivery.headers)
      if ('genuine' in claim) return claim
      const { time, signature } = claim
      const untimely = outOfTime(Number(time), now)
      if (untimely !== undefined) return refused(untimely)
      const keys = secrets.map(utf8)
      if (
        signature !== undefined &&
        (await signedByAny(keys, 'SHA-256', messageOf(delivery.body, time), signature))
      )
        return { genuine: true, time: Number(time) }
      return refused((await explain?.(delivery, keys, claim)) ?? WRONG_SIGNATURE)
    },
  }
}

/** Ghost 5.87.1 and later (TryGhost/Ghost#20500): hexadecimal, over body and time without a separator. */
export const ghost: Scheme = timedHmac({
  claimOf(headers) {
    const header = headers.get('x-ghost-signature')
    if (header === null) return missing('X-Ghost-Signature')
    const [, hex = '', time] = /^sha256=([\da-f]{64}), ?t=(\d{1,16})$/i.exec(header) ?? []
    if (time === undefined) return unreadable('X-Ghost-Signature', 'like "sha256=…, t=…"')
    return { time, signature: fromHex(hex) }
  },
  messageOf: (body, time) => concat([body, utf8(time)]),
  async explain({ body }, keys, { signature }) {
    const old =
      signature !== undefined && (await signedByAny(keys, 'SHA-256', new Uint8Array(body), signature))
    return old
      ? 'This is how Ghost signed before 5.87.1: the time is not signed, so deliveries can be replayed. Update Ghost.'
      : WRONG_SIGNATURE
  },
})

/**
 * Sanity (sanity-io/webhook-toolkit, src/signature.ts): base64url, over `time.body`. Its helper does not check the
 * age; this does.
 */
export const sanity: Scheme = timedHmac({
  claimOf(headers) {
    const header = headers.get('sanity-webhook-signature')
    if (header === null) return missing('sanity-webhook-signature')
    const [, time, signature = ''] = /^t=(\d{1,16})[, ]{1,2}v1=([\w-]{43})$/.exec(header) ?? []
    if (time === undefined) return unreadable('sanity-webhook-signature', 'like "t=…,v1=…"')
    return { time, signature: fromBase64Url(signature) }
  },
  messageOf: (body, time) => concat([utf8(`${time}.`), body]),
})

/** Webflow (webflow/js-webflow-api, src/wrapper/WebhooksClient.ts): hexadecimal, over `time:body`, in two headers. */
export const webflow: Scheme = timedHmac({
  claimOf(headers) {
    const signature = headers.get('x-webflow-signature')
    const time = headers.get('x-webflow-timestamp')
    if (signature === null) return missing('x-webflow-signature')
    if (time === null) return missing('x-webflow-timestamp')
    if (!/^[\da-f]{64}$/i.test(signature)) return unreadable('x-webflow-signature', '64 hexadecimal digits')
    if (!/^\d{1,16}$/.test(time)) return unreadable('x-webflow-timestamp', 'a time in milliseconds')
    return { time, signature: fromHex(signature) }
  },
  messageOf: (body, time) => concat([utf8(`${time}:`), body]),
})

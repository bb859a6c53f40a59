import { utf8 } from '../../../net/bytes.ts'
import { signHmac } from '../../../net/hmac.ts'
import type { HookDelivery } from '../delivery.ts'
import { signedByAny } from './hmac.ts'
import { refused, type Scheme } from './scheme.ts'

/** Senders without signatures send the secret itself: in a header, the address, or the body. */

function tokenScheme(tokenOf: (delivery: HookDelivery) => string | undefined, where: string): Scheme {
  return {
    async verify(delivery, secrets) {
      const token = tokenOf(delivery)
      if (token === undefined || token === '') return refused(`There is no token ${where}.`)
      const same = await sameAsAny(secrets, token)
      return same ? { genuine: true } : refused(`The token ${where} matches no secret of this source.`)
    },
  }
}

/**
 * For Strapi, Directus, WordPress.com and others: `Authorization: Bearer TOKEN`, `X-Handbill-Token: TOKEN`, or
 * `?token=TOKEN` for a CMS without custom headers.
 */
export const token: Scheme = tokenScheme(
  ({ headers, query }) =>
    /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ??
    headers.get('x-handbill-token') ??
    query.get('token') ??
    undefined,
  'in the Authorization header, the X-Handbill-Token header or the address (?token=…)',
)

/** Prismic sends its secret inside the body. */
export const prismic: Scheme = tokenScheme(({ body }) => {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(body))
    const secret: unknown = typeof json === 'object' && json !== null && 'secret' in json ? json.secret : null
    return typeof secret === 'string' ? secret : undefined
  } catch {
    return undefined
  }
}, 'in the body (the webhook’s secret)')

/** The signature if its header is present, else a token: for senders with optional signing. */
export function signatureOrToken(header: string, signature: Scheme): Scheme {
  return {
    verify: async (delivery, secrets, now) =>
      (delivery.headers.has(header) ? signature : token).verify(delivery, secrets, now),
  }
}

/**
 * Compares HMACs under a random key: they are unpredictable, so timing reveals nothing. Works on both platforms;
 * only one has a constant-time comparison.
 */
async function sameAsAny(secrets: readonly string[], sent: string): Promise<boolean> {
  const key = crypto.getRandomValues(new Uint8Array(32))
  const digest = await signHmac(key, utf8(sent))
  let same = false
  for (const secret of secrets)
    if (secret !== '' && (await signedByAny([key], 'SHA-256', utf8(secret), digest))) same = true
  return same
}

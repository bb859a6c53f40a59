import { fromBase64, fromHex, utf8 } from '../../../net/bytes.ts'
import type { Hash } from '../../../net/hmac.ts'
import { signedByAny } from './hmac.ts'
import { missing, refused, type Scheme, unreadable, WRONG_SIGNATURE } from './scheme.ts'

/** Schemes that sign the body and nothing else: no time, so what was sent once can be sent again. */

type Reading = (header: string) => Uint8Array<ArrayBuffer> | undefined

function bodyHmac(header: string, hash: Hash, read: Reading, wanted: string): Scheme {
  return {
    async verify({ headers, body }, secrets) {
      const sent = headers.get(header)
      // Quintype sends the header blank when no secret is set.
      if (sent === null || sent === '') return missing(header)
      const signature = read(sent)
      if (signature === undefined) return unreadable(header, wanted)
      const signed = await signedByAny(secrets.map(utf8), hash, body, signature)
      return signed ? { genuine: true } : refused(WRONG_SIGNATURE)
    },
  }
}

const hexDigits =
  (count: number, prefix = ''): Reading =>
  (header) =>
    header.startsWith(prefix) && header.length === prefix.length + count
      ? fromHex(header.slice(prefix.length))
      : undefined

const base64OfSha256: Reading = (header) =>
  /^[A-Za-z\d+/]{43}=$/.test(header) ? fromBase64(header) : undefined

/** WooCommerce (class-wc-webhook.php). */
export const woocommerce = bodyHmac(
  'x-wc-webhook-signature',
  'SHA-256',
  base64OfSha256,
  '44 letters of base64',
)

/** The plugin WP Webhooks, where a secret is set by its filter. */
export const wpWebhooks = bodyHmac(
  'x-wp-webhook-signature',
  'SHA-256',
  base64OfSha256,
  '44 letters of base64',
)

/** Storyblok; the name of the header is also Standard Webhooks', the scheme is not. */
export const storyblok = bodyHmac('webhook-signature', 'SHA-1', hexDigits(40), '40 hexadecimal digits')

export const quintype = bodyHmac('x-qt-signature', 'SHA-256', hexDigits(64), '64 hexadecimal digits')

/** Drupal's module "webhooks" since 2020, as GitHub signed once. */
export const drupal = bodyHmac(
  'x-hub-signature',
  'SHA-1',
  hexDigits(40, 'sha1='),
  'sha1= and 40 hexadecimal digits',
)

/** The same module before. */
export const drupalOld = bodyHmac(
  'x-drupal-webhooks-signature',
  'SHA-256',
  base64OfSha256,
  '44 letters of base64',
)

/** Arc XP's WebSked. How it writes the digest is not documented, and both ways cannot be confused. */
export const arcXp = bodyHmac(
  'x-websked-signature',
  'SHA-256',
  (header) => {
    const digest = header.replace(/^sha256=/, '')
    return hexDigits(64)(digest) ?? base64OfSha256(digest)
  },
  '64 hexadecimal digits or 44 letters of base64',
)

/** Whichever of two schemes the delivery has the header of: one source, two versions of its module. */
export function eitherBy(header: string, withHeader: Scheme, without: Scheme): Scheme {
  return {
    verify: async (delivery, secrets, now) =>
      (delivery.headers.has(header) ? withHeader : without).verify(delivery, secrets, now),
  }
}

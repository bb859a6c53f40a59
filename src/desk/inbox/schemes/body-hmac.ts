import { fromBase64, fromHex, utf8 } from '../../../net/bytes.ts'
import type { Hash } from '../../../net/hmac.ts'
import { signedByAny } from './hmac.ts'
import { missing, refused, type Scheme, unreadable, WRONG_SIGNATURE } from './scheme.ts'

/** Schemes that sign only the body: without a time, so deliveries can be replayed. */

type Reading = (header: string) => Uint8Array<ArrayBuffer> | undefined

function bodyHmac(header: string, hash: Hash, read: Reading, wanted: string): Scheme {
  return {
    async verify({ headers, body }, secrets) {
      const sent = headers.get(header)
      // Quintype sends an empty header when no secret is set.
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

/** The plugin WP Webhooks, if its filter sets a secret. */
export const wpWebhooks = bodyHmac(
  'x-wp-webhook-signature',
  'SHA-256',
  base64OfSha256,
  '44 letters of base64',
)

/** Storyblok; the header has Standard Webhooks' name, but another scheme. */
export const storyblok = bodyHmac('webhook-signature', 'SHA-1', hexDigits(40), '40 hexadecimal digits')

export const quintype = bodyHmac('x-qt-signature', 'SHA-256', hexDigits(64), '64 hexadecimal digits')

/** Drupal's module "webhooks" since 2020: GitHub's former scheme. */
export const drupal = bodyHmac(
  'x-hub-signature',
  'SHA-1',
  hexDigits(40, 'sha1='),
  'sha1= and 40 hexadecimal digits',
)

/** The same module, earlier versions. */
export const drupalOld = bodyHmac(
  'x-drupal-webhooks-signature',
  'SHA-256',
  base64OfSha256,
  '44 letters of base64',
)

/** Arc XP's WebSked. The encoding of its digest is not documented; the two possible ones cannot be confused. */
export const arcXp = bodyHmac(
  'x-websked-signature',
  'SHA-256',
  (header) => {
    const digest = header.replace(/^sha256=/, '')
    return hexDigits(64)(digest) ?? base64OfSha256(digest)
  },
  '64 hexadecimal digits or 44 letters of base64',
)

/** Chooses between two schemes by the presence of a header: one source, two versions of its module. */
export function eitherBy(header: string, withHeader: Scheme, without: Scheme): Scheme {
  return {
    verify: async (delivery, secrets, now) =>
      (delivery.headers.has(header) ? withHeader : without).verify(delivery, secrets, now),
  }
}

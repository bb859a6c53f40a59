import { arcXpNews } from '../../article/cms/arc-xp.ts'
import { contentfulNews } from '../../article/cms/contentful.ts'
import { directusNews } from '../../article/cms/directus.ts'
import { drupalNews } from '../../article/cms/drupal.ts'
import { ghostNews } from '../../article/cms/ghost.ts'
import type { CmsDelivery, CmsNews } from '../../article/cms/news.ts'
import { momentOf, peek } from '../../article/cms/peek.ts'
import { prismicNews } from '../../article/cms/prismic.ts'
import { quintypeNews } from '../../article/cms/quintype.ts'
import { sanityNews } from '../../article/cms/sanity.ts'
import { payloadNews, standardNews } from '../../article/cms/standard.ts'
import { storyblokNews } from '../../article/cms/storyblok.ts'
import { strapiNews } from '../../article/cms/strapi.ts'
import { webflowNews } from '../../article/cms/webflow.ts'
import { wordpressNews } from '../../article/cms/wordpress.ts'
import { woocommerceNews, wordpressComNews, wpWebhooksNews } from '../../article/cms/wordpress-plugins.ts'
import {
  arcXp,
  drupal,
  drupalOld,
  eitherBy,
  quintype,
  storyblok,
  woocommerce,
  wpWebhooks,
} from './schemes/body-hmac.ts'
import { contentful } from './schemes/contentful.ts'
import type { SourceKindName } from '../../config/hook-source.ts'
import type { Scheme } from './schemes/scheme.ts'
import { standardWebhooks } from './schemes/standard-webhooks.ts'
import { ghost, sanity, webflow } from './schemes/timed-hmac.ts'
import { prismic, signatureOrToken, token } from './schemes/token.ts'

/** Everything that differs between the senders, in one table. */
export interface SourceKind {
  readonly scheme: Scheme
  newsOf(delivery: CmsDelivery): readonly CmsNews[]
  /** The header that names a delivery. It is not signed, so it is believed only together with the body. */
  readonly deliveryHeader?: string
  /** Names it in the payload. */
  deliveryId?(payload: unknown): unknown
  /** When it was sent, in milliseconds, where the signed body says so and the signature itself does not. */
  sentAt?(payload: unknown): number | undefined
  /** A call that is made to see whether somebody is there, unsigned, and must be answered by 200. */
  isPing?(body: string): boolean
}

export const sourceKinds = {
  standard: { scheme: standardWebhooks, newsOf: standardNews },
  ghost: { scheme: ghost, newsOf: ghostNews },
  wordpress: { scheme: standardWebhooks, newsOf: wordpressNews },
  'wp-webhooks': {
    // It signs only when a filter gives it a secret.
    scheme: signatureOrToken('x-wp-webhook-signature', wpWebhooks),
    newsOf: wpWebhooksNews,
  },
  'wordpress-com': { scheme: token, newsOf: wordpressComNews },
  woocommerce: {
    scheme: woocommerce,
    newsOf: woocommerceNews,
    deliveryHeader: 'x-wc-webhook-delivery-id',
    isPing: (body) => /^webhook_id=\d{1,15}$/.test(body),
  },
  contentful: { scheme: contentful, newsOf: contentfulNews, deliveryHeader: 'x-contentful-idempotency-key' },
  sanity: { scheme: sanity, newsOf: sanityNews, deliveryHeader: 'idempotency-key' },
  strapi: { scheme: token, newsOf: strapiNews },
  directus: { scheme: token, newsOf: directusNews },
  payload: { scheme: standardWebhooks, newsOf: payloadNews },
  storyblok: { scheme: signatureOrToken('webhook-signature', storyblok), newsOf: storyblokNews },
  prismic: { scheme: prismic, newsOf: prismicNews },
  webflow: { scheme: signatureOrToken('x-webflow-signature', webflow), newsOf: webflowNews },
  drupal: {
    scheme: eitherBy('x-drupal-webhooks-signature', drupalOld, drupal),
    newsOf: drupalNews,
    deliveryHeader: 'x-drupal-delivery',
  },
  quintype: {
    scheme: quintype,
    newsOf: quintypeNews,
    deliveryId: (payload) => peek(payload, 'v1', 'event', 'id'),
    sentAt: (payload) => momentOf(peek(payload, 'v1', 'event', 'time')),
  },
  'arc-xp': { scheme: arcXp, newsOf: arcXpNews },
} as const satisfies Record<SourceKindName, SourceKind>

import { arcXpEvents } from '../../article/cms/systems/arc-xp.ts'
import { contentfulEvents } from '../../article/cms/systems/contentful.ts'
import { directusEvents } from '../../article/cms/systems/directus.ts'
import { drupalEvents } from '../../article/cms/systems/drupal.ts'
import { ghostEvents } from '../../article/cms/systems/ghost.ts'
import type { CmsDelivery, CmsEvent } from '../../article/cms/cms-event.ts'
import { momentOf, peek } from '../../article/cms/peek.ts'
import { prismicEvents } from '../../article/cms/systems/prismic.ts'
import { quintypeEvents } from '../../article/cms/systems/quintype.ts'
import { sanityEvents } from '../../article/cms/systems/sanity.ts'
import { payloadEvents } from '../../article/cms/systems/payload.ts'
import { standardEvents } from '../../article/cms/systems/standard.ts'
import { storyblokEvents } from '../../article/cms/systems/storyblok.ts'
import { strapiEvents } from '../../article/cms/systems/strapi.ts'
import { webflowEvents } from '../../article/cms/systems/webflow.ts'
import { wordpressEvents } from '../../article/cms/systems/wordpress.ts'
import {
  woocommerceEvents,
  wordpressComEvents,
  wpWebhooksEvents,
} from '../../article/cms/systems/wordpress-plugins.ts'
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

/** How deliveries of one kind of sender are verified and parsed. */
export interface SourceKind {
  readonly scheme: Scheme
  parseEvents(delivery: CmsDelivery): readonly CmsEvent[]
  /** The header with the delivery's id. It is not signed, so it is trusted only together with the body. */
  readonly deliveryHeader?: string
  /** The delivery's id in the payload. */
  deliveryId?(payload: unknown): unknown
  /** When it was sent, in milliseconds, if the signed body says so and the signature does not. */
  sentAt?(payload: unknown): number | undefined
  /** An unsigned ping, answered with 200. */
  isPing?(body: string): boolean
}

export const sourceKinds = {
  standard: { scheme: standardWebhooks, parseEvents: standardEvents },
  ghost: { scheme: ghost, parseEvents: ghostEvents },
  wordpress: { scheme: standardWebhooks, parseEvents: wordpressEvents },
  'wp-webhooks': {
    // It signs only if a filter sets a secret.
    scheme: signatureOrToken('x-wp-webhook-signature', wpWebhooks),
    parseEvents: wpWebhooksEvents,
  },
  'wordpress-com': { scheme: token, parseEvents: wordpressComEvents },
  woocommerce: {
    scheme: woocommerce,
    parseEvents: woocommerceEvents,
    deliveryHeader: 'x-wc-webhook-delivery-id',
    isPing: (body) => /^webhook_id=\d{1,15}$/.test(body),
  },
  contentful: {
    scheme: contentful,
    parseEvents: contentfulEvents,
    deliveryHeader: 'x-contentful-idempotency-key',
  },
  sanity: { scheme: sanity, parseEvents: sanityEvents, deliveryHeader: 'idempotency-key' },
  strapi: { scheme: token, parseEvents: strapiEvents },
  directus: { scheme: token, parseEvents: directusEvents },
  payload: { scheme: standardWebhooks, parseEvents: payloadEvents },
  storyblok: { scheme: signatureOrToken('webhook-signature', storyblok), parseEvents: storyblokEvents },
  prismic: { scheme: prismic, parseEvents: prismicEvents },
  webflow: { scheme: signatureOrToken('x-webflow-signature', webflow), parseEvents: webflowEvents },
  drupal: {
    scheme: eitherBy('x-drupal-webhooks-signature', drupalOld, drupal),
    parseEvents: drupalEvents,
    deliveryHeader: 'x-drupal-delivery',
  },
  quintype: {
    scheme: quintype,
    parseEvents: quintypeEvents,
    deliveryId: (payload) => peek(payload, 'v1', 'event', 'id'),
    sentAt: (payload) => momentOf(peek(payload, 'v1', 'event', 'time')),
  },
  'arc-xp': { scheme: arcXp, parseEvents: arcXpEvents },
} as const satisfies Record<SourceKindName, SourceKind>

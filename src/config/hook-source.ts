import type { SourceSettings } from './source-settings.ts'
import { webhookKey } from './webhook-key.ts'

/** Why a secret is invalid, completing "the secret …"; undefined if it is valid. */
type SecretRule = (secret: string) => string | undefined

/** An empty key would let anyone sign. */
const anyText: SecretRule = (secret) => (secret.trim() === '' ? 'is empty' : undefined)

const standardWebhooks: SecretRule = (secret) =>
  webhookKey(secret) === undefined ? 'must be whsec_ followed by base64' : undefined

const contentful: SecretRule = (secret) =>
  /^[\w+/=-]{64}$/.test(secret) ? undefined : 'must be the 64 characters that Contentful shows'

/** The kinds of senders, with the rules for their secrets. An instance is named after its kind: `ghost:sports`. */
const secretRules = {
  standard: standardWebhooks,
  ghost: anyText,
  wordpress: standardWebhooks,
  'wp-webhooks': anyText,
  'wordpress-com': anyText,
  woocommerce: anyText,
  contentful,
  sanity: anyText,
  strapi: anyText,
  directus: anyText,
  payload: standardWebhooks,
  storyblok: anyText,
  prismic: anyText,
  webflow: anyText,
  drupal: anyText,
  quintype: anyText,
  'arc-xp': anyText,
} as const satisfies Record<string, SecretRule>

export type SourceKindName = keyof typeof secretRules

export const sourceKindNames = Object.keys(secretRules) as readonly SourceKindName[]

/** One sender of deliveries. */
export interface HookSource {
  /** As in its address: `ghost`, or `ghost:sports` for one of several. */
  readonly name: string
  readonly kind: SourceKindName
  /** All valid secrets. Empty: deliveries cannot be verified, and are accepted only in development mode. */
  readonly secrets: readonly string[]
  readonly settings: SourceSettings
}

/** @returns why a secret is invalid, completing "the secret …"; undefined if it is valid */
export function validateSecret(kind: SourceKindName, secret: string): string | undefined {
  return anyText(secret) ?? secretRules[kind](secret)
}

/** The kind of a source: `ghost:sports` is a Ghost; undefined for an invalid name. */
export function sourceKindOf(name: string): SourceKindName | undefined {
  const [, kind = ''] = /^([a-z-]{1,32})(?::[\w.-]{1,64})?$/.exec(name) ?? []
  return isSourceKind(kind) ? kind : undefined
}

/**
 * The source of a name: a configured one, or an unconfigured kind without secrets. Undefined for other names, so
 * that strangers cannot fill the log with invented ones.
 */
export function findSource(sources: readonly HookSource[], name: string): HookSource | undefined {
  const found = sources.find((source) => source.name === name)
  if (found !== undefined) return found
  return isSourceKind(name) ? { name, kind: name, secrets: [], settings: {} } : undefined
}

function isSourceKind(name: string): name is SourceKindName {
  return Object.hasOwn(secretRules, name)
}

import * as z from 'zod'
import { ConfigError } from './config-error.ts'
import { type Feed, feedList } from './feeds.ts'
import type { HookSource } from './hook-source.ts'
import type { ApiKey, SigningKey } from './keys.ts'
import { type ImageStore, imageStore } from './image-store.ts'
import { type NoticeTarget, noticeTargets } from './notify-targets.ts'
import { cmsSettings, hookSources, webhookSecrets } from './webhook-secrets.ts'

/**
 * The configuration, validated once at start. The same names are environment variables on Node, and vars and
 * secrets on Workers, so the schema is here and reads nothing by itself.
 */
export interface Config {
  readonly port: number
  readonly host: string
  /** The public address for absolute URLs, without a trailing slash. Undefined: the listening address. */
  readonly baseUrl: string | undefined
  readonly apiKeys: readonly ApiKey[]
  /** The first one signs, all verify. */
  readonly signingKeys: readonly SigningKey[]
  /** Folder of brands; undefined: the example brand. */
  readonly brands: string | undefined
  /** Folder of custom designs. */
  readonly templates: string | undefined
  /** Folder of records, images and jobs, unless they are stored elsewhere. */
  readonly data: string
  /** PostgreSQL for the records, instead of a file in the data folder. */
  readonly databaseUrl: string | undefined
  /** S3-compatible image store, instead of the data folder. */
  readonly imageStore: ImageStore | undefined
  /** Hosts that may be fetched although their address is private. */
  readonly fetchAllow: readonly string[]
  /** Senders of deliveries, with their secrets. */
  readonly webhooks: readonly HookSource[]
  /** Watched feeds. */
  readonly feeds: readonly Feed[]
  /** Whether live pages are checked, as crawlers see them, after publication. */
  readonly checkPages: boolean
  /** Receivers of notices about finished and failed packs. */
  readonly notify: readonly NoticeTarget[]
  /** Days for which an unused card is kept. */
  readonly keepDays: number
  /** Drawing threads on Node; undefined: chosen for the machine. */
  readonly drawThreads: number | undefined
  /** Minimum log level on Node. */
  readonly logLevel: LogLevel
  /** The home page draws anyone's headlines, even if keys are configured. */
  readonly playground: boolean
  /** No key is configured or stored: all rights for everyone, and only this machine may connect. */
  readonly development: boolean
  /** Allowed but unwise settings, one sentence each, logged at start. */
  readonly warnings: readonly string[]
}

export type LogLevel = 'debug' | 'info' | 'warning' | 'error'

/** Shorter secrets can be found by brute force; 16 random characters cannot. */
const SAFE_SECRET = 16

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number from 0 to 65535')

/** Networks do not request older pictures again, except one that shows them below an old post. */
const DEFAULT_KEEP_DAYS = 365

const keepDays = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'must be a number of days from 1 to 99999')
  .transform(Number)

const drawThreads = z
  .string()
  .regex(/^\d{1,2}$/, 'must be a number of threads from 0 to 99')
  .transform(Number)

const host = z.string().regex(/^[\w.:-]+$/, 'must be an address or a host name, such as 127.0.0.1')

const baseUrl = z
  .string()
  .refine(isHttpUrl, 'must be an absolute http or https URL, such as https://cards.example.org')
  .transform((value) => value.replace(/\/+$/, ''))

const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, 'must be an address such as postgres://user:password@host:5432/handbill')

const apiKeys = commaList().transform((items, context) =>
  items.map((item) => {
    const [name = '', secret = '', scope, ...rest] = item.split(':')
    if (name === '' || rest.length > 0 || (scope !== undefined && scope !== 'read'))
      context.addIssue('must be name:key or name:key:read, separated by commas')
    else if (secret === '') context.addIssue(`gives "${name}" an empty key`)
    return { name, secret, scope: scope === 'read' ? ('read' as const) : ('write' as const) }
  }),
)

const signingKeys = commaList().transform((items, context) => {
  const keys = items.map((item) => {
    const colon = item.indexOf(':')
    return { id: item.slice(0, Math.max(colon, 0)), secret: item.slice(colon + 1) }
  })
  for (const key of keys) {
    if (!/^[\w.-]{1,64}$/.test(key.id)) context.addIssue('must be id:secret, separated by commas')
    else if (key.secret === '') context.addIssue(`gives "${key.id}" an empty secret`)
  }
  if (new Set(keys.map((key) => key.id)).size < keys.length) context.addIssue('gives the same id twice')
  return keys
})

/** An empty variable counts as unset: that is how people disable one in a .env or compose file. */
const environment = z.object({
  PORT: port.default(8787),
  HOST: host.default('127.0.0.1'),
  HANDBILL_BASE_URL: baseUrl.optional(),
  HANDBILL_API_KEYS: apiKeys.default([]),
  HANDBILL_SIGNING_KEYS: signingKeys.default([]),
  HANDBILL_BRANDS: z.string().optional(),
  HANDBILL_TEMPLATES: z.string().optional(),
  HANDBILL_DATA: z.string().default('./data'),
  HANDBILL_DATABASE_URL: databaseUrl.optional(),
  HANDBILL_IMAGES: imageStore.optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
  HANDBILL_FETCH_ALLOW: commaList().default([]),
  HANDBILL_WEBHOOK_SECRETS: webhookSecrets.default({}),
  HANDBILL_CMS: cmsSettings.default({}),
  HANDBILL_FEEDS: feedList.default([]),
  HANDBILL_CHECK_PAGES: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default('off')
    .transform((value) => value === 'on'),
  HANDBILL_NOTIFY: noticeTargets.default([]),
  HANDBILL_KEEP_DAYS: keepDays.default(DEFAULT_KEEP_DAYS),
  HANDBILL_DRAW_THREADS: drawThreads.optional(),
  HANDBILL_LOG: z.enum(['debug', 'info', 'warning', 'error']).default('info'),
  HANDBILL_PLAYGROUND: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
})

/** Names of all variables. */
export const variableNames: readonly string[] = Object.keys(environment.shape)

/**
 * Parses the configuration from named strings.
 * @param hasStoredKey whether keys are stored in a data folder; called only if none is configured
 * @throws ConfigError with a line per invalid variable, or if it would listen publicly without any key.
 */
export function parseConfig(
  variables: Readonly<Record<string, string | undefined>>,
  hasStoredKey: (data: string) => boolean = () => false,
): Config {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== '')
  const result = environment.safeParse(
    Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])),
  )
  if (!result.success)
    throw new ConfigError(
      result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    )
  const values = result.data
  const webhooks = hookSources(values.HANDBILL_WEBHOOK_SECRETS, values.HANDBILL_CMS)
  const isConfigured = values.HANDBILL_API_KEYS.length > 0 || values.HANDBILL_SIGNING_KEYS.length > 0
  const development = !isConfigured && !hasStoredKey(values.HANDBILL_DATA)
  if (development && !isLoopback(values.HOST))
    throw new ConfigError(
      `HOST is ${values.HOST}, but no key is configured: set HANDBILL_API_KEYS and HANDBILL_SIGNING_KEYS, ` +
        'or leave HOST unset to listen on this machine only',
    )
  return {
    port: values.PORT,
    host: values.HOST,
    baseUrl: values.HANDBILL_BASE_URL,
    apiKeys: values.HANDBILL_API_KEYS,
    signingKeys: values.HANDBILL_SIGNING_KEYS,
    brands: values.HANDBILL_BRANDS,
    templates: values.HANDBILL_TEMPLATES,
    data: values.HANDBILL_DATA,
    databaseUrl: values.HANDBILL_DATABASE_URL,
    imageStore: withKeys(values.HANDBILL_IMAGES, values),
    fetchAllow: values.HANDBILL_FETCH_ALLOW,
    webhooks,
    feeds: values.HANDBILL_FEEDS,
    checkPages: values.HANDBILL_CHECK_PAGES,
    notify: values.HANDBILL_NOTIFY,
    keepDays: values.HANDBILL_KEEP_DAYS,
    drawThreads: values.HANDBILL_DRAW_THREADS,
    logLevel: values.HANDBILL_LOG,
    playground: values.HANDBILL_PLAYGROUND === 'on',
    development,
    warnings: [
      ...(development || values.HANDBILL_BASE_URL !== undefined
        ? []
        : ['HANDBILL_BASE_URL is not set: pages, packs and tags do not know their public address']),
      ...shortSecrets(
        'HANDBILL_API_KEYS',
        values.HANDBILL_API_KEYS.map((key) => ({ ...key, id: key.name })),
      ),
      ...shortSecrets('HANDBILL_SIGNING_KEYS', values.HANDBILL_SIGNING_KEYS),
      ...shortSecrets(
        'HANDBILL_WEBHOOK_SECRETS',
        webhooks.flatMap(({ name, secrets }) => secrets.map((secret) => ({ id: name, secret }))),
      ),
    ],
  }
}

function withKeys(
  settings: z.output<typeof imageStore> | undefined,
  values: z.output<typeof environment>,
): ImageStore | undefined {
  if (settings === undefined) return undefined
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = values
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new ConfigError('HANDBILL_IMAGES needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY')
  return { ...settings, keys: { accessKeyId, secretAccessKey, sessionToken: values.AWS_SESSION_TOKEN } }
}

function isDatabaseUrl(value: string): boolean {
  return URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol)
}

function shortSecrets(variable: string, keys: readonly SigningKey[]): string[] {
  return keys
    .filter((key) => key.secret.length < SAFE_SECRET)
    .map((key) => `${variable}: the secret of "${key.id}" is shorter than ${SAFE_SECRET} characters`)
}

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function commaList() {
  return z.string().transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  )
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
}

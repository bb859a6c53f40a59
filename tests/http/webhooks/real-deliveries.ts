import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceKindName } from '../../../src/config/hook-source.ts'
import type { SourceSettings } from '../../../src/config/source-settings.ts'
import type { ArticleEvent } from '../../../src/desk/articles/article-event.ts'

/**
 * Deliveries recorded from WordPress 6.1, Ghost 6, Directus 12, Strapi 5 and Payload 3, with headers and body byte
 * for byte. They were signed with throw-away secrets; tests set the clock to the time of each.
 */
const folder = join(import.meta.dirname, '../../article/cms/deliveries')

export interface RealDelivery {
  readonly file: string
  readonly source: SourceKindName
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Time of signature, milliseconds since 1970; for unsigned ones the time of recording. */
  readonly sentAt: number
}

const RECORDED_AT = Date.UTC(2026, 10, 29, 18)

const { secrets } = readJson('secrets.json') as { secrets: Record<string, readonly string[]> }

/** The secrets that a source's deliveries were signed with. */
export function secretsOf(source: string): readonly string[] {
  return secrets[source] ?? []
}

/** The operator's settings for the sites that sent them. */
export const settingsOf: Partial<Record<SourceKindName, SourceSettings>> = {
  ghost: { name: 'The Harbour Gazette' },
  strapi: {
    name: 'The Harbour Gazette',
    address: 'https://news.example/{slug}',
    assets: 'http://127.0.0.1:1337',
  },
  directus: {
    name: 'The Harbour Gazette',
    address: 'https://news.example/{slug}',
    assets: 'http://127.0.0.1:8055',
  },
  payload: { name: 'The Harbour Gazette', address: 'https://news.example/{slug}' },
}

export const realDeliveries: readonly RealDelivery[] = readdirSync(folder)
  .filter((file) => file !== 'secrets.json')
  .map((file) => {
    const { source, path, headers, body } = readJson(file) as Omit<RealDelivery, 'file' | 'sentAt'>
    const authorization = headers['authorization'] && { authorization: `Bearer ${secretsOf(source)[0]}` }
    return { file, source, path, headers: { ...headers, ...authorization }, body, sentAt: sentAt(headers) }
  })

function sentAt(headers: RealDelivery['headers']): number {
  const seconds = headers['webhook-timestamp']
  if (seconds !== undefined) return Number(seconds) * 1000
  return Number(/t=(\d+)$/.exec(headers['x-ghost-signature'] ?? '')?.[1] ?? RECORDED_AT)
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'))
}

/** An event in a readable form for lists. */
export function briefly(event: ArticleEvent): object {
  if (event.kind !== 'publish') {
    const { kind, ref, at } = event
    return { kind, ref, ...(kind === 'remove' ? { url: event.url } : {}), at: isoOf(at) }
  }
  const { article, verdicts } = event.sourced
  const { url, title, description, section, authors, tags, image, site, lang, publishedAt } = article
  return {
    kind: 'publish',
    ref: event.ref,
    at: isoOf(event.at),
    url,
    title,
    description,
    section,
    authors: authors.map(({ name }) => name),
    tags,
    image: image?.url,
    alt: image?.alt,
    credit: image?.credit,
    site: site?.name,
    lang,
    publishedAt,
    missing: verdicts.filter(({ code }) => code.endsWith('missing')).map(({ place }) => place),
  }
}

function isoOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString()
}

import type { Article } from '../article/article.ts'
import type { Brand } from '../article/brand/brand.ts'
import type { PageFiles } from './answer/page/page-files.ts'
import type { PageReader } from '../article/page/page-reader.ts'
import type { MiddlewareHandler } from 'hono'
import type { CardEngine } from '../card/engine.ts'
import type { StoredKeys } from '../desk/keys/api-keys.ts'
import type { ArticleReader } from '../desk/articles/articles.ts'
import type { Desk } from '../desk/desk.ts'
import type { FeedWatch } from '../desk/feeds/feed-watch.ts'
import type { CardStore } from '../desk/store/card-store.ts'
import type { HookDesk } from '../desk/inbox/hook-desk.ts'
import type { PhotoSource } from '../desk/articles/find-photo.ts'
import type { Metrics } from '../desk/metrics.ts'
import type { PostWriter } from '../post/write-posts.ts'
import type { ApiKey, SigningKey } from '../config/keys.ts'

/** Everything the app needs from outside, provided by one composition root per platform. */
export interface AppDeps {
  readonly engine: CardEngine
  readonly brands: BrandShelf
  readonly posts: PostWriter
  /** Absent: photos only as data URIs; a photo's URL gives a verdict. */
  readonly photos?: PhotoSource | undefined
  /** Reads articles' pages for `/preview?url=…`; absent: only stored articles can be previewed. */
  readonly pages?: PageReader | undefined
  /** Optional persistent cache of cards; without it every miss in memory renders. Must not throw: see createBestEffortStore. */
  readonly store?: CardStore | undefined
  /** Stored articles and packs; absent: no share pages, iframe cards and oEmbed. */
  readonly articles?: ArticleReader | undefined
  /** Receives webhooks of content systems; absent: no such routes. */
  readonly hooks?: HookDesk | undefined
  /** Watches feeds; absent: no such routes. */
  readonly feeds?: FeedWatch | undefined
  /** Stores articles, makes their packs and runs jobs; absent: nothing is stored, and /v1/articles does not exist. */
  readonly desk?: Desk | undefined
  /** Stored cards in memory; absent: the app makes its own. */
  readonly cardCache?: CardCache | undefined
  /** Purges addresses from a shared cache in front; absent: no such cache. */
  readonly purge?: ((addresses: readonly string[]) => Promise<void>) | undefined
  /** Rate limit: whether the client may have one more card rendered; absent: no limit. */
  readonly allowRender?: ((asker: Asker) => Promise<boolean>) | undefined
  /** A shared cache in front of cards by URL; absent: no such cache. */
  readonly sharedCardCache?: MiddlewareHandler<AppEnv> | undefined
  /** Names of missing configuration, for `/healthz`: the worker runs without them. */
  readonly missing?: readonly string[] | undefined
  /** Keys made with `handbill keys`; absent: only configured keys are valid. */
  readonly storedKeys?: StoredKeys | undefined
  /** Style sheets, scripts and fonts of our own pages; absent: pages are unstyled. */
  readonly pageFiles?: PageFiles | undefined
  /** Counters of requests and cards; absent: nothing is counted. */
  readonly metrics?: Metrics | undefined
  /** Content of `/metrics`; absent: the platform has its own metrics, and the route says so. */
  readonly exposition?: Exposition | undefined
  readonly settings: AppSettings
  /** Named dependencies for `/readyz`; each rejects while its dependency is unavailable. */
  readonly checks?: Readonly<Record<string, () => Promise<unknown>>> | undefined
  /** Facts for `/healthz`: runtime, version, renderer. Nothing secret. */
  readonly runtime: Readonly<Record<string, string>>
  /** Keeps work alive after the response (`waitUntil`); absent: work simply continues. */
  readonly defer?: ((work: Promise<unknown>) => void) | undefined
  /** Milliseconds since 1970. */
  now(): number
  /** A new request id: unique, short enough for a header. */
  newId(): string
  /** Called once per request, after the response is made. Must not throw. */
  log(entry: RequestLog): void
}

/** The client that requests a card to be drawn. */
export interface Asker {
  readonly request: Request
  /** Platform data of the connection; the platform's adapter reads it. */
  readonly env: unknown
  /** Whether a key or signature was verified. */
  readonly isTrusted: boolean
  /** Which card of which stored article, if it is one. */
  readonly card?: { readonly article: string; readonly file: string } | undefined
}

/** A response to a card's address, ready to be repeated. */
export interface CachedCard {
  /** Of the article. */
  readonly id: string
  readonly etag: string
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  /** For a card requested by its page's address, of an article read from that page. */
  readonly page?: { readonly changedAt: number } | undefined
}

/** Cached responses to the addresses of stored cards, by path. */
export interface CardCache {
  get(path: string): CachedCard | undefined
  /** @param freshMs how long it may be used without asking the store */
  put(path: string, card: CachedCard, freshMs: number): void
  /** Removes all cards of an article. */
  remove(id: string): void
}

/** Metrics in the Prometheus text format. */
export interface Exposition {
  readonly contentType: string
  text(): Promise<string>
}

export interface AppSettings {
  readonly version: string
  /** Public address without a trailing slash; undefined: URLs in documents are relative. */
  readonly baseUrl: string | undefined
  /** Listening address, used if no public one is configured; undefined: use the request's host. */
  readonly listensAt?: string | undefined
  readonly apiKeys: readonly ApiKey[]
  readonly signingKeys: readonly SigningKey[]
  /** No key is configured and only this machine can connect: no key or signature is needed. */
  readonly development: boolean
  /** The home page draws anyone's headlines, even if keys are configured. */
  readonly playground?: boolean | undefined
}

export interface BrandShelf {
  /** The brand of articles that name none and whose address matches none. */
  readonly fallback: Brand
  /** All brands, to choose from; absent if they are loaded one by one. */
  readonly all?: readonly Brand[] | undefined
  /** The brand of an article. Throws a Problem with the field `brand` for an unknown name. */
  brandFor(article: Pick<Article, 'brand' | 'url'>): Brand | Promise<Brand>
  /** The hosts of each brand that has any; absent: `/o/` reads no pages. */
  hosts?(): readonly (readonly string[])[] | Promise<readonly (readonly string[])[]>
}

/** One answered request. Without the query, which may hold signatures. */
export interface RequestLog {
  readonly requestId: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly milliseconds: number
  /** Name of the API key, if one was used. */
  readonly caller?: string | undefined
  /** A card from memory, sent thousands of times a minute for a popular link: counted, logged only at `debug`. */
  readonly routine?: boolean | undefined
  /** Problem code or, for internal errors, the error with its stack. */
  readonly problem?: string | undefined
  readonly fault?: unknown
}

/** Per-request variables of the app. */
export interface AppEnv {
  Variables: {
    requestId: string
    caller?: string | undefined
    problem?: string | undefined
    fault?: unknown
  }
}

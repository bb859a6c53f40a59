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

/** All that the app needs from outside. One composition root per platform fills it in; nothing else is reached for. */
export interface AppDeps {
  readonly engine: CardEngine
  readonly brands: BrandShelf
  readonly posts: PostWriter
  /** Absent: photos come as data URIs only, and a photo's URL is answered with a verdict. */
  readonly photos?: PhotoSource | undefined
  /** Reads the pages of articles for `/preview?url=…`; absent: only stored articles are shown. */
  readonly pages?: PageReader | undefined
  /** Optional persistent cache of cards; without it every miss in memory renders. Must not throw: see createBestEffortStore. */
  readonly store?: CardStore | undefined
  /** Stored articles with their packs; absent: no share pages, iframe cards and oEmbed. */
  readonly articles?: ArticleReader | undefined
  /** Takes what content systems deliver; absent: no such routes. */
  readonly hooks?: HookDesk | undefined
  /** Watches feeds; absent: no such routes. */
  readonly feeds?: FeedWatch | undefined
  /** Stores articles, makes their packs and runs jobs; absent: nothing is stored, and /v1/articles does not exist. */
  readonly desk?: Desk | undefined
  /** Stored cards in memory; absent: the app makes its own. */
  readonly cardCache?: CardCache | undefined
  /** Takes addresses out of a shared cache in front; absent: no such cache. */
  readonly purge?: ((addresses: readonly string[]) => Promise<void>) | undefined
  /** Whether the sender of a request may have one more card rendered; absent: there is no limit. */
  readonly allowRender?: ((asker: Asker) => Promise<boolean>) | undefined
  /** A shared cache in front of cards by URL; absent: no such cache. */
  readonly sharedCardCache?: MiddlewareHandler<AppEnv> | undefined
  /** What it should have been given and was not, by name: the worker runs on without. Shown by `/healthz`. */
  readonly missing?: readonly string[] | undefined
  /** Keys made with `handbill keys`; absent: only configured keys are good. */
  readonly storedKeys?: StoredKeys | undefined
  /** Style sheets, scripts and fonts of our own pages; absent: pages are plain. */
  readonly pageFiles?: PageFiles | undefined
  /** Where requests and cards are counted; absent: nowhere. */
  readonly metrics?: Metrics | undefined
  /** What `/metrics` answers; absent: this platform measures by itself, and the route says so. */
  readonly exposition?: Exposition | undefined
  readonly settings: AppSettings
  /** What an answer needs of outside, by name, each rejecting while it cannot be had; for `/readyz`. */
  readonly checks?: Readonly<Record<string, () => Promise<unknown>>> | undefined
  /** Facts for `/healthz`: runtime, its version, what draws. Nothing secret. */
  readonly runtime: Readonly<Record<string, string>>
  /** Lets work go on after an answer; absent: it simply does. */
  readonly defer?: ((work: Promise<unknown>) => void) | undefined
  /** Milliseconds since 1970. */
  now(): number
  /** A new request id: unique, short enough for a header. */
  newId(): string
  /** Called once per request, after the answer is made. Must not throw. */
  log(entry: RequestLog): void
}

/** Who asks for a card that has to be drawn. */
export interface Asker {
  readonly request: Request
  /** What the platform knows of the connection; its adapter reads it. */
  readonly env: unknown
  /** Whether a key or a signature was checked. */
  readonly isTrusted: boolean
  /** Which card of which stored article, where it is one. */
  readonly card?: { readonly article: string; readonly file: string } | undefined
}

/** An answer to a card's address, ready to be sent again. */
export interface CachedCard {
  /** The article's. */
  readonly id: string
  readonly etag: string
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  /** Of a card that was asked for by its page's address, and whose article the page itself tells. */
  readonly page?: { readonly changedAt: number } | undefined
}

/** Answers to the addresses of stored cards, by path. */
export interface CardCache {
  get(path: string): CachedCard | undefined
  /** @param freshMs how long it may be answered without asking the store */
  put(path: string, card: CachedCard, freshMs: number): void
  /** All cards of an article. */
  remove(id: string): void
}

/** The measurements as Prometheus reads them. */
export interface Exposition {
  readonly contentType: string
  text(): Promise<string>
}

export interface AppSettings {
  readonly version: string
  /** Public address without a slash at the end; undefined: URLs in documents are relative. */
  readonly baseUrl: string | undefined
  /** Where it listens, for addresses while none is configured; undefined: where it was asked. */
  readonly listensAt?: string | undefined
  readonly apiKeys: readonly ApiKey[]
  readonly signingKeys: readonly SigningKey[]
  /** No key is configured and only this machine can connect: nothing needs a key or a signature. */
  readonly development: boolean
  /** Strangers may have headlines of their own drawn on the home page, although keys are configured. */
  readonly playground?: boolean | undefined
}

export interface BrandShelf {
  /** The brand of articles that name none and whose address belongs to none. */
  readonly fallback: Brand
  /** All there are, to choose from; absent where they are not known before one is asked for. */
  readonly all?: readonly Brand[] | undefined
  /** The brand an article is published under. Throws Problem with the field `brand` when it names one that is not there. */
  brandFor(article: Pick<Article, 'brand' | 'url'>): Brand | Promise<Brand>
  /** The hosts of every brand that has any; absent: no page is read on behalf of a card's address. */
  hosts?(): readonly (readonly string[])[] | Promise<readonly (readonly string[])[]>
}

/** One answered request. The query stays out: it may hold signatures. */
export interface RequestLog {
  readonly requestId: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly milliseconds: number
  /** Name of the API key, if one was used. */
  readonly caller?: string | undefined
  /** A card out of memory, answered thousands of times a minute when a link goes round: counted, and told at `debug`. */
  readonly routine?: boolean | undefined
  /** Problem code or, for faults of our own, the error with its stack. */
  readonly problem?: string | undefined
  readonly fault?: unknown
}

/** What travels with a request through the app. */
export interface AppEnv {
  Variables: {
    requestId: string
    caller?: string | undefined
    problem?: string | undefined
    fault?: unknown
  }
}

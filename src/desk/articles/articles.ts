import type { Article, SourcedArticle } from '../../article/article.ts'
import type { PictureDigests } from '../store/photo-store.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { Verdict } from '../../verdict.ts'
import type { EditedPictures } from './edited-parts.ts'
import type { Pack } from '../packs/pack-schema.ts'

/** A stored article with its current pack. */
export interface StoredArticle {
  /** Letters and digits; made from the article's address, so that the same address is the same article. */
  readonly id: string
  readonly pack: Pack
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
}

/** Reads stored articles, for pages and crawlers. */
export interface ArticleReader {
  /** Undefined when it was never stored; `removed` when it was withdrawn. */
  get(id: string): Promise<StoredArticle | 'removed' | undefined>
  /** By the article's own address, canonical or not. */
  byUrl(url: string): Promise<StoredArticle | 'removed' | undefined>
  /** An article that was delivered and has no pack yet; undefined when none waits under the id. */
  accepted?(id: string): Promise<Article | undefined>
}

/** What a pack was made of: enough to make it again, or in another type, without any request. */
export interface MadeOf {
  readonly sourced: SourcedArticle
  readonly template: string
  /** Digest of the photo, which is in the image store. */
  readonly photo?: string | undefined
  /** Digests of the portrait and of pictures of the gallery, by name. */
  readonly pictures?: PictureDigests | undefined
  /** What was found while the pictures were fetched. */
  readonly photoVerdicts?: readonly Verdict[] | undefined
  /** What was laid over it, with the pictures that this asks for. */
  readonly edited?: (EditedPictures & { readonly edits: Edits }) | undefined
}

/** What a stored pack was made of, and of which write it is. */
export interface StoredBasis {
  readonly madeOf: MadeOf
  /** When the sender changed the article. */
  readonly changedAt: number
  /** The write that stored it: another one is newer. */
  readonly writer: string | null
}

/** A card that an article has or had. */
export interface NamedCard {
  readonly version: string
  readonly format: string
  readonly type: string
  /** Whether it is the current one of its format. */
  readonly current: boolean
}

/** An article in a list. */
export interface ListedArticle {
  readonly id: string
  readonly url?: string | undefined
  readonly title: string
  readonly lang: string
  /** Version of its pack. */
  readonly version: string
  readonly createdAt: number
  readonly updatedAt: number
}

/** The newest articles first. A cursor is a place in the list and stays valid while articles are added and removed. */
export interface ArticlePage {
  readonly articles: readonly ListedArticle[]
  /** Where the list goes on; undefined at its end. */
  readonly next: string | undefined
}

/** All that is stored of articles. */
export interface ArticleStore extends ArticleReader {
  /** @throws Problem `invalid-input` for a malformed cursor */
  list(options: { readonly limit: number; readonly cursor?: string | undefined }): Promise<ArticlePage>
  /** Whether an article has been accepted and its first pack is being made. */
  isExpected(id: string): Promise<boolean>
  /** Which article goes by any of these names (`nameOfUrl`, `nameOfRef`): the first that one goes by. */
  named(names: readonly string[]): Promise<string | undefined>
  madeOf(id: string): Promise<MadeOf | undefined>
  /** The same with its write, for making it anew. */
  basisOf(id: string): Promise<StoredBasis | undefined>
  /** Every card of a format it has had, the current one first, then the latest. */
  cardsOf(id: string, format: string): Promise<readonly NamedCard[]>
}

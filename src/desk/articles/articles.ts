import type { Article, SourcedArticle } from '../../article/article.ts'
import type { PictureDigests } from '../store/photo-store.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { Verdict } from '../../verdict.ts'
import type { EditedPictures } from './edited-parts.ts'
import type { Pack } from '../packs/pack-schema.ts'

/** A stored article with its current pack. */
export interface StoredArticle {
  /** Letters and digits, a hash of the article's address. */
  readonly id: string
  readonly pack: Pack
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
}

/** Read access to stored articles, for pages and crawlers. */
export interface ArticleReader {
  /** Undefined when never stored; `removed` when withdrawn. */
  get(id: string): Promise<StoredArticle | 'removed' | undefined>
  /** By the article's own address, canonical or not. */
  byUrl(url: string): Promise<StoredArticle | 'removed' | undefined>
  /** An article that was accepted but has no pack yet; undefined if none is waiting under the id. */
  accepted?(id: string): Promise<Article | undefined>
}

/** The inputs of a pack: enough to make it again, or in another file type, without any request. */
export interface MadeOf {
  readonly sourced: SourcedArticle
  readonly template: string
  /** Digest of the photo, which is in the image store. */
  readonly photo?: string | undefined
  /** Digests of the portrait and of pictures of the gallery, by name. */
  readonly pictures?: PictureDigests | undefined
  /** Verdicts of fetching the pictures. */
  readonly photoVerdicts?: readonly Verdict[] | undefined
  /** The applied edits, with their pictures. */
  readonly edited?: (EditedPictures & { readonly edits: Edits }) | undefined
}

/** The inputs of a stored pack, and the write that stored it. */
export interface StoredBasis {
  readonly madeOf: MadeOf
  /** When the sender changed the article. */
  readonly changedAt: number
  /** Id of the write that stored it; a different one is newer. */
  readonly writer: string | null
}

/** A current or former card of an article. */
export interface NamedCard {
  readonly version: string
  readonly format: string
  readonly type: string
  /** Whether it is the current card of its format. */
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

/** Newest articles first. A cursor marks a position and stays valid while articles are added and removed. */
export interface ArticlePage {
  readonly articles: readonly ListedArticle[]
  /** Cursor of the next page; undefined on the last. */
  readonly next: string | undefined
}

/** All stored data of articles. */
export interface ArticleStore extends ArticleReader {
  /** @throws Problem `invalid-input` for a malformed cursor */
  list(options: { readonly limit: number; readonly cursor?: string | undefined }): Promise<ArticlePage>
  /** Whether an article has been accepted and its first pack is being made. */
  isExpected(id: string): Promise<boolean>
  /** The article with one of these keys (`nameOfUrl`, `nameOfRef`); the first match. */
  named(names: readonly string[]): Promise<string | undefined>
  madeOf(id: string): Promise<MadeOf | undefined>
  /** Its inputs with the id of the write, to make the pack again. */
  basisOf(id: string): Promise<StoredBasis | undefined>
  /** All cards it has had in a format: the current one, then the latest first. */
  cardsOf(id: string, format: string): Promise<readonly NamedCard[]>
}

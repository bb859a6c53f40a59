import type { Pack } from './pack-schema.ts'

/** An article the desk keeps, with its current pack. */
export interface KeptArticle {
  /** Letters and digits; made from the article's address, so that the same address is the same article. */
  readonly id: string
  readonly pack: Pack
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
}

/** What pages and crawlers ask of the desk. */
export interface ArticleShelf {
  /** Undefined when it was never here; `removed` when it was, and is not to be shown any more. */
  get(id: string): Promise<KeptArticle | 'removed' | undefined>
  /** By the article's own address, canonical or not. */
  byUrl(url: string): Promise<KeptArticle | 'removed' | undefined>
}

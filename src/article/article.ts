import type { Verdict } from '../verdict.ts'
import type { Details } from './details.ts'
import type { ArticleImage } from './image.ts'
import type { Kind } from './kind/kinds.ts'
import type { Direction } from './language/direction.ts'
import type { Accounts } from './accounts.ts'

export interface Author {
  readonly name: string
  readonly url?: string | undefined
  readonly portrait?: ArticleImage | undefined
  /** `@name`; for Mastodon `@name@server`; for Facebook and LinkedIn the profile's address. */
  readonly handles?: Accounts | undefined
}

/** The cleaned metadata of an article: NFC, no markup, no entities, every field within its cap. */
export interface Article {
  /** Canonical: absolute http(s), no fragment, no campaign parameters. */
  readonly url?: string | undefined
  /** Absent: `news`. */
  readonly kind?: Kind | undefined
  readonly title: string
  readonly description?: string | undefined
  /** First paragraphs, from which posts may take a sentence. */
  readonly opening?: readonly string[] | undefined
  readonly section?: string | undefined
  readonly authors: readonly Author[]
  /** ISO 8601 with offset. */
  readonly publishedAt?: string | undefined
  readonly modifiedAt?: string | undefined
  /** BCP 47, canonical case: `hi`, `zh-Hans`, `sr-Cyrl`. */
  readonly lang: string
  readonly dir: Direction
  readonly tags: readonly string[]
  readonly image?: ArticleImage | undefined
  readonly details?: Details | undefined
  readonly site?: { readonly name: string } | undefined
  /** Id of its brand, if the sender knows it. */
  readonly brand?: string | undefined
}

/** An article with the source of each field (`json`, `og:title`, `json-ld headline`, `script of the title` …). */
export interface SourcedArticle {
  readonly article: Article
  readonly sources: Readonly<Record<string, string>>
  readonly verdicts: readonly Verdict[]
}

import { hasContent } from '../assemble/found.ts'
import type { LdArticle } from './ld/ld-article.ts'
import type { PageFacts } from './scan/facts.ts'

/** What a page says, in all the ways it says it. */
export interface PageView {
  readonly facts: PageFacts
  readonly ld: LdArticle | undefined
  /** Where the page was fetched, or undefined. */
  readonly pageUrl: string | undefined
  /** What its relative addresses are relative to. */
  readonly base: string | undefined
}

/** The content of the first meta element of a name that says something. */
export function meta(facts: PageFacts, key: string): string | undefined {
  return facts.metas.find((found) => found.key === key && hasContent(found.value))?.value
}

/** The first microdata property that says something; `key` in lower case. */
export function item(facts: PageFacts, key: string): string | undefined {
  return facts.items.find((found) => found.key === key && hasContent(found.value))?.value
}

import { hasContent } from '../assemble/found.ts'
import type { LdArticle } from './ld/ld-article.ts'
import type { PageFacts } from './scan/facts.ts'

/** All metadata of a page. */
export interface PageView {
  readonly facts: PageFacts
  readonly ld: LdArticle | undefined
  /** Where the page was fetched, or undefined. */
  readonly pageUrl: string | undefined
  /** Base of its relative addresses. */
  readonly base: string | undefined
}

/** The content of the first non-empty meta element with this name. */
export function meta(facts: PageFacts, key: string): string | undefined {
  return facts.metas.find((found) => found.key === key && hasContent(found.value))?.value
}

/** The content of the first non-empty meta element among these names, in order. */
export function firstMeta(facts: PageFacts, keys: readonly string[]): string | undefined {
  return keys.map((key) => meta(facts, key)).find((value) => value !== undefined)
}

/** The meta elements whose names match a pattern, as candidates with their sources. */
export function metaLike(facts: PageFacts, pattern: RegExp): readonly (readonly [string, string])[] {
  return facts.metas
    .filter(({ key, value }) => pattern.test(key) && hasContent(value))
    .map(({ key, value }) => [`meta ${key}`, value] as const)
}

/** The first non-empty microdata property; `key` in lower case. */
export function item(facts: PageFacts, key: string): string | undefined {
  return facts.items.find((found) => found.key === key && hasContent(found.value))?.value
}

/** Parse.ly's older tag, one JSON text: docs.parse.ly, "parsely-page". */
export interface ParselyPage {
  readonly title: string | undefined
  readonly section: string | undefined
  readonly published: string | undefined
  readonly authors: readonly string[]
}

export function parselyPage(facts: PageFacts): ParselyPage {
  const told = meta(facts, 'parsely-page')
  const page = told === undefined ? {} : jsonOf(told)
  const text = (key: string): string | undefined => {
    const value = page[key]
    return typeof value === 'string' ? value : undefined
  }
  const authors = Array.isArray(page.authors) ? page.authors : [page.author]
  return {
    title: text('title'),
    section: text('section'),
    published: text('pub_date'),
    authors: authors.filter((name) => typeof name === 'string'),
  }
}

function jsonOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

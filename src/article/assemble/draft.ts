import type { Author } from '../article.ts'

/** A value with where it was found, in words for the editor: `og:title`, `json headline`, `text line 8`. */
export interface Found<value = string> {
  readonly value: value
  readonly source: string
}

/**
 * What a source found, as it stood there: not cleaned, not checked. Every source ends in one, and `assemble.ts` makes
 * the article of it, so that a title from a feed is cleaned exactly as one from a page.
 */
export interface Draft {
  readonly url?: Found | undefined
  readonly title?: Found | undefined
  readonly description?: Found | undefined
  readonly section?: Found | undefined
  readonly authors?: Found<readonly Author[]> | undefined
  readonly publishedAt?: Found<string | number> | undefined
  readonly modifiedAt?: Found<string | number> | undefined
  /** Declared languages, the most trusted first; a text in another script refutes one. */
  readonly langs?: readonly Found[] | undefined
  readonly dir?: Found | undefined
  readonly tags?: Found<readonly string[]> | undefined
  readonly image?: DraftImage | undefined
  readonly site?: Found | undefined
  readonly brand?: Found | undefined
  /** More of the article's text, to tell its language by. */
  readonly sample?: string | undefined
}

export interface DraftImage {
  readonly url?: Found | undefined
  readonly alt?: Found | undefined
  readonly credit?: Found | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** The first candidate that says something. "null" and "undefined" are what templates print for nothing. */
export function firstFound(
  ...candidates: readonly (readonly [source: string, value: string | undefined])[]
): Found | undefined {
  for (const [source, value] of candidates) {
    if (value !== undefined && hasContent(value)) return { value, source }
  }
  return undefined
}

export function hasContent(value: string): boolean {
  return !/^\s*(?:null|undefined|none|n\/a|\[object Object\])?\s*$/i.test(value)
}

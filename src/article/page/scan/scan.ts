import type { ClassSigns } from './class-names.ts'
import type { PageFacts } from './facts.ts'
import type { OpenMarks } from './open-marks.ts'
import type { TextCapture } from './text-capture.ts'

type Mutable<type> = {
  -readonly [key in keyof type]: type[key] extends readonly (infer item)[] ? item[] : type[key]
}

/** Attributes of an element, with names in lower case. */
export type Attributes = Readonly<Record<string, string>>

/** State of the streaming parser. */
export interface Scan {
  readonly facts: Mutable<PageFacts>
  readonly captures: TextCapture
  /** Number of open elements: hidden ones, ones outside the article (nav, footer …), and ones marked as the article. */
  silent: number
  apart: number
  /** Of the element being opened. */
  signs: ClassSigns
  /** Open elements with other articles: related ones, teasers, comments. */
  others: number
  /** Depths of those, and of open breadcrumbs. */
  readonly marksAt: { readonly depth: number; readonly kind: 'others' | 'trail' | 'head' }[]
  trail: number
  /** Letters of links in the open paragraph. */
  linked: number
  article: number
  /** A marked article was found: paragraphs elsewhere are not its own. */
  marked: boolean
  /** Number of open elements. */
  depth: number
  /** Open microdata items that are a property of another: the `publisher` around a `name`. */
  readonly marks: OpenMarks
  readonly scopes: { readonly prop: string; readonly depth: number }[]
}

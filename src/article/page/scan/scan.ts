import type { ClassSigns } from './class-names.ts'
import type { PageFacts } from './facts.ts'
import type { OpenMarks } from './open-marks.ts'
import type { TextCapture } from './text-capture.ts'

type Mutable<type> = {
  -readonly [key in keyof type]: type[key] extends readonly (infer item)[] ? item[] : type[key]
}

/** Of an element, names in lower case. */
export type Attributes = Readonly<Record<string, string>>

/** What is open while the page streams by. */
export interface Scan {
  readonly facts: Mutable<PageFacts>
  readonly captures: TextCapture
  /** Counts of open elements: hidden ones, ones beside the article (nav, footer …), and ones marked as the article. */
  silent: number
  apart: number
  /** Of the element that is being opened. */
  signs: ClassSigns
  /** Open elements that hold other articles: related ones, teasers, comments. */
  others: number
  /** Depths of those, and of open trails of breadcrumbs. */
  readonly marksAt: { readonly depth: number; readonly kind: 'others' | 'trail' | 'head' }[]
  trail: number
  /** Letters of links in the open paragraph. */
  linked: number
  article: number
  /** A marked article has come: paragraphs elsewhere are not its own. */
  marked: boolean
  /** Elements open. */
  depth: number
  /** Microdata items open that are a property of another: the `publisher` around a `name`. */
  readonly marks: OpenMarks
  readonly scopes: { readonly prop: string; readonly depth: number }[]
}

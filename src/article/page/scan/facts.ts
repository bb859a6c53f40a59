import type { MenuLink } from '../address-section.ts'

/** A page's metadata, unprocessed: attribute and text values with entities decoded once. */
export interface PageFacts {
  readonly lang: string | undefined
  readonly dir: string | undefined
  readonly base: string | undefined
  readonly title: string | undefined
  /** In the page's order, because `og:image:width` belongs to the preceding `og:image`. Keys in lower case. */
  readonly metas: readonly PageMeta[]
  readonly links: readonly PageLink[]
  /** Content of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[]
  /** Microdata: `itemprop` with its content, address, time or text; nested ones as `publisher.name`. */
  readonly items: readonly PageMeta[]
  readonly headings: readonly PageHeading[]
  /** Names marked by rel=author, a byline's class, or a link to an author's page. */
  readonly bylines: readonly PageByline[]
  /** Values of `<time>` and marked-up dates, of the article if it is marked up. */
  readonly times: readonly string[]
  /** Lines whose class marks them as a date. */
  readonly dateLines: readonly string[]
  /** Short texts just above and below the headline. */
  readonly besideHeading: readonly string[]
  /** Steps of the breadcrumb trail to the article, from the front page. */
  readonly breadcrumbs: readonly string[]
  /** Sections of the article (`rel=category`). */
  readonly categories: readonly string[]
  /** Links with short texts and addresses: the page's menus. */
  readonly menu: readonly MenuLink[]
  readonly figures: readonly PageFigure[]
  /** Of the article if it is marked up, else outside navigation, header and footer. */
  readonly paragraphs: readonly string[]
  /** Block quotations, with their speaker if given there. */
  readonly quotes: readonly { readonly text: string; readonly speaker: string | undefined }[]
  /** The story's main points: a list below a heading such as "What we know". */
  readonly points: readonly string[]
  /** Entries of live coverage. */
  readonly updates: readonly { readonly at: string; readonly text: string }[]
}

export interface PageMeta {
  readonly key: string
  readonly value: string
  /** After the beginning of the text, where other articles follow. */
  readonly late?: boolean
}

export interface PageLink {
  readonly rel: readonly string[]
  readonly href: string
}

/** An `h1`, or the first headings of a page without one. */
export interface PageHeading {
  readonly text: string
  /** In the page's header, where the site's name is. */
  readonly apart: boolean
  /** An `h2` of a page that does not mark up its article: it may have any role. */
  readonly weak: boolean
}

export interface PageByline {
  /** Its text, by element. */
  readonly parts: readonly string[]
  readonly url: string | undefined
  /** What identifies it: rel=author, its class, an address such as `/authors/ann`, or its position at the end of the text. */
  readonly mark: 'rel' | 'class' | 'link' | 'signature'
  /** Within the article, if that is marked up. */
  readonly inArticle: boolean
  /** After the beginning of the text. */
  readonly late: boolean
}

export interface PageFigure {
  readonly src: string
  readonly alt: string | undefined
  readonly caption: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
  /** Within the article, if that is marked up. */
  readonly inArticle: boolean
}

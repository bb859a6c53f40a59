import type { MenuLink } from '../address-section.ts'

/** Everything a page says about itself, as it says it: attribute and text values with entities decoded once. */
export interface PageFacts {
  readonly lang: string | undefined
  readonly dir: string | undefined
  readonly base: string | undefined
  readonly title: string | undefined
  /** In the page's order, for `og:image:width` belongs to the `og:image` before it. Keys in lower case. */
  readonly metas: readonly PageMeta[]
  readonly links: readonly PageLink[]
  /** Content of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[]
  /** Microdata: `itemprop` with its content, address, time or text; within another, `publisher.name`. */
  readonly items: readonly PageMeta[]
  readonly headings: readonly PageHeading[]
  /** Names marked by rel=author, by the class of a byline or by a link to an author's page. */
  readonly bylines: readonly PageByline[]
  /** Moments in `<time>` and marked-up dates, of the article where it is marked. */
  readonly times: readonly string[]
  /** Lines that are marked as a date, by their class. */
  readonly dateLines: readonly string[]
  /** Short texts just above and below the headline. */
  readonly besideHeading: readonly string[]
  /** Steps of the trail that leads to the article, from the front page. */
  readonly breadcrumbs: readonly string[]
  /** Sections the article is filed under (`rel=category`). */
  readonly categories: readonly string[]
  /** Links with short texts and short addresses: the page's menus. */
  readonly menu: readonly MenuLink[]
  readonly figures: readonly PageFigure[]
  /** Of the article if it is marked as one, else outside navigation, header and footer. */
  readonly paragraphs: readonly string[]
  /** Quotations set apart, with who said them where that stands with them. */
  readonly quotes: readonly { readonly text: string; readonly speaker: string | undefined }[]
  /** The story's main points: a list under a heading such as "What we know". */
  readonly points: readonly string[]
  /** Entries of live coverage. */
  readonly updates: readonly { readonly at: string; readonly text: string }[]
}

export interface PageMeta {
  readonly key: string
  readonly value: string
  /** Marked up behind the beginning of the text, where other articles follow. */
  readonly late?: boolean
}

export interface PageLink {
  readonly rel: readonly string[]
  readonly href: string
}

/** An `h1`, or the first headings of a page that has none. */
export interface PageHeading {
  readonly text: string
  /** In the page's head, where the site's own name stands. */
  readonly apart: boolean
  /** An `h2` of a page that does not mark its article: it may head anything. */
  readonly weak: boolean
}

export interface PageByline {
  /** Its text, by the elements it stands in. */
  readonly parts: readonly string[]
  readonly url: string | undefined
  /** What says that it is one: rel=author, its class, an address such as `/authors/ann`, or its place at the end of the text. */
  readonly mark: 'rel' | 'class' | 'link' | 'signature'
  /** Within the article, where it is marked as one. */
  readonly inArticle: boolean
  /** Behind the beginning of the text. */
  readonly late: boolean
}

export interface PageFigure {
  readonly src: string
  readonly alt: string | undefined
  readonly caption: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
  /** Within the article, where it is marked as one. */
  readonly inArticle: boolean
}

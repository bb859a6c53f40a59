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
  readonly headings: readonly string[]
  /** Names marked by rel=author or by the class of a byline. */
  readonly bylines: readonly PageByline[]
  readonly times: readonly string[]
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
}

export interface PageLink {
  readonly rel: readonly string[]
  readonly href: string
}

export interface PageByline {
  readonly name: string
  readonly url: string | undefined
  readonly rel: boolean
}

export interface PageFigure {
  readonly src: string
  readonly alt: string | undefined
  readonly caption: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
}

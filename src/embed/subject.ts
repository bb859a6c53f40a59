import type { Article } from '../article/article.ts'
import type { Brand } from '../article/brand/brand.ts'

/** What tags, pages and oEmbed are made of: an article with its brand, its cards and where they are found. */
export interface EmbedSubject {
  readonly article: Article
  readonly brand: Brand
  /** The cards. The first is the link preview (`og`); the one for X is found by its shape. */
  readonly images: readonly EmbedImage[]
  /** The photo without text on it, for search engines; absent when it is not known. */
  readonly photo?: CleanPhoto | undefined
  readonly addresses: EmbedAddresses
}

export interface EmbedImage {
  /** Absolute. */
  readonly url: string
  readonly width: number
  readonly height: number
  readonly contentType: string
  /** What it shows and the words on it, in the article's language. */
  readonly alt?: string | undefined
  /** Its address at one of the widths of thumbnail.ts; absent: there is only the one. */
  smaller?: ((width: number) => string) | undefined
}

export interface CleanPhoto {
  /** Of the whole photo; absent when it has no public address. */
  readonly url?: string | undefined
  /** Cut to the shapes search engines ask for. */
  readonly crops?: readonly Pick<EmbedImage, 'url' | 'width' | 'height'>[] | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly alt?: string | undefined
  readonly credit?: string | undefined
}

/** All absolute. */
export interface EmbedAddresses {
  /** The article's own page; absent for an article that has none. */
  readonly page?: string | undefined
  readonly share: string
  /** The frame, and oEmbed for a link to the share page, without a format; absent where no server answers for the cards. */
  readonly embed?: string | undefined
  readonly oembed?: string | undefined
  /** The publisher's logo; absent for a brand without one. */
  readonly logo?: string | undefined
}

/** Types that every network shows: LinkedIn drops WebP, Mastodon AVIF, and none of them takes SVG. */
const SHOWN_EVERYWHERE = new Set(['image/jpeg', 'image/png'])

/** Cards in a type that every preview shows, in the order given. */
export function previewImages({ images }: Pick<EmbedSubject, 'images'>): readonly EmbedImage[] {
  return images.filter(({ contentType }) => SHOWN_EVERYWHERE.has(contentType))
}

/** X shows 2:1 and crops what is not. */
const X_SHAPE = 2

/** The card X shows uncropped, else the first. */
export function imageForX(subject: Pick<EmbedSubject, 'images'>): EmbedImage | undefined {
  const images = previewImages(subject)
  return images.find(({ width, height }) => width === height * X_SHAPE) ?? images[0]
}

/** Name of the publication: the article's own word for it first. */
export function siteName({ article, brand }: Pick<EmbedSubject, 'article' | 'brand'>): string | undefined {
  return article.site?.name ?? brand.name
}

/**
 * An address as tags and documents carry it: http(s), host in punycode, path percent-encoded, no fragment. Undefined
 * for anything else.
 */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.hash = ''
  return url.href
}

import type { Article } from '../article/article.ts'
import type { Brand } from '../article/brand/brand.ts'

/** Input of tags, pages and oEmbed: an article with its brand, its cards and their addresses. */
export interface EmbedSubject {
  readonly article: Article
  readonly brand: Brand
  /** The cards. The first is the link preview (`og`); X's is found by its aspect ratio. */
  readonly images: readonly EmbedImage[]
  /** The photo without text, for search engines; absent if unknown. */
  readonly photo?: CleanPhoto | undefined
  readonly addresses: EmbedAddresses
}

export interface EmbedImage {
  /** Absolute. */
  readonly url: string
  readonly width: number
  readonly height: number
  readonly contentType: string
  /** Alternative text: the picture and the words on it, in the article's language. */
  readonly alt?: string | undefined
  /** Its address at one of the widths of thumbnail.ts; absent: it exists only in full size. */
  smaller?: ((width: number) => string) | undefined
}

export interface CleanPhoto {
  /** Of the whole photo; absent if it has no public address. */
  readonly url?: string | undefined
  /** Cropped to the shapes that search engines ask for. */
  readonly crops?: readonly Pick<EmbedImage, 'url' | 'width' | 'height'>[] | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly alt?: string | undefined
  readonly credit?: string | undefined
}

/** All absolute. */
export interface EmbedAddresses {
  /** The article's own page; absent if it has none. */
  readonly page?: string | undefined
  readonly share: string
  /** The frame, and oEmbed for a link to the share page, without a format; absent without a server for the cards. */
  readonly embed?: string | undefined
  readonly oembed?: string | undefined
  /** The publisher's logo; absent for a brand without one. */
  readonly logo?: string | undefined
}

/** Types that every network shows: LinkedIn refuses WebP, Mastodon AVIF, and all refuse SVG. */
const SHOWN_EVERYWHERE = new Set(['image/jpeg', 'image/png'])

/** Cards in a type that every network shows, in the given order. */
export function previewImages({ images }: Pick<EmbedSubject, 'images'>): readonly EmbedImage[] {
  return images.filter(({ contentType }) => SHOWN_EVERYWHERE.has(contentType))
}

/** X shows 2:1 and crops other ratios. */
const X_SHAPE = 2

/** The card that X shows uncropped, else the first. */
export function imageForX(subject: Pick<EmbedSubject, 'images'>): EmbedImage | undefined {
  const images = previewImages(subject)
  return images.find(({ width, height }) => width === height * X_SHAPE) ?? images[0]
}

/** Name of the publication; the article's own value has priority. */
export function siteName({ article, brand }: Pick<EmbedSubject, 'article' | 'brand'>): string | undefined {
  return article.site?.name ?? brand.name
}

/**
 * An address normalised for tags and documents: http(s), host in punycode, path percent-encoded, no fragment.
 * Undefined for anything else.
 */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.hash = ''
  return url.href
}

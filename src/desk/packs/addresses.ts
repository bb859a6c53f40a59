import type { Brand } from '../../article/brand/brand.ts'
import type { FormatName } from '../../card/contract/format.ts'
import type { PhotoShape } from '../../card/contract/photo-shapes.ts'

/** Absolute addresses of the parts of an article's pack. */
export interface Addresses {
  /** The share page, for links when the article's own page has no tags. */
  readonly share: string
  /** The card for iframes. */
  readonly embed: string
  /** oEmbed for a link to the share page. */
  readonly oembed: string
  readonly preview: string
  /** The publisher's logo; undefined for a brand without one. */
  logo(brand: Pick<Brand, 'id' | 'logo'>): string | undefined
  /** A permanent card: its version is a hash of its content. */
  card(card: {
    readonly format: FormatName | PhotoShape
    readonly type: string
    readonly version: string
  }): string
  /** The current card of a format, at a permanent address. */
  currentCard(card: { readonly format: FormatName | PhotoShape; readonly type: string }): string
  /** A downscaled JPEG of a card; of the current version if none is given. */
  smallerCard(
    card: { readonly format: FormatName; readonly version?: string | undefined },
    width: number,
  ): string
}

/** The addresses needed to make a pack; embeds need a server. */
export type PackAddresses = Pick<Addresses, 'share' | 'card'> &
  Partial<Pick<Addresses, 'embed' | 'oembed' | 'logo' | 'smallerCard'>>

/**
 * Addresses of cards uploaded as files. The version is in the query, because networks never re-read a known address.
 * @param folder public address of the folder
 * @param page of the article
 */
export function fileAddresses(folder: string, page: string | undefined): PackAddresses {
  const base = folder.endsWith('/') ? folder : `${folder}/`
  return {
    share: page ?? base,
    card: ({ format, type, version }) => new URL(`${format}.${type}?v=${version.slice(0, 12)}`, base).href,
  }
}

/**
 * @param base public address without a trailing slash
 * @param id of the article
 */
export function addressesOf(base: string, id: string): Addresses {
  const share = `${base}/a/${id}`
  return {
    share,
    embed: `${base}/embed/${id}`,
    oembed: `${base}/oembed?url=${encodeURIComponent(share)}`,
    preview: `${base}/preview/${id}`,
    logo: ({ id: brand, logo }) => logo && `${base}/brands/${brand}/logo.${logoType(logo.src)}`,
    card: ({ format, type, version }) => `${base}/cards/${id}/${version}/${format}.${type}`,
    currentCard: ({ format, type }) => `${base}/cards/${id}/${format}.${type}`,
    smallerCard: ({ format, version }, width) =>
      `${base}/cards/${id}/${version === undefined ? '' : `${version}/`}${format}-${width}.jpg`,
  }
}

/** The file type of a logo, which is a data URI. */
export function logoType(src: string): 'svg' | 'png' {
  return src.startsWith('data:image/png') ? 'png' : 'svg'
}

import { bylineOf } from '../article/byline.ts'
import { oneLine } from './cut.ts'
import { escapeText } from './escape.ts'
import { cardHeight, fixedIframe } from './iframe.ts'
import { type EmbedImage, type EmbedSubject, previewImages, siteName, webAddress } from './subject.ts'

/** The largest the asker has room for, in pixels. */
export interface OembedRoom {
  readonly maxWidth?: number | undefined
  readonly maxHeight?: number | undefined
}

/** Members of an answer by name, in the order of the specification (oembed.com, section 2.3). */
export type Oembed = Readonly<Record<string, string | number>>

/** How long an answer may be kept, in seconds: titles are mended in the first hour or never. */
const CACHE_AGE = 3600
/** Usual width of the text columns frames are put in. */
const USUAL_WIDTH = 640

/**
 * oEmbed of the type `link`: title, publication and picture. The best type for a preview: Mastodon asks for oEmbed
 * first and refuses `rich`.
 */
export function linkOembed(subject: EmbedSubject, room: OembedRoom): Oembed {
  return { type: 'link', ...common(subject, room) }
}

/** oEmbed of the type `rich`: the card in a frame. */
export function richOembed(subject: EmbedSubject, room: OembedRoom): Oembed {
  const width = Math.min(USUAL_WIDTH, room.maxWidth ?? Infinity)
  const height = Math.min(cardHeight(width), room.maxHeight ?? Infinity)
  return {
    type: 'rich',
    ...common(subject, room),
    html: fixedIframe(subject, subject.addresses.embed ?? subject.addresses.share, width, height),
    width,
    height,
  }
}

function common(subject: EmbedSubject, room: OembedRoom): Oembed {
  const { article, brand, addresses } = subject
  const [author, ...others] = article.authors
  const home = webAddress(brand.url) ?? originOf(addresses.page)
  return compact({
    version: '1.0',
    title: oneLine(article.title),
    author_name: line(bylineOf(article)),
    // One address cannot represent several people.
    author_url: others.length === 0 ? webAddress(author?.url) : undefined,
    provider_name: line(siteName(subject)),
    provider_url: home,
    cache_age: CACHE_AGE,
    ...thumbnail(previewImages(subject).find((image) => fits(image, room))),
  })
}

/** All three members must be present or none (section 2.3.4). */
function thumbnail(image: EmbedImage | undefined) {
  return image === undefined
    ? {}
    : { thumbnail_url: image.url, thumbnail_width: image.width, thumbnail_height: image.height }
}

function fits({ width, height }: EmbedImage, { maxWidth, maxHeight }: OembedRoom): boolean {
  return width <= (maxWidth ?? Infinity) && height <= (maxHeight ?? Infinity)
}

function originOf(address: string | undefined): string | undefined {
  const url = webAddress(address)
  return url && new URL('/', url).href
}

function line(text: string | undefined): string | undefined {
  return text === undefined ? undefined : oneLine(text)
}

function compact(members: Readonly<Record<string, string | number | undefined>>): Oembed {
  return Object.fromEntries(
    Object.entries(members).filter((member): member is [string, string | number] => member[1] !== undefined),
  )
}

/** An answer as XML (section 2.3.4.2). */
export function oembedXml(oembed: Oembed): string {
  const members = Object.entries(oembed).map(
    ([name, value]) => `  <${name}>${escapeText(String(value))}</${name}>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${members.join('')}</oembed>\n`
}

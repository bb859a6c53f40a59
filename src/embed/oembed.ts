import { bylineOf } from '../article/byline.ts'
import { oneLine } from './cut.ts'
import { escapeText } from './escape.ts'
import { cardHeight, fixedIframe } from './iframe.ts'
import { type EmbedSubject, previewImages, siteName, webAddress } from './subject.ts'
import { type Room, thumbnailWithin } from './thumbnail.ts'

/** Members of a response by name, in the order of the specification (oembed.com, section 2.3). */
export type Oembed = Readonly<Record<string, string | number>>

/** Cache lifetime in seconds: titles are corrected in the first hour or never. */
const CACHE_AGE = 3600
/** Usual width in pixels of the text columns that contain frames. */
const USUAL_WIDTH = 640

/** oEmbed of type `link`: title, publication and picture, for consumers that build their own preview. */
export function linkOembed(subject: EmbedSubject, room: Room): Oembed {
  return { type: 'link', ...common(subject, room) }
}

/** oEmbed of type `rich`: the card in a frame. */
export function richOembed(subject: EmbedSubject, room: Room): Oembed {
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

function common(subject: EmbedSubject, room: Room): Oembed {
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
    ...thumbnail(subject, room),
  })
}

/** The link preview's card, in a size that fits. All three members must be present or none (section 2.3.4). */
function thumbnail(subject: EmbedSubject, room: Room) {
  const [image] = previewImages(subject)
  if (image === undefined) return {}
  const { width, height } = thumbnailWithin(image, room)
  const url = width === image.width ? image.url : image.smaller?.(width)
  return url === undefined ? {} : { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height }
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

/** A response as XML (section 2.3.4.2). */
export function oembedXml(oembed: Oembed): string {
  const members = Object.entries(oembed).map(
    ([name, value]) => `  <${name}>${escapeText(String(value))}</${name}>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${members.join('')}</oembed>\n`
}

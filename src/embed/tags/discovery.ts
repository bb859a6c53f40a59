import type { HeadTag } from './head-tag.ts'
import type { EmbedSubject } from '../subject.ts'

/** The document types of oEmbed responses. */
const KINDS = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const

/**
 * The frame: WordPress and Discourse show it. Mastodon asks for oEmbed first and refuses frames; it then reads the
 * page's tags, which say more than oEmbed's `link` (it has no description).
 */
const TYPE = 'rich'

/**
 * Links that let consumers find the page's oEmbed (oembed.com, section 4).
 * @param title for readers who choose between several; programs ignore it
 */
export function discoveryTags(subject: EmbedSubject, title?: string): readonly HeadTag[] {
  return endpoints(subject).map(({ type, href }) => ({
    element: 'link',
    rel: 'alternate',
    type,
    href,
    title,
  }))
}

/** The same as an HTTP `Link` header. Without titles, because headers are ASCII. */
export function discoveryHeader(subject: EmbedSubject): string {
  return endpoints(subject)
    .map(({ type, href }) => `<${href}>; rel="alternate"; type="${type}"`)
    .join(', ')
}

/** Empty without an oEmbed endpoint. */
function endpoints({ addresses: { oembed } }: EmbedSubject) {
  if (oembed === undefined) return []
  return (['json', 'xml'] as const).map((format) => {
    const url = new URL(oembed)
    url.searchParams.set('format', format)
    url.searchParams.set('type', TYPE)
    return { type: KINDS[format], href: url.href }
  })
}

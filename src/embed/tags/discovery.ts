import type { HeadTag } from './head-tag.ts'
import type { EmbedSubject } from '../subject.ts'

/** The kinds of document oEmbed is answered in. */
const KINDS = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const

/**
 * They ask for the frame: WordPress and Discourse show it, and Mastodon, which asks for oEmbed first and refuses frames,
 * goes on to the page's tags, which say more than oEmbed's `link` (no description there).
 */
const TYPE = 'rich'

/**
 * Links by which a reader of the page finds its oEmbed (oembed.com, section 4).
 * @param title for readers who choose between several; programs take no notice of it
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

/** The same as the value of an HTTP `Link` header, for readers of headers. Without titles: headers are ASCII. */
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

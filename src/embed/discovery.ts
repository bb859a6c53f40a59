import type { HeadTag } from './head-tag.ts'
import type { EmbedSubject } from './subject.ts'

/** The kinds of document oEmbed is answered in. */
const KINDS = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const

/**
 * Links by which a reader of the page finds its oEmbed (oembed.com, section 4).
 * @param title for readers who choose between several; programs take no notice of it
 */
export function discoveryTags(subject: EmbedSubject, title?: string): readonly HeadTag[] {
  return (['json', 'xml'] as const).map((format) => ({
    element: 'link',
    rel: 'alternate',
    type: KINDS[format],
    href: endpoint(subject, format),
    title,
  }))
}

/** The same as the value of an HTTP `Link` header, for readers of headers. Without titles: headers are ASCII. */
export function discoveryHeader(subject: EmbedSubject): string {
  return (['json', 'xml'] as const)
    .map((format) => `<${endpoint(subject, format)}>; rel="alternate"; type="${KINDS[format]}"`)
    .join(', ')
}

function endpoint({ addresses }: EmbedSubject, format: keyof typeof KINDS): string {
  const url = new URL(addresses.oembed)
  url.searchParams.set('format', format)
  return url.href
}

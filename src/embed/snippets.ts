import { discoveryTags } from './tags/discovery.ts'
import { writeTags } from './tags/head-tag.ts'
import { responsiveIframe } from './iframe.ts'
import { jsonLdScript } from './tags/json-ld.ts'
import { shareLinks } from './share-links.ts'
import { metaTags } from './tags/meta-tags.ts'
import type { EmbedSubject } from './subject.ts'
import { tagTexts } from './tags/tag-texts.ts'

/** HTML for editors to paste into a page. */
export interface Snippets {
  /** For the head of the article's page: all tags, then JSON-LD. */
  readonly tags: string
  /** For the body of any page: the card in a frame, without a script. */
  readonly iframe?: string | undefined
  /** For the body of the article's page: share links, without a script. */
  readonly share?: string | undefined
  /** For the head of a page with its own tags: the link to its oEmbed. */
  readonly discovery?: string | undefined
}

export function embedSnippets(subject: EmbedSubject): Snippets {
  const { embed, oembed } = subject.addresses
  return {
    tags: `${writeTags(metaTags(subject))}\n${jsonLdScript(subject)}`,
    iframe: embed === undefined ? undefined : responsiveIframe(subject, embed),
    share: shareLinks(subject),
    discovery: oembed === undefined ? undefined : writeTags(discoveryTags(subject, tagTexts(subject).title)),
  }
}

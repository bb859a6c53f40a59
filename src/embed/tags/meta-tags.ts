import { accentOf } from '../../article/brand/brand.ts'
import { accountOf } from '../../article/brand/people.ts'
import { bylineOf } from '../../article/byline.ts'
import { discoveryTags } from './discovery.ts'
import { type HeadTag, named, property } from './head-tag.ts'
import { articleTags, openGraphImage, openGraphTexts } from './open-graph.ts'
import { type EmbedSubject, previewImages, webAddress } from '../subject.ts'
import { tagTexts } from './tag-texts.ts'
import { slackLabels, X_LIMITS, xAccounts, xAlt, xPicture, xTexts } from './x-card.ts'

/** Maximum length of a shared alternative text: enough to describe, short enough to listen to. */
const SHORT_ALT = 125

/**
 * All tags for the head of the article's own page, in an order that every network reads correctly. If the article
 * has no page, they are for the share page.
 */
export function metaTags(subject: EmbedSubject): readonly HeadTag[] {
  const page = webAddress(subject.addresses.page) ?? subject.addresses.share
  const openGraph = openGraphTexts(subject, page)
  const { title } = tagTexts(subject)
  return [
    { element: 'title', text: title },
    ...named('description', subject.article.description),
    { element: 'link', rel: 'canonical', href: page },
    ...openGraph.page,
    ...openGraph.title,
    ...openGraph.description,
    ...openGraph.site,
    ...withSecureUrl(openGraphImage(subject, X_LIMITS.alt), subject),
    ...articleTags(subject),
    ...xPicture(subject),
    ...xTexts(subject),
    ...xAlt(subject, X_LIMITS.alt),
    ...xAccounts(subject),
    ...slackLabels(subject),
    ...readerTags(subject),
    ...discoveryTags(subject, title),
  ]
}

/**
 * The same for the share page, with the essentials first: some crawlers stop after a few kilobytes, and an Indic
 * script has three bytes per letter. So it omits what networks take from other tags: X takes title and text from
 * Open Graph, and everyone takes `og:image:secure_url` from an `og:image` that is https.
 *
 * `og:url` is the share page itself, and there is no canonical link: Facebook follows either like a redirect and
 * would read that page's tags. Search engines get the canonical address in a header.
 */
export function shareTags(subject: EmbedSubject): readonly HeadTag[] {
  const openGraph = openGraphTexts(subject, subject.addresses.share, SHARE_BYTES)
  const { title } = tagTexts(subject)
  return [
    ...openGraph.title,
    ...openGraph.description,
    ...xPicture(subject),
    ...openGraph.page,
    ...openGraphImage(subject, SHORT_ALT),
    ...openGraph.site,
    ...xAccounts(subject),
    ...articleTags(subject),
    { element: 'title', text: title },
    ...xAlt(subject, SHORT_ALT),
    ...slackLabels(subject),
    ...readerTags(subject),
    ...discoveryTags(subject),
  ]
}

/** Limits in bytes of title and description as written, so that everything a preview needs is in the first 2 KB. */
const SHARE_BYTES = { title: 480, description: 520 } as const

/** For consumers other than social networks: the fediverse, browsers, search engines. */
function readerTags({ article, brand }: EmbedSubject): readonly HeadTag[] {
  const authors = article.authors.flatMap((author) => accountOf(author, 'mastodon', brand) ?? [])
  const creators = authors.length > 0 ? [...new Set(authors)] : [brand.handles.fediverse]
  return [
    ...creators.flatMap((creator) => named('fediverse:creator', creator)),
    ...named('author', bylineOf(article)),
    // The stripe beside a preview on Discord, the address bar on phones.
    ...named('theme-color', accentOf(article.section, brand)),
    // Google Discover shows large pictures only with permission.
    ...named('robots', 'max-image-preview:large'),
  ]
}

/** Directly after its picture, like all its details. */
function withSecureUrl(tags: readonly HeadTag[], subject: EmbedSubject): readonly HeadTag[] {
  const [root, ...details] = tags
  const url = previewImages(subject)[0]?.url
  if (root === undefined || url?.startsWith('https:') !== true) return tags
  return [root, ...property('og:image:secure_url', url), ...details]
}

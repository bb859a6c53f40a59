import { cutLine, cutToWritten } from '../cut.ts'
import { type HeadTag, property } from './head-tag.ts'
import { openGraphLocale } from './locale.ts'
import { type EmbedSubject, previewImages, webAddress } from '../subject.ts'
import { tagTexts } from './tag-texts.ts'

/**
 * The picture with its details. They must follow it directly (ogp.me, “Structured Properties”); without width and
 * height Facebook shows no picture the first time a link is shared. Only one picture: of several, some networks
 * take the first and WhatsApp reportedly the last.
 * @param maxAlt characters of the alternative text
 */
export function openGraphImage(subject: EmbedSubject, maxAlt: number): readonly HeadTag[] {
  const [image] = previewImages(subject)
  if (image === undefined) return []
  return [
    ...property('og:image', image.url),
    ...property('og:image:type', image.contentType),
    ...property('og:image:width', image.width),
    ...property('og:image:height', image.height),
    ...property('og:image:alt', cutLine(image.alt ?? subject.article.title, maxAlt)),
  ]
}

/**
 * `og:type`, `og:url`, title, description, site and locale.
 * @param url the address that the tags describe
 * @param bytes limits of title and description as written; absent: their usual lengths
 */
export function openGraphTexts(
  subject: EmbedSubject,
  url: string,
  bytes?: { readonly title: number; readonly description: number },
) {
  const { title, description, site } = tagTexts(subject)
  return {
    title: property('og:title', bytes === undefined ? title : cutToWritten(title, bytes.title)),
    description: property(
      'og:description',
      bytes === undefined ? description : cutToWritten(description, bytes.description),
    ),
    page: [...property('og:type', 'article'), ...property('og:url', url)],
    site: [
      ...property('og:site_name', site),
      ...property('og:locale', openGraphLocale(subject.article.lang)),
    ],
  } satisfies Record<string, readonly HeadTag[]>
}

/** Date, section and author: `article:author` is the address of a profile, never a name. */
export function articleTags({ article, brand }: EmbedSubject): readonly HeadTag[] {
  return [
    ...property('article:published_time', article.publishedAt),
    ...property('article:modified_time', article.modifiedAt),
    ...property('article:section', article.section),
    ...article.tags.flatMap((tag) => property('article:tag', tag)),
    ...article.authors.flatMap(({ url }) => property('article:author', webAddress(url))),
    // Not in the specification, but used by Facebook.
    ...property('article:publisher', webAddress(brand.handles.facebook)),
    ...property('fb:app_id', brand.facebookAppId),
  ]
}

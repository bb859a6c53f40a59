import type { Draft } from '../assemble/draft.ts'
import { firstFound } from '../assemble/found.ts'
import { textAt, type XmlFields } from './xml-items.ts'

/** The draft of a sitemap entry, from the news and image extensions. */
export function sitemapDraft(fields: XmlFields): Draft {
  const lang = textAt(fields, 'news:news/news:publication/news:language')
  const keywords = textAt(fields, 'news:news/news:keywords')
  const picture = textAt(fields, 'image:image/image:loc')
  return {
    url: firstFound(['sitemap loc', textAt(fields, 'loc')]),
    title: firstFound(['sitemap news:title', textAt(fields, 'news:news/news:title')]),
    publishedAt: firstFound([
      'sitemap news:publication_date',
      textAt(fields, 'news:news/news:publication_date'),
    ]),
    modifiedAt: firstFound(['sitemap lastmod', textAt(fields, 'lastmod')]),
    langs: lang === undefined ? [] : [{ value: lang, source: 'sitemap news:language' }],
    tags:
      keywords === undefined
        ? undefined
        : { value: keywords.split(/[,،、]/u), source: 'sitemap news:keywords' },
    image:
      picture === undefined
        ? undefined
        : {
            url: { value: picture, source: 'sitemap image:loc' },
            alt: firstFound(
              ['sitemap image:caption', textAt(fields, 'image:image/image:caption')],
              ['sitemap image:title', textAt(fields, 'image:image/image:title')],
            ),
          },
    site: firstFound(['sitemap news:name', textAt(fields, 'news:news/news:publication/news:name')]),
  }
}

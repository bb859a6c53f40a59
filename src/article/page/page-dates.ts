import type { Found } from '../assemble/found.ts'
import { hasContent } from '../assemble/found.ts'
import { readDate } from '../dates.ts'
import { dateInAddress, dateInTitle, visibleDate } from './visible-date.ts'
import { item, meta, parselyPage, type PageView } from './view.ts'

/** Tags of publication, by how far they can be trusted; keys as in `plainKey`. */
const PUBLISHED_METAS = [
  'article:published_time',
  'parsely-pub-date',
  'publish-date',
  'publishdate',
  'pubdate',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'date.created',
  'datepublished',
  'og:published_time',
  'og:release_date',
  'og:pubdate',
  'article:published',
  'article.published',
  'article_date_original',
  'publication_date',
  'published_at',
  'published-date',
  'og:article:published_time',
  'article.created',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'ptime',
  'last-published',
  'bt:pubdate',
  'vr:published_time',
  'weibo:article:create_at',
  'shareaholic:article_published_time',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
] as const

/** When the article was published: the first source that says a day that can be read. */
export function publishedOf({ facts, ld, pageUrl }: PageView): Found | undefined {
  return firstReadable([
    ['json-ld datePublished', ld?.published],
    ['article:published_time', meta(facts, 'article:published_time')],
    ['itemprop datePublished', item(facts, 'datepublished')],
    ...PUBLISHED_METAS.map((key) => [`meta ${key}`, meta(facts, key)] as const),
    ['meta parsely-page', parselyPage(facts).published],
    // Some are durations: "PT15M" to read.
    ['time', facts.times.find((time) => readDate(time) !== undefined)],
    ['date in the page', facts.dateLines.map(visibleDate).find((date) => date !== undefined)],
    ['date in the title', dateInTitle(facts.title)],
    ['date in the address', dateInAddress(pageUrl)],
  ])
}

export function modifiedOf({ facts, ld }: PageView): Found | undefined {
  return firstReadable([
    ['json-ld dateModified', ld?.modified],
    ['article:modified_time', meta(facts, 'article:modified_time')],
    ['og:updated_time', meta(facts, 'og:updated_time')],
    ['itemprop dateModified', item(facts, 'datemodified')],
  ])
}

/** The first that is a date; where none is, the first that was meant as one, so that it is told. */
function firstReadable(candidates: readonly (readonly [string, string | undefined])[]): Found | undefined {
  const given = candidates.flatMap(([source, value]) =>
    value === undefined || !hasContent(value) ? [] : [{ source, value }],
  )
  return given.find(({ value }) => readDate(value) !== undefined) ?? given[0]
}

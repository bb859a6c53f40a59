import type { Found } from '../assemble/found.ts'
import { hasContent } from '../assemble/found.ts'
import { readDate } from '../dates.ts'
import { dateInAddress, dateInTitle, visibleDate } from './visible-date.ts'
import { item, meta, metaLike, parselyPage, type PageView } from './view.ts'

/** Tags of the publication date, by reliability; keys as in `plainKey`. */
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

/** Other names of a publication date, with or without a system's prefix. */
const PUBLISHED_LIKE =
  /(?:^|[.:_-])(?:(?:first|orig(?:inal)?)?[-_.]?publi(?:sh(?:ed)?|cation)[-_.]?(?:date|time|at|on)?|(?:date|time)[-_.]?(?:published|created|issued)|release[-_]?date|display[-_]?date|post(?:ed)?[-_]?(?:date|at|on)|created(?:[-_]?(?:at|on|date))?|pub[-_]?date|gsa_date|upload[-_]?date|issued)$/

type Candidate = readonly [source: string, value: string | undefined]

/** The publication date: the first source with a readable date. */
export function publishedOf(view: PageView): Found | undefined {
  return firstReadable(view, publishedCandidates(view))
}

/** Most reliable first. A generator, because few pages need the later ones. */
function* publishedCandidates({ facts, ld, pageUrl }: PageView): Generator<Candidate> {
  yield ['json-ld datePublished', ld?.published]
  yield ['article:published_time', meta(facts, 'article:published_time')]
  yield ['itemprop datePublished', item(facts, 'datepublished')]
  for (const key of PUBLISHED_METAS) yield [`meta ${key}`, meta(facts, key)]
  yield ['meta parsely-page', parselyPage(facts).published]
  yield* metaLike(facts, PUBLISHED_LIKE)
  yield ['itemprop dateCreated', item(facts, 'datecreated')]
  yield ['itemprop uploadDate', item(facts, 'uploaddate')]
  // Some are durations: "PT15M" to read.
  yield ['time', facts.times.find((time) => readDate(time) !== undefined)]
  const dayFirst = isDayFirst(facts.lang ?? ld?.lang)
  yield ['date in the page', firstVisible(facts.dateLines, dayFirst)]
  yield ['date in the title', dateInTitle(facts.title)]
  yield ['date in the address', dateInAddress(pageUrl)]
  yield ['date beside the headline', firstVisible(facts.besideHeading, dayFirst)]
}

function firstVisible(lines: readonly string[], dayFirst: boolean): string | undefined {
  for (const line of lines) {
    const date = visibleDate(dayFirst ? withDayFirst(line) : line)
    if (date !== undefined) return date
  }
  return undefined
}

export function modifiedOf(view: PageView): Found | undefined {
  const { facts, ld } = view
  return firstReadable(view, [
    ['json-ld dateModified', ld?.modified],
    ['article:modified_time', meta(facts, 'article:modified_time')],
    ['og:updated_time', meta(facts, 'og:updated_time')],
    ['itemprop dateModified', item(facts, 'datemodified')],
  ])
}

/** The first readable date, else the first candidate, so that it is reported. */
function firstReadable({ facts, ld }: PageView, candidates: Iterable<Candidate>): Found | undefined {
  const dayFirst = isDayFirst(facts.lang ?? ld?.lang)
  const given: Found[] = []
  for (const [source, told] of candidates) {
    if (told === undefined || !hasContent(told)) continue
    const value = dayFirst ? withDayFirst(told) : told
    if (isDate(value)) return { source, value }
    given.push({ source, value })
  }
  // “Published: 4 March 2024”
  for (const { source, value } of given) {
    const within = visibleDate(value)
    if (within !== undefined && isDate(within)) return { source, value: within }
  }
  return given[0]
}

/** Templates without a date print the first second of 1970, in any zone. */
function isDate(value: string): boolean {
  const date = readDate(value)
  return date !== undefined && Date.parse(date.iso) !== 0
}

/** English uses both orders: decided by region; unknown without one. */
function isDayFirst(lang: string | undefined): boolean {
  if (lang === undefined || lang.trim() === '') return false
  return /^en/i.test(lang.trim()) ? /^en[-_](?!us|ph|ca)[a-z]{2}\b/i.test(lang.trim()) : true
}

/** `04/03/2024` as ISO, day first. */
function withDayFirst(value: string): string {
  return value.replace(
    /(?<!\d|\d\/)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/,
    (whole, day: string, month: string, year: string) =>
      Number(month) > 12 ? whole : `${year}-${month}-${day}`,
  )
}

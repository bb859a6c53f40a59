import type { SourcedArticle } from '../article.ts'
import { assembleArticle } from '../assemble/assemble.ts'
import { readUrl, sameOwner } from '../canonical-url.ts'
import { decodeText } from './charset.ts'
import { cleanField, cutAtSentence, cutAtWord } from '../text/clean-field.ts'
import { readDate } from '../dates.ts'
import type { Draft, DraftAuthor } from '../assemble/draft.ts'
import { firstFound, type Found, hasContent } from '../assemble/found.ts'
import { readJsonLd } from './json-ld.ts'
import { ldArticle, ldBreadcrumb } from './ld-article.ts'
import { readAuthors } from './authors.ts'
import type { PageFacts } from './facts.ts'
import { kindOf, markedDetails, presentDetails } from './page-story.ts'
import { readPageFacts } from './read-facts.ts'
import { chosenImage, type ImageCandidate, imageCandidates } from './images.ts'
import { titleAndSite } from './headline.ts'
import { item, meta, type PageView } from './view.ts'

export interface PageSource {
  /** Where it was fetched from in the end, after redirects; undefined for a file or standard input. */
  readonly url?: string | undefined
  /** The HTTP header, for its charset. */
  readonly contentType?: string | undefined
}

export interface PageArticle extends SourcedArticle {
  /** All pictures the page offers, best first; `article.image` is the first. */
  readonly images: readonly ImageCandidate[]
  readonly charset: string
}

/** A first paragraph stands in for a missing description up to this length: about two sentences. */
const STAND_IN = 300

/**
 * The article of a web page, from what the page says to machines (Open Graph, JSON-LD, Twitter tags, meta, microdata)
 * and, where it says nothing, from its headline and first paragraph.
 * @throws Problem `not-an-article` when no title is found.
 */
export function articleFromPage(bytes: Uint8Array, page: PageSource = {}): PageArticle {
  const { text, charset } = decodeText(bytes, page.contentType)
  const facts = readPageFacts(text)
  const pageUrl = page.url === undefined ? undefined : readUrl(page.url).url
  const base = baseOf(facts, pageUrl)
  const graph = readJsonLd(facts.jsonLd)
  const ld = ldArticle(graph, pageUrl)
  const images = imageCandidates(facts, ld?.images ?? [], base)
  const view: PageView = { facts, ld, pageUrl, base }
  const url = addressOf(view)
  const { title, site } = titleAndSite(view, url?.value)
  const draft: Draft = {
    url,
    kind: kindOf(view),
    title,
    description: descriptionOf(view, title?.value),
    section: firstFound(
      ['article:section', meta(facts, 'article:section')],
      ['json-ld articleSection', ld?.section],
      ['meta parsely-section', meta(facts, 'parsely-section')],
      ['meta section', meta(facts, 'section')],
      ['itemprop articleSection', item(facts, 'articlesection')],
      ['json-ld breadcrumbs', ldBreadcrumb(graph)],
    ),
    authors: authorsOf(view),
    publishedAt: publishedOf(view),
    modifiedAt: firstFound(
      ['json-ld dateModified', ld?.modified],
      ['article:modified_time', meta(facts, 'article:modified_time')],
      ['og:updated_time', meta(facts, 'og:updated_time')],
      ['itemprop dateModified', item(facts, 'datemodified')],
    ),
    langs: languagesOf(view),
    dir: facts.dir === undefined ? undefined : { value: facts.dir, source: 'html dir' },
    tags: tagsOf(view),
    image: chosenImage(images, facts),
    details: { ...markedDetails(facts), ...presentDetails(ld?.details) },
    site,
    sample: facts.paragraphs.join(' '),
  }
  return { ...assembleArticle(draft, { strict: false, base }), images, charset }
}

function baseOf(facts: PageFacts, pageUrl: string | undefined): string | undefined {
  const declared = facts.base
  return declared !== undefined && URL.canParse(declared, pageUrl) ? new URL(declared, pageUrl).href : pageUrl
}

/**
 * The canonical address: only of the same owner as the page that was fetched, and no front page for an article. Pages
 * copied from elsewhere name their model's address, and broken themes name the site's.
 */
function addressOf({ facts, ld, pageUrl, base }: PageView): Found | undefined {
  const canonical = facts.links.find(({ rel }) => rel.includes('canonical'))?.href
  const candidates: readonly (readonly [string, string | undefined])[] = [
    ['link canonical', canonical],
    ['og:url', meta(facts, 'og:url')],
    ['json-ld url', ld?.url],
    ['twitter:url', meta(facts, 'twitter:url')],
  ]
  for (const [source, value] of candidates) {
    const url = value === undefined ? undefined : readUrl(value, base).url
    if (url === undefined) continue
    if (pageUrl === undefined || (sameOwner(url, pageUrl) && !isFrontOf(url, pageUrl)))
      return { value: url, source }
  }
  return pageUrl === undefined ? undefined : { value: pageUrl, source: 'page address' }
}

function isFrontOf(url: string, pageUrl: string): boolean {
  const front = new URL(url)
  return front.pathname === '/' && front.search === '' && new URL(pageUrl).pathname !== '/'
}

function descriptionOf({ facts, ld }: PageView, title: string | undefined): Found | undefined {
  const own = cleanField(title ?? '').text
  // A description that repeats the headline would show the same words twice.
  const distinct = (value: string | undefined): string | undefined =>
    value === undefined || cleanField(value).text === own ? undefined : value
  const declared = firstFound(
    ['og:description', distinct(meta(facts, 'og:description'))],
    ['json-ld description', distinct(ld?.description)],
    ['meta description', distinct(meta(facts, 'description'))],
    ['twitter:description', distinct(meta(facts, 'twitter:description'))],
    ['meta dc.description', distinct(meta(facts, 'dc.description'))],
    ['itemprop description', distinct(item(facts, 'description'))],
  )
  if (declared !== undefined) return declared
  const paragraph = facts.paragraphs.find((text) => text.length >= 60 && text !== own)
  if (paragraph === undefined) return undefined
  return {
    value: cutAtSentence(paragraph, STAND_IN) ?? cutAtWord(paragraph, STAND_IN),
    source: 'first paragraph',
  }
}

function authorsOf({ facts, ld }: PageView): Found<readonly DraftAuthor[]> | undefined {
  const all = (key: string): readonly DraftAuthor[] =>
    facts.metas.filter((found) => found.key === key).map(({ value }) => ({ name: value }))
  const marked = (prop: string): readonly DraftAuthor[] =>
    facts.items.filter(({ key }) => key === prop).map(({ value }) => ({ name: value }))
  const candidates: readonly (readonly [string, readonly DraftAuthor[]])[] = [
    ['json-ld author', ld?.authors ?? []],
    ['meta author', all('author')],
    ['meta parsely-author', all('parsely-author')],
    ['article:author', all('article:author')],
    ['meta dc.creator', [...all('dc.creator'), ...all('dcterms.creator')]],
    ['itemprop author', marked('author.name')],
    ['itemprop author', marked('author').slice(0, 1)],
    ['rel author', facts.bylines.filter(({ rel }) => rel).map(({ name, url }) => ({ name, url }))],
    ['byline', facts.bylines.slice(0, 1).map(({ name, url }) => ({ name, url }))],
  ]
  for (const [source, given] of candidates) {
    const value = readAuthors(given.map(withCleanName))
    if (value.length > 0) return { value, source }
  }
  return undefined
}

function withCleanName(person: DraftAuthor): DraftAuthor {
  return { ...person, name: cleanField(person.name).text }
}

function publishedOf({ facts, ld }: PageView): Found | undefined {
  return firstFound(
    ['json-ld datePublished', ld?.published],
    ['article:published_time', meta(facts, 'article:published_time')],
    ['itemprop datePublished', item(facts, 'datepublished')],
    ['meta parsely-pub-date', meta(facts, 'parsely-pub-date')],
    ['meta publish-date', meta(facts, 'publish-date') ?? meta(facts, 'pubdate')],
    ['meta date', meta(facts, 'date') ?? meta(facts, 'dc.date') ?? meta(facts, 'dcterms.created')],
    // Some are durations: "PT15M" to read.
    ['time', facts.times.find((time) => readDate(time) !== undefined)],
  )
}

function languagesOf({ facts, ld }: PageView): readonly Found[] {
  const candidates: readonly (readonly [string, string | undefined])[] = [
    ['json-ld inLanguage', ld?.lang],
    ['html lang', facts.lang],
    ['og:locale', meta(facts, 'og:locale')],
    ['meta content-language', meta(facts, 'content-language') ?? meta(facts, 'language')],
  ]
  return candidates.flatMap(([source, value]) =>
    value !== undefined && hasContent(value) ? [{ source, value: value.split(',', 1)[0] ?? value }] : [],
  )
}

function tagsOf({ facts, ld }: PageView): Found<readonly string[]> | undefined {
  const all = (key: string): readonly string[] => {
    const values = facts.metas.filter((found) => found.key === key).map(({ value }) => value)
    return values.length === 1 ? (values[0] ?? '').split(/[,،、;]/u) : values
  }
  const candidates: readonly (readonly [string, readonly string[]])[] = [
    ['article:tag', all('article:tag')],
    ['json-ld keywords', ld?.keywords ?? []],
    ['meta news_keywords', all('news_keywords')],
    ['meta parsely-tags', all('parsely-tags')],
    ['meta keywords', all('keywords')],
  ]
  const found = candidates.find(([, tags]) => tags.some((tag) => hasContent(tag)))
  return found === undefined ? undefined : { source: found[0], value: found[1].filter(hasContent) }
}

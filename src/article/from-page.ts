import type { Author, SourcedArticle } from './article.ts'
import { assembleArticle } from './assemble.ts'
import { readUrl, sameOwner } from './canonical-url.ts'
import { decodeText } from './charset.ts'
import { cleanText, cutAtSentence, cutAtWord } from './clean-field.ts'
import { type Draft, firstFound, type Found, isSaid } from './draft.ts'
import { readJsonLd } from './json-ld.ts'
import { type LdArticle, ldArticle, ldBreadcrumb } from './ld-article.ts'
import { readAuthors } from './page-authors.ts'
import { type PageFacts, readPageFacts } from './page-facts.ts'
import { chosenImage, type ImageCandidate, imageCandidates } from './page-image.ts'
import { splitBar, splitTitle } from './page-title.ts'

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
 * @throws Problem `not-an-article` when nothing stands for a title.
 */
export function articleFromPage(bytes: Uint8Array, page: PageSource = {}): PageArticle {
  const { text, charset } = decodeText(bytes, page.contentType)
  const facts = readPageFacts(text)
  const pageUrl = page.url === undefined ? undefined : readUrl(page.url).url
  const base = baseOf(facts, pageUrl)
  const graph = readJsonLd(facts.jsonLd)
  const ld = ldArticle(graph, pageUrl)
  const images = imageCandidates(facts, ld?.images ?? [], base)
  const view: View = { facts, ld, pageUrl, base }
  const url = addressOf(view)
  const { title, site } = titleAndSite(view, url?.value)
  const draft: Draft = {
    url,
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
    site,
    sample: facts.paragraphs.join(' '),
  }
  return { ...assembleArticle(draft, { strict: false, base }), images, charset }
}

interface View {
  readonly facts: PageFacts
  readonly ld: LdArticle | undefined
  readonly pageUrl: string | undefined
  readonly base: string | undefined
}

function meta(facts: PageFacts, key: string): string | undefined {
  return facts.metas.find((found) => found.key === key && isSaid(found.value))?.value
}

function item(facts: PageFacts, key: string): string | undefined {
  return facts.items.find((found) => found.key === key && isSaid(found.value))?.value
}

function baseOf(facts: PageFacts, pageUrl: string | undefined): string | undefined {
  const declared = facts.base
  return declared !== undefined && URL.canParse(declared, pageUrl) ? new URL(declared, pageUrl).href : pageUrl
}

/**
 * The canonical address: only of the same owner as the page that was fetched, and no front page for an article. Pages
 * copied from elsewhere name their model's address, and broken themes name the site's.
 */
function addressOf({ facts, ld, pageUrl, base }: View): Found | undefined {
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

/** Title and site name are found together: each says where the other ends. */
function titleAndSite(
  { facts, ld }: View,
  url: string | undefined,
): { title: Found | undefined; site: Found | undefined } {
  const host = url === undefined ? undefined : new URL(url).hostname
  const named = meta(facts, 'og:site_name')
  const declared = firstFound(
    // "NPR.org" is an address; the publisher's name is better where there is one.
    ['og:site_name', named !== undefined && /^\S+\.[a-z]{2,4}$/i.test(named) ? undefined : named],
    ['json-ld publisher', ld?.publisher],
    ['itemprop publisher', item(facts, 'publisher.name')],
    ['og:site_name', named],
    ['meta publisher', meta(facts, 'publisher') ?? meta(facts, 'dc.publisher')],
    ['meta application-name', meta(facts, 'application-name')],
    ['meta apple-mobile-web-app-title', meta(facts, 'apple-mobile-web-app-title')],
  )
  const names = [declared?.value, ld?.publisher].flatMap((name) => (name === undefined ? [] : [name]))
  const found = firstFound(
    ['json-ld headline', ldHeadline(ld, facts, names)],
    ['og:title', meta(facts, 'og:title')],
    ['twitter:title', meta(facts, 'twitter:title')],
    ['meta title', meta(facts, 'title') ?? meta(facts, 'parsely-title') ?? meta(facts, 'dc.title')],
    ['itemprop headline', ofTitle([item(facts, 'headline')], facts)],
    ['h1', ofTitle(facts.headings, facts)],
    ['title', facts.title],
    ['h1', facts.headings[0]],
  )
  if (found === undefined) return { title: undefined, site: declared }
  const split = splitTitle(cleanText(found.value).text, names, host)
  const bar = split.site === undefined && found.source === 'title' ? splitBar(split.title) : split
  const title =
    bar.site === undefined ? found : { value: bar.title, source: `${found.source} without the site’s name` }
  const tail = bar.site ?? splitTitle(facts.title ?? '', names, host).site
  const site = declared ?? firstFound(['title', tail], ['host', host?.replace(/^www\./, '')])
  return { title, site }
}

/** A heading that the page's title contains is the title without the site's name; others may head a list or the site. */
function ofTitle(headings: readonly (string | undefined)[], { title }: PageFacts): string | undefined {
  const told = headings.filter((heading) => heading !== undefined)
  if (title === undefined) return told[0]
  const whole = cleanText(title).text
  const clean = told.map((heading) => cleanText(heading).text)
  return (
    clean.find((heading) => whole.startsWith(heading)) ?? clean.find((heading) => whole.includes(heading))
  )
}

/**
 * The headline of JSON-LD, unless it is none: some cut it at 110 characters, as Google once asked, some repeat the
 * site's name there, and some put the subtitle there and the title in `name`.
 */
function ldHeadline(
  ld: LdArticle | undefined,
  facts: PageFacts,
  siteNames: readonly string[],
): string | undefined {
  const { headline, name } = ld ?? {}
  if (headline === undefined || siteNames.includes(headline.trim())) return undefined
  const title = facts.title ?? ''
  if (name !== undefined && title.includes(name) && !title.includes(headline)) return name
  const cut = /^(.{20,}?)\s*(?:…|\.{3})\s*$/su.exec(cleanText(headline).text)?.[1]
  const og = meta(facts, 'og:title')
  return cut !== undefined && og !== undefined && cleanText(og).text.startsWith(cut) ? undefined : headline
}

function descriptionOf({ facts, ld }: View, title: string | undefined): Found | undefined {
  const own = cleanText(title ?? '').text
  // A description that repeats the headline would stand on the card twice.
  const told = (value: string | undefined): string | undefined =>
    value === undefined || cleanText(value).text === own ? undefined : value
  const declared = firstFound(
    ['og:description', told(meta(facts, 'og:description'))],
    ['json-ld description', told(ld?.description)],
    ['meta description', told(meta(facts, 'description'))],
    ['twitter:description', told(meta(facts, 'twitter:description'))],
    ['meta dc.description', told(meta(facts, 'dc.description'))],
    ['itemprop description', told(item(facts, 'description'))],
  )
  if (declared !== undefined) return declared
  const paragraph = facts.paragraphs.find((text) => text.length >= 60 && text !== own)
  if (paragraph === undefined) return undefined
  return {
    value: cutAtSentence(paragraph, STAND_IN) ?? cutAtWord(paragraph, STAND_IN),
    source: 'first paragraph',
  }
}

function authorsOf({ facts, ld }: View): Found<readonly Author[]> | undefined {
  const all = (key: string): readonly Author[] =>
    facts.metas.filter((found) => found.key === key).map(({ value }) => ({ name: value }))
  const marked = (prop: string): readonly Author[] =>
    facts.items.filter(({ key }) => key === prop).map(({ value }) => ({ name: value }))
  const candidates: readonly (readonly [string, readonly Author[]])[] = [
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
    const value = readAuthors(given.map(({ name, url }) => ({ name: cleanText(name).text, url })))
    if (value.length > 0) return { value, source }
  }
  return undefined
}

function publishedOf({ facts, ld }: View): Found | undefined {
  return firstFound(
    ['json-ld datePublished', ld?.published],
    ['article:published_time', meta(facts, 'article:published_time')],
    ['itemprop datePublished', item(facts, 'datepublished')],
    ['meta parsely-pub-date', meta(facts, 'parsely-pub-date')],
    ['meta publish-date', meta(facts, 'publish-date') ?? meta(facts, 'pubdate')],
    ['meta date', meta(facts, 'date') ?? meta(facts, 'dc.date') ?? meta(facts, 'dcterms.created')],
    ['time', facts.times[0]],
  )
}

function languagesOf({ facts, ld }: View): readonly Found[] {
  const candidates: readonly (readonly [string, string | undefined])[] = [
    ['json-ld inLanguage', ld?.lang],
    ['html lang', facts.lang],
    ['og:locale', meta(facts, 'og:locale')],
    ['meta content-language', meta(facts, 'content-language') ?? meta(facts, 'language')],
  ]
  return candidates.flatMap(([source, value]) =>
    value !== undefined && isSaid(value) ? [{ source, value: value.split(',', 1)[0] ?? value }] : [],
  )
}

function tagsOf({ facts, ld }: View): Found<readonly string[]> | undefined {
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
  const found = candidates.find(([, tags]) => tags.some((tag) => isSaid(tag)))
  return found === undefined ? undefined : { source: found[0], value: found[1].filter(isSaid) }
}

import { Problem } from '../../problem.ts'
import type { SourcedArticle } from '../article.ts'
import { assembleArticle } from '../assemble/assemble.ts'
import { readUrl, sameOwner } from '../canonical-url.ts'
import { decodePieces } from './charset.ts'
import { openingOf } from '../text/opening.ts'
import type { Draft } from '../assemble/draft.ts'
import { type Found, hasContent } from '../assemble/found.ts'
import { readJsonLd } from './ld/json-ld.ts'
import { ldArticle } from './ld/ld-article.ts'
import { authorsOf } from './page-authors.ts'
import type { PageFacts } from './scan/facts.ts'
import { descriptionOf } from './descriptions.ts'
import { modifiedOf, publishedOf } from './page-dates.ts'
import { sectionOf } from './sections.ts'
import { kindOf, markedDetails, presentDetails } from './page-story.ts'
import { readPageFacts } from './scan/read-facts.ts'
import { chosenImage, type ImageCandidate, imageCandidates } from './images.ts'
import { titleAndSite } from './headline/headline.ts'
import { meta, type PageView } from './view.ts'
import { interstitialOf } from './interstitial.ts'

export interface PageSource {
  /** Final address after redirects; undefined for a file or standard input. */
  readonly url?: string | undefined
  /** Content-Type header, for its charset. */
  readonly contentType?: string | undefined
}

export interface PageArticle extends SourcedArticle {
  /** All pictures the page offers, best first; `article.image` is the first. */
  readonly images: readonly ImageCandidate[]
  readonly charset: string
}

/**
 * The article of a web page, from its metadata (Open Graph, JSON-LD, Twitter tags, meta, microdata), else from its
 * headline and first paragraph.
 * @throws Problem `not-an-article` without a title, or for a bot wall or login
 */
export function articleFromPage(bytes: Uint8Array, page: PageSource = {}): PageArticle {
  const { pieces, charset } = decodePieces(bytes, page.contentType)
  const facts = readPageFacts(pieces)
  const pageUrl = page.url === undefined ? undefined : readUrl(page.url).url
  const base = baseOf(facts, pageUrl)
  const graph = readJsonLd(facts.jsonLd)
  const ld = ldArticle(
    graph,
    pageUrl,
    [meta(facts, 'og:title'), facts.title].filter((title) => title !== undefined),
  )
  const images = imageCandidates(facts, ld?.images ?? [], base)
  const view: PageView = { facts, ld, pageUrl, base }
  const url = addressOf(view)
  const { title, site, kicker } = titleAndSite(view, url?.value)
  const wall = ld === undefined && title !== undefined ? interstitialOf(title.value) : undefined
  if (wall !== undefined)
    throw new Problem('not-an-article', `The page shows ${wall} (“${title?.value}”), not an article.`, {
      field: 'url',
    })
  const draft: Draft = {
    url,
    kind: kindOf(view, kicker),
    title,
    description: descriptionOf(view, title?.value),
    opening: openingOfPage(view),
    section: sectionOf(view, graph, title?.value),
    authors: authorsOf(view, site?.value),
    publishedAt: publishedOf(view),
    modifiedAt: modifiedOf(view),
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

/** Visible paragraphs; a body in metadata may be for subscribers, and has no paragraphs. */
function openingOfPage({ facts, ld }: PageView): Found<readonly string[]> | undefined {
  if (facts.paragraphs.length > 0) return { value: facts.paragraphs, source: 'first paragraphs' }
  const body = ld?.body
  return body === undefined ? undefined : { value: openingOf(body), source: 'json-ld articleBody' }
}

function baseOf(facts: PageFacts, pageUrl: string | undefined): string | undefined {
  const declared = facts.base
  return declared !== undefined && URL.canParse(declared, pageUrl) ? new URL(declared, pageUrl).href : pageUrl
}

/**
 * The canonical address: only of the same owner as the fetched page, and not a front page. Copied pages name their
 * model's address, and broken themes the site's.
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
    if (
      pageUrl === undefined ||
      ((sameOwner(url, pageUrl) || hasMoved(url, pageUrl)) && !isFrontOf(url, pageUrl))
    )
      return { value: url, source }
  }
  return pageUrl === undefined ? undefined : { value: pageUrl, source: 'page address' }
}

/** Generic labels in host names. */
const COMMON_LABELS =
  /^(?:www|blog|news|medium|substack|wordpress|blogspot|github|example|newsletters?|amp|mobile)$/

/** The same path under a related domain: theregister.co.uk and .com, a newsletter and its author's own domain. */
function hasMoved(url: string, pageUrl: string): boolean {
  const [one, other] = [new URL(url), new URL(pageUrl)]
  if (one.pathname !== other.pathname || one.search !== other.search || one.pathname === '/') return false
  const labels = one.hostname.split('.').slice(0, -1)
  return labels.some(
    (label) =>
      label.length >= 5 &&
      !COMMON_LABELS.test(label) &&
      other.hostname.split('.').slice(0, -1).includes(label),
  )
}

function isFrontOf(url: string, pageUrl: string): boolean {
  const front = new URL(url)
  return front.pathname === '/' && front.search === '' && new URL(pageUrl).pathname !== '/'
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

import { firstFound, type Found, hasContent } from '../../assemble/found.ts'
import { cleanField } from '../../text/clean-field.ts'
import { isFrontPage, isGenericSection } from '../../text/placeholders.ts'
import type { LdArticle } from '../ld/ld-article.ts'
import type { PageFacts } from '../scan/facts.ts'
import { declaredSite, tailName } from '../site-name.ts'
import { firstMeta, item, meta, parselyPage, type PageView } from '../view.ts'
import type { Candidate, TitleContext } from './title-context.ts'
import { withoutKicker, trim } from './trim-headline.ts'

export interface Headline {
  readonly title: Found | undefined
  readonly site: Found | undefined
  /** A kind of story before the headline: “Opinion | …”. */
  readonly kicker: string | undefined
}

/** Title and site name are found together, because each delimits the other. */
export function titleAndSite(view: PageView, url: string | undefined): Headline {
  const { facts, ld } = view
  const host = url === undefined ? undefined : new URL(url).hostname
  const candidates = titleCandidates(facts, ld)
  const declared = declaredSite(
    view,
    candidates.map(({ text }) => text),
  )
  const names = [declared?.value, ld?.publisher, meta(facts, 'og:site_name')].flatMap((name) =>
    name !== undefined && hasContent(name) ? [cleanField(name).text] : [],
  )
  const authors = [...(ld?.authors ?? []).map(({ name }) => name), meta(facts, 'author') ?? '']
    .map((name) => cleanField(name).text)
    .filter((name) => name.includes(' '))
  const headings = headingsOf(facts, names, host)
  const context: TitleContext = { headings, names, authors, host, url, candidates }
  const found = choose(candidates, context)
  if (found === undefined) return { title: undefined, site: declared, kicker: undefined }
  const { text, kicker } = withoutKicker(found.text)
  const trimmed = trim(text, context)
  const isWhole = trimmed === found.text
  const title = { value: trimmed, source: isWhole ? found.source : `${found.source} without the site’s name` }
  const site =
    declared ??
    firstFound(
      ['title', tailName([...candidates.map((one) => one.text), facts.title ?? ''], trimmed, host)],
      ['host', host?.replace(/^www\./, '')],
    )
  return { title, site, kicker }
}

/** Headlines for consumers other than networks. */
const TITLE_METAS = [
  'title',
  'parsely-title',
  'sailthru.title',
  'citation_title',
  'dc.title',
  'dcterms.title',
]

function titleCandidates(facts: PageFacts, ld: LdArticle | undefined): readonly Candidate[] {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['json-ld headline', ldHeadline(ld, facts)],
    ['og:title', meta(facts, 'og:title')],
    ['twitter:title', meta(facts, 'twitter:title')],
    ['meta title', firstMeta(facts, TITLE_METAS) ?? parselyPage(facts).title],
    ['itemprop headline', item(facts, 'headline')],
    ['title', facts.title],
  ]
  const candidates = given.flatMap(([source, value]) => {
    const text = value === undefined || !hasContent(value) ? '' : cleanField(value).text
    return text === '' ? [] : [{ source, text }]
  })
  const [first, second] = candidates
  return first?.source === 'json-ld headline' &&
    second?.source === 'og:title' &&
    isRatherShown(second.text, first.text, facts)
    ? [second, first, ...candidates.slice(2)]
    : candidates
}

/** Whether readers see og:title as the headline but not JSON-LD’s: some write the latter for search engines. */
function isRatherShown(shared: string, structured: string, facts: PageFacts): boolean {
  const isList = countWords(shared) <= MOST_GENERIC && shared.length * 2 < structured.length
  const shown = facts.headings.filter(({ weak }) => !weak).map(({ text }) => folded(cleanField(text).text))
  const [one, other] = [folded(shared), folded(structured)]
  return (
    !isList &&
    shown.some((text) => text.endsWith(one)) &&
    !shown.some((text) => text.length * 2 > other.length && other.startsWith(text))
  )
}

/** Minimum letters: an `h2` is the headline only if the page's title contains it, and a short one may be a single word of it. */
const LEAST_SUBHEADING = 12

function headingsOf(facts: PageFacts, names: readonly string[], host: string | undefined): readonly string[] {
  const title = cleanField(facts.title ?? '').text
  return facts.headings
    .filter(({ apart }) => !apart)
    .map(({ text, weak }) => ({ text: cleanField(text).text, weak }))
    .filter(({ text, weak }) => !weak || (text.length >= LEAST_SUBHEADING && title.includes(text)))
    .map(({ text }) => text)
    .filter((text) => text !== '' && !names.some((name) => name === text) && !isHostName(text, host))
}

function isHostName(text: string, host: string | undefined): boolean {
  const name = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return (host ?? '')
    .split('.')
    .slice(0, -1)
    .some((label) => label.replace(/[^\p{L}\p{N}]+/gu, '') === name)
}

/** The first valid candidate: not the name of the site or a list, not cut, and preferably the longer of two. */
function choose(candidates: readonly Candidate[], context: TitleContext): Candidate | undefined {
  const { headings, names } = context
  const own = candidates.filter(
    ({ source, text }) => source !== 'itemprop headline' || isInTitle(text, candidates),
  )
  const first = own.find(({ text }) => !names.includes(text))
  const h1 = headingOfTitle(headings, candidates)
  if (first === undefined || first.source === 'title') {
    // The page's title contains the site's name; its heading does not.
    const shown = h1 ?? (first && headingInstead(first.text, headings))
    if (shown !== undefined) return { source: 'h1', text: shown }
    const [only, ...others] = headings
    if (first === undefined && only !== undefined && others.length === 0) return { source: 'h1', text: only }
    return first ?? own[0] ?? (headings[0] === undefined ? undefined : { source: 'h1', text: headings[0] })
  }
  const heading = headings.find((text) => isNamedByAddress(text, context.url))
  const isGeneric =
    heading !== undefined &&
    countWords(first.text) <= MOST_GENERIC &&
    !isNamedByAddress(first.text, context.url) &&
    sharedWords(heading, first.text) === 0
  if (isGeneric) return { source: 'h1', text: heading }
  const [only, ...others] = headings
  const isList = isFrontPage(first.text) || isGenericSection(first.text)
  if (isList && only !== undefined && others.length === 0) return { source: 'h1', text: only }
  return completed(first, own, headings)
}

/** Words in names of lists: “Press releases”. */
const MOST_GENERIC = 4

/** The only heading, if the title is as short as “Untitled document” or “Home | The Coast Daily” and shares no word with it. */
function headingInstead(title: string, [heading, ...others]: readonly string[]): string | undefined {
  const isOne = heading !== undefined && others.length === 0
  return isOne &&
    countWords(title.replace(/[|｜–—-]/gu, ' ').trim()) <= MOST_GENERIC &&
    countWords(heading) > MOST_GENERIC &&
    sharedWords(heading, title) === 0
    ? heading
    : undefined
}

/** A heading contained in the page's title: the headline without the site's name. Others may be of a list or the site. */
function headingOfTitle(headings: readonly string[], candidates: readonly Candidate[]): string | undefined {
  const whole = candidates.find(({ source }) => source === 'title')?.text
  if (whole === undefined) return headings[0]
  const starting = headings.find((heading) => whole.startsWith(heading))
  // A heading at the end is the headline only if it is the longer part: sites put their name there.
  return (
    starting ??
    headings.find(
      (heading) =>
        whole.includes(heading) &&
        (heading.length * 2 > whole.length || /\s[»›|]\s+$/u.test(whole.slice(0, -heading.length))),
    )
  )
}

function isInTitle(text: string, candidates: readonly Candidate[]): boolean {
  const whole = candidates.find(({ source }) => source === 'title')?.text
  return whole === undefined || whole.includes(text)
}

/** Google once recommended 110 characters; some cut there without a mark. */
const CUT_LENGTH = 90

/** Completes a cut headline by another that begins with it. */
function completed(
  candidate: Candidate,
  others: readonly Candidate[],
  headings: readonly string[],
): Candidate {
  const dots = /^(.{20,}?)\s*(?:…|\.{3})\s*$/su.exec(candidate.text)?.[1]
  const more = [...others, ...headings.map((text) => ({ source: 'h1', text }))]
  const unquoted = more.find(({ text }) => isCutAtQuote(candidate.text, text))
  if (unquoted !== undefined) return unquoted
  if (dots === undefined && candidate.text.length < CUT_LENGTH) return candidate
  if (dots === undefined && headings.includes(candidate.text)) return candidate
  const start = (dots ?? candidate.text).toLowerCase()
  return (
    more.find(
      ({ source, text }) =>
        source !== 'title' &&
        text.length > start.length &&
        text.toLowerCase().startsWith(start) &&
        // A site’s name after a separator does not complete a headline.
        !/^\s+[|｜*~•·»«–—-]|^\s*[|｜_]/u.test(text.slice(start.length)) &&
        !/(?:…|\.{3})$/u.test(text),
    ) ?? candidate
  )
}

/** An unescaped quotation mark ends an attribute: `content="Mayor: "We rebuild""`. */
function isCutAtQuote(text: string, other: string): boolean {
  return other.startsWith(text) && /^\s*["“”„«‘'「]\S/u.test(other.slice(text.length))
}

/** Whether the address is made of the text's words: `/painter-designs-front-page/`. */
function isNamedByAddress(text: string, url: string | undefined): boolean {
  if (url === undefined) return false
  // The last segment is made of the headline's words; those before it are sections.
  const path = folded(decodedPath(url).split('/').findLast(Boolean) ?? '')
  const words = folded(text)
    .split(' ')
    .filter((word) => word.length >= 4)
  return words.length >= 3 && words.filter((word) => path.includes(word)).length >= words.length * 0.6
}

function countWords(text: string): number {
  return text.split(/\s+/u).length
}

function sharedWords(one: string, other: string): number {
  const words = new Set(folded(other).split(' '))
  return folded(one)
    .split(' ')
    .filter((word) => word.length >= 4 && words.has(word)).length
}

function decodedPath(url: string): string {
  const { pathname } = new URL(url)
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The headline in JSON-LD; some put the subtitle there and the title in `name`, some only the site's name. */
function ldHeadline(ld: LdArticle | undefined, facts: PageFacts): string | undefined {
  const { headline, name } = ld ?? {}
  const title = facts.title ?? ''
  if (name === undefined || headline === undefined) return headline
  const isShown = facts.headings.some(({ text }) => text === headline) || meta(facts, 'og:title') === headline
  return !isShown && title.includes(name) && !title.includes(headline) ? name : headline
}

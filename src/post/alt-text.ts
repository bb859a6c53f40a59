import type { Article } from '../article/article.ts'
import { type Brand, brandNameIn } from '../article/brand/brand.ts'
import { bylineOf, publishedDay } from '../article/byline.ts'
import type { EditedFormat, Edits } from '../article/edits/edit-keys.ts'
import { isolate } from '../article/language/isolate.ts'
import { standfirstLadder, titleLadder } from './fit/cuts.ts'
import { detailLines } from './detail-lines.ts'
import { fullStop, sentenceGap, withColon } from './texts/punctuation.ts'

/**
 * Problem: a card needs an alternative text in the article's own language, for networks with limits as low as 420
 * characters.
 * Method: a description of the photo, then the texts on the card in reading order, each as a sentence. If it is too
 * long, the least informative parts are dropped first: standfirst, date and names, photo, site, headline.
 * Limits: a photo without a description is not described; nothing is invented.
 */
export interface CardShows {
  readonly photo: boolean
  /** The texts on the card as set, in reading order, lines separated by `\n`; absent: not drawn yet. */
  readonly texts?: readonly string[] | undefined
}

/** Twitter's limit for `twitter:image:alt`, the lowest of all; in UTF-16 units, the strictest count. */
export const MAX_ALT = 420

/** A manual alternative text: for the card of a format, else for all. */
export function altOf(edits: Edits, format: EditedFormat): string | undefined {
  return edits[`alt.${format}`] ?? edits.alt
}

/** The alternative text of a card, at most 420 characters. */
export function altText(article: Article, brand: Brand, shows: CardShows): string {
  const { lang } = article
  const parts = partsOf(article, brand, shows)
  const given: readonly [keyof Parts, (text: string) => readonly string[]][] = [
    ['standfirst', (text) => standfirstLadder(text, lang)],
    ['date', () => ['']],
    ['byline', () => ['']],
    ['photo', (text) => standfirstLadder(text, lang)],
    ['site', () => ['']],
    ['others', (text) => standfirstLadder(text, lang)],
    ['headline', (text) => titleLadder(text, lang)],
  ]
  for (const [name, ladder] of given) {
    for (const form of ladder(parts[name])) {
      if (sentences(parts, article).length <= MAX_ALT) break
      parts[name] = form
    }
  }
  return sentences(parts, article)
}

type Parts = Record<'photo' | 'headline' | 'others' | 'standfirst' | 'byline' | 'date' | 'site', string>

/** The card's texts by field; texts of no field (a label, a figure, a quotation) before the headline or after it. */
function partsOf(article: Article, brand: Brand, { photo, texts }: CardShows): Parts {
  const fields = {
    headline: article.title,
    standfirst: article.description ?? '',
    byline: bylineOf(article) ?? '',
    date: publishedDay(article) ?? '',
    site: brandNameIn(article.lang, brand) ?? article.site?.name ?? '',
  }
  const photoWords = (photo && article.image?.alt) || ''
  if (texts === undefined) {
    const headline = withKicker(article.section ?? '', article)
    // Designs with a photo have no room for names and dates.
    const { byline, date } = photoWords === '' ? fields : { byline: '', date: '' }
    return { ...fields, byline, date, photo: photoWords, headline, others: '', standfirst: '' }
  }
  const drawn = { headline: '', standfirst: '', byline: '', date: '', site: '' }
  const before: string[] = []
  const after: string[] = []
  const details = detailLines(article)
  const told = new Set<string>()
  for (const set of texts) {
    const name = (Object.keys(fields) as (keyof typeof fields)[]).find((each) => isSet(set, fields[each]))
    const detail = details.find((line) => line.drawn.some((text) => isSet(set, text)))
    if (name !== undefined)
      drawn[name] = set.trimEnd().endsWith('…') ? inOneLine(set, article.lang) : fields[name]
    else if (detail !== undefined) told.add(detail.read)
    else (drawn.headline === '' ? before : after).push(inOneLine(set, article.lang))
  }
  const kicker = before.map((text) => recased(text, article)).join(' ')
  const read = [...told, ...after].filter((text) => text !== '')
  // A card without the headline shows a detail instead.
  const title = drawn.headline === '' ? read.shift() : drawn.headline
  const headline = title === undefined ? kicker : withKicker(kicker, { ...article, title })
  return { ...drawn, photo: photoWords, headline, others: asSentences(read, article) }
}

/** Section and label with the article's capitalisation: screen readers spell out upper case. */
function recased(kicker: string, { section, details }: Article): string {
  return kicker
    .split(' · ')
    .map((part) => [section, details?.state].find((text) => text !== undefined && isSet(part, text)) ?? part)
    .join(' · ')
}

/** Whether a set text is a field's, whole or cut, ignoring line breaks and upper case. */
function isSet(set: string, field: string): boolean {
  const [text, whole] = [bare(set), bare(field)]
  return text !== '' && (text === whole || (set.trimEnd().endsWith('…') && whole.startsWith(text)))
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Joins lines: without a space in languages without spaces, and where a word was hyphenated. */
function inOneLine(set: string, lang: string): string {
  return set
    .replace(/[-‐\u00ad]\n(?=\p{Ll})/gu, '')
    .replaceAll('\n', sentenceGap(lang))
    .trim()
}

/** Ends each text with a full stop, where a screen reader pauses most reliably. */
function sentences(
  { photo, headline, others, standfirst, byline, date, site }: Parts,
  { lang, dir }: Article,
): string {
  return asSentences([photo, headline, others, standfirst, byline, date, site], { lang, dir })
}

function asSentences(parts: readonly string[], { lang, dir }: Pick<Article, 'lang' | 'dir'>): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => isolate(part, dir))
    .map((part) =>
      /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"'\u2069]*$/u.test(part) ? part : part + fullStop(lang),
    )
    .join(sentenceGap(lang))
}

/** Section or label with the headline; omitted if the headline begins with it. */
function withKicker(kicker: string, { title, lang, dir }: Pick<Article, 'title' | 'lang' | 'dir'>): string {
  if (kicker === '' || title.toLowerCase().startsWith(kicker.toLowerCase())) return title
  return withColon(isolate(kicker, dir), title, lang)
}

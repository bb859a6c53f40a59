import type { Article } from '../article/article.ts'
import type { Brand } from '../article/brand/brand.ts'
import { bylineOf, publishedDay } from '../article/byline.ts'
import { isolate } from '../article/language/isolate.ts'
import { standfirstLadder, titleLadder } from './fit/cuts.ts'
import { fullStop, sentenceGap, withColon } from './texts/punctuation.ts'

/**
 * Problem: a card needs a text for people who do not see it, in the article's own language, for networks that take as
 *   little as 420 characters.
 * Method: what the photo shows, then the words on the card in the order they are read, each as a sentence. What is too
 *   long gives way from the least telling: standfirst, date and names, photo, site, headline.
 * Limits: a photo without a description stays undescribed; no words are invented about it.
 */
export interface CardShows {
  readonly photo: boolean
  readonly standfirst: boolean
}

/** Twitter's limit for `twitter:image:alt`, the narrowest of all; in UTF-16 units, the strictest way to count. */
export const MAX_ALT = 420

/** The alternative text of a card, at most 420 characters. */
export function altText(article: Article, brand: Brand, shows: CardShows): string {
  const { lang } = article
  const parts: Parts = {
    photo: (shows.photo && article.image?.alt) || '',
    headline: withSection(article),
    standfirst: (shows.standfirst && article.description) || '',
    byline: bylineOf(article) ?? '',
    date: publishedDay(article) ?? '',
    site: brand.name ?? article.site?.name ?? '',
  }
  const given: readonly [keyof Parts, (text: string) => readonly string[]][] = [
    ['standfirst', (text) => standfirstLadder(text, lang)],
    ['date', () => ['']],
    ['byline', () => ['']],
    ['photo', (text) => standfirstLadder(text, lang)],
    ['site', () => ['']],
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

type Parts = Record<'photo' | 'headline' | 'standfirst' | 'byline' | 'date' | 'site', string>

/** A screen reader pauses at full stops, and at no other mark as surely. */
function sentences(
  { photo, headline, standfirst, byline, date, site }: Parts,
  { lang, dir }: Article,
): string {
  return [photo, headline, standfirst, byline, date, site]
    .filter((part) => part !== '')
    .map((part) => isolate(part, dir))
    .map((part) =>
      /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"'\u2069]*$/u.test(part) ? part : part + fullStop(lang),
    )
    .join(sentenceGap(lang))
}

/** Section and headline; the section once, where the headline begins with it. */
function withSection({ section, title, lang, dir }: Article): string {
  if (section === undefined || title.toLowerCase().startsWith(section.toLowerCase())) return title
  return withColon(isolate(section, dir), title, lang)
}

import { LRUCache } from 'lru-cache'
import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import type { Count, Counter } from '../count/count.ts'
import type { NetworkName } from '../network.ts'
import type { CountedText } from '../post.ts'
import { linkFor } from '../texts/link.ts'
import type { ChosenText, PostOrder } from '../texts/order.ts'
import type { Pieces, Setting } from '../texts/scope.ts'
import type { TextName } from '../texts/template.ts'
import { fitText, type Fitted } from './fit.ts'
import { lossesOf } from './losses.ts'

/** What the texts of one network are written from. */
export interface CopySource {
  readonly article: Article
  readonly brand: Brand
  readonly network: NetworkName
  readonly setting: Setting
  /** Title, standfirst and the others, as this network may have them. */
  readonly pieces: Pieces
  readonly link: string | undefined
  text(name: TextName): ChosenText
}

/** A text that has been written, with its verdicts. */
export interface WrittenCopy {
  readonly counted: CountedText
  readonly pieces: Pieces
  readonly verdicts: readonly Verdict[]
}

export interface CopyRules {
  readonly handle: string | undefined
  readonly maxHashtags: number
  /** Whether the network makes links of names with a dot: `ended.So`, `ASP.NET`. */
  readonly linksBareHosts: boolean
  readonly chapters?: string | undefined
  /** Letters the network refuses, and their replacements. */
  readonly refused?:
    { readonly letters: RegExp; readonly inPlace: Readonly<Record<string, string>> } | undefined
}

/** Collects what a network's texts are made of, with verdicts on what was changed for it. */
export function copySource(
  { article, brand, text, mended, common, tagged }: PostOrder,
  network: NetworkName,
  { handle, chapters, maxHashtags, linksBareHosts, refused }: CopyRules,
): { readonly source: CopySource; readonly verdicts: readonly Verdict[] } {
  const link = article.url === undefined ? undefined : linkFor(article.url, brand, network)
  const { hashtags, unfit } = tagged
  const { title, description = '', found } = linksBareHosts ? mended() : { ...article, found: [] }
  const allowed = (words = '') =>
    refused === undefined ? words : words.replace(refused.letters, (letter) => refused.inPlace[letter] ?? '')
  const pieces: Pieces = {
    title: allowed(title),
    description: allowed(description),
    section: allowed(article.section),
    credit: allowed(article.image?.credit),
    hashtags: hashtags.slice(0, maxHashtags).join(' '),
  }
  const setting: Setting = {
    ...common,
    link: link ?? null,
    handle: handle ?? null,
    chapters: allowed(chapters) || null,
  }
  return {
    source: { article, brand, network, setting, pieces, link, text },
    verdicts: findings(network, { found, hasLink: link !== undefined, unfit }),
  }
}

interface Findings {
  readonly found: readonly string[]
  readonly hasLink: boolean
  readonly unfit: readonly string[]
}

function findings(place: NetworkName, { found, hasLink, unfit }: Findings): Verdict[] {
  const verdicts: Verdict[] = []
  const report = (code: Verdict['code'], message: string) =>
    void verdicts.push({ code, severity: 'info', place, message })
  if (found.length > 0) report('link-mended', `Would have become a link: ${quoted(found)}.`)
  if (!hasLink) report('link-missing', 'The article has no address, so the post has no link.')
  if (unfit.length > 0) report('hashtag-dropped', `No hashtag can be made of ${quoted(unfit)}.`)
  return verdicts
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

/**
 * Writes one text within its network's limit.
 * @param name which of the template's texts
 * @param label its name among the post's texts, and in verdicts
 * @throws Problem when an editor's own Liquid fits in no form: its own words are too long.
 */
export function writeCopy(source: CopySource, name: TextName, counter: Counter, label: string): WrittenCopy {
  const { network, pieces, setting } = source
  const { liquid, field: sentIn } = source.text(name)
  const place = `${network}/${label}`
  const fits = (text: string) => isTaken(counter, text)
  let fitted = fitText({ text: liquid, setting, pieces, fits })
  const verdicts = [...lossesOf(place, pieces, fitted.pieces)]
  if (!fitted.fits && sentIn !== undefined) throw tooLong(fitted, counter, sentIn)
  if (!fitted.fits) {
    // Only an address that the network takes for plain text is as long as this.
    fitted = fitText({ text: liquid, setting: { ...setting, link: null }, pieces, fits })
    verdicts.push({
      code: 'text-overflow',
      severity: 'error',
      place,
      message: 'The address is too long for this network, and was left out.',
    })
  }
  return { counted: counted(counter, fitted.text), pieces: fitted.pieces, verdicts }
}

/** A text with its count. */
export function counted(counter: Counter, text: string): CountedText {
  return { text, ...countOf(counter, text) }
}

/** Whether the network takes the text. */
export function isTaken(counter: Counter, text: string): boolean {
  return text !== '' && countOf(counter, text).valid
}

/** Texts tried while fitting are counted again as the result, or in the next part of a thread. */
const caches = new WeakMap<Counter, LRUCache<string, Count>>()
const CACHED_COUNTS = 20

function countOf(counter: Counter, text: string): Count {
  let cache = caches.get(counter)
  if (cache === undefined) {
    cache = new LRUCache({ max: CACHED_COUNTS })
    caches.set(counter, cache)
  }
  const known = cache.get(text) ?? counter(text)
  cache.set(text, known)
  return known
}

function tooLong({ text }: Fitted, counter: Counter, sentIn: string): Problem {
  const { length, max, unit, faults } = counter(text)
  const why = length > max ? `Its own words alone have ${length} of ${max} ${unit}.` : (faults[0] ?? '')
  return new Problem('invalid-input', `This text fits in no form. ${why}`, { field: sentIn })
}

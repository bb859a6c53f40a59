import { LRUCache } from 'lru-cache'
import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import { countText } from '../count/count.ts'
import { fitText, type Fitted } from '../fit/fit.ts'
import { linkFor } from '../link.ts'
import type { LiquidText } from './liquid.ts'
import { lossesOf } from '../fit/losses.ts'
import { linksWithoutScheme } from './mend.ts'
import type { Count, FieldName, NetworkName } from '../network.ts'
import type { CountedText } from '../post.ts'
import type { Pieces, Setting } from './scope.ts'
import type { PostOrder } from '../write-posts.ts'
import type { TextName } from './template.ts'

/** A Liquid text and whose it is: one that an editor sent is the sender's to mend when it fits in no form. */
export interface ChosenText {
  readonly liquid: LiquidText
  /** The input field it came in; absent: a template's own. */
  readonly field?: string | undefined
}

/** What the texts of one network are written from. */
export interface Sheet {
  readonly article: Article
  readonly brand: Brand
  readonly network: NetworkName
  readonly setting: Setting
  /** Title, standfirst and the others, as this network may have them. */
  readonly pieces: Pieces
  readonly link: string | undefined
  text(name: TextName): ChosenText
}

/** A text that has been written, with what there is to say about it. */
export interface Written {
  readonly counted: CountedText
  readonly pieces: Pieces
  readonly verdicts: readonly Verdict[]
}

export interface SheetOptions {
  readonly handle: string | undefined
  readonly mostHashtags: number
  readonly chapters?: string | undefined
  /** Letters the network refuses, and what stands for them. */
  readonly refused?:
    { readonly letters: RegExp; readonly inPlace: Readonly<Record<string, string>> } | undefined
}

/** Gathers what a network's texts are made of, with what had to be changed for it. */
export function layOut(
  { article, brand, text, mended, common, tagged }: PostOrder,
  network: NetworkName,
  { handle, chapters, mostHashtags, refused }: SheetOptions,
): { readonly sheet: Sheet; readonly verdicts: readonly Verdict[] } {
  const link = article.url === undefined ? undefined : linkFor(article.url, brand, network)
  const { hashtags, unfit } = tagged
  const {
    title,
    description = '',
    found,
  } = linksWithoutScheme(network) ? mended() : { ...article, found: [] }
  const allowed = (words = '') =>
    refused === undefined ? words : words.replace(refused.letters, (letter) => refused.inPlace[letter] ?? '')
  const pieces: Pieces = {
    title: allowed(title),
    description: allowed(description),
    section: allowed(article.section),
    credit: allowed(article.image?.credit),
    hashtags: hashtags.slice(0, mostHashtags).join(' '),
  }
  const setting: Setting = {
    ...common,
    link: link ?? null,
    handle: handle ?? null,
    chapters: allowed(chapters) || null,
  }
  return {
    sheet: { article, brand, network, setting, pieces, link, text },
    verdicts: findings(network, { found, hasLink: link !== undefined, unfit }),
  }
}

function findings(
  place: NetworkName,
  {
    found,
    hasLink,
    unfit,
  }: { readonly found: readonly string[]; readonly hasLink: boolean; readonly unfit: readonly string[] },
): Verdict[] {
  const verdicts: Verdict[] = []
  const say = (code: Verdict['code'], message: string) =>
    void verdicts.push({ code, severity: 'info', place, message })
  if (found.length > 0) say('link-mended', `Would have become a link: ${quoted(found)}.`)
  if (!hasLink) say('link-missing', 'The article has no address, so the post has no link.')
  if (unfit.length > 0) say('hashtag-dropped', `No hashtag can be made of ${quoted(unfit)}.`)
  return verdicts
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

/**
 * Writes one text within its network's limit.
 * @param name which of the template's texts
 * @param label what it is called among the post's texts, and in verdicts
 * @throws Problem when an editor's own Liquid fits in no form: its own words are too long.
 */
export function writeText(sheet: Sheet, name: TextName, field: FieldName, label: string): Written {
  const { network, pieces, setting } = sheet
  const { liquid, field: sentIn } = sheet.text(name)
  const place = `${network}/${label}`
  const fits = (text: string) => isTaken(network, field, text)
  let fitted = fitText({ text: liquid, setting, pieces, fits })
  const verdicts = [...lossesOf(place, pieces, fitted.pieces)]
  if (!fitted.fits && sentIn !== undefined) throw tooLong(fitted, network, field, sentIn)
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
  return { counted: counted(network, field, fitted.text), pieces: fitted.pieces, verdicts }
}

/** A text with its count. */
export function counted(network: NetworkName, field: FieldName, text: string): CountedText {
  return { text, ...countOf(network, field, text) }
}

/** What has been tried is asked about again: as the text that is kept, or by the next part of a thread. */
const counts = new LRUCache<string, Count>({ max: 100 })

function countOf(network: NetworkName, field: FieldName, text: string): Count {
  const key = `${network} ${field} ${text}`
  const known = counts.get(key) ?? countText(network, field, text)
  counts.set(key, known)
  return known
}

export function isTaken(network: NetworkName, field: FieldName, text: string): boolean {
  return text !== '' && countOf(network, field, text).valid
}

function tooLong({ text }: Fitted, network: NetworkName, field: FieldName, sentIn: string): Problem {
  const { length, max, unit, faults } = countText(network, field, text)
  const why = length > max ? `Its own words alone have ${length} of ${max} ${unit}.` : (faults[0] ?? '')
  return new Problem('invalid-input', `This text fits in no form. ${why}`, { field: sentIn })
}

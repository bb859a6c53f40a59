import type { Entity } from './count.ts'
import { endOfEmoji } from './emoji.ts'
import type { Found } from './entities/hashtags.ts'
import { twitterEntities } from './entities/twitter-entities.ts'
import { findUrls } from './entities/urls.ts'
import { createNormalForm } from './normal-form.ts'

/** X's weights of characters, in hundredths. */
export interface WeightRules {
  readonly maxLength: number
  readonly urlLength: number
  /** Hundredths for a code point outside every range. */
  readonly defaultWeight: number
  /** First and last code point, and their weight in hundredths. */
  readonly ranges: readonly (readonly [first: number, last: number, weight: number])[]
  /** Whether an emoji of many code points weighs as one character of the default weight. */
  readonly emojiAsOne: boolean
}

/** A text weighed for X, with positions in the original. */
export interface WeighedText {
  /** Weight in whole characters, rounded down. */
  readonly length: number
  readonly entities: readonly Entity[]
  /** UTF-16 units from the beginning that fit into one post, without cutting an address or emoji. */
  readonly fits: number
  /** Position of the first refused character, or -1. */
  readonly refusedAt: number
}

/** Weighs a text for X. An address that overlaps a hashtag weighs as an address, although the tag is shown. */
export function weighText(text: string, rules: WeightRules): WeighedText {
  const normal = createNormalForm(text)
  const urls = findUrls(normal.text)
  const found = twitterEntities(normal.text, urls)
  const weight = weigh(normal.text, urls, rules)
  return {
    length: weight.length,
    entities: found.map(({ type, start, end }) =>
      placed(text, type, normal.place(start, 'start'), normal.place(end, 'end')),
    ),
    fits: normal.place(weight.fits, 'start'),
    refusedAt: weight.refusedAt < 0 ? -1 : normal.place(weight.refusedAt, 'start'),
  }
}

function placed(text: string, type: Entity['type'], start: number, end: number): Entity {
  return { type, text: text.slice(start, end), start, end }
}

type Weight = Omit<WeighedText, 'entities'>

const REFUSED = new Set([0xfeff, 0xfffe, 0xffff])
const HUNDREDTHS = 100

/**
 * Weighs a text by X's rules.
 * @param text in NFC
 * @param urls the addresses in it, in order
 */
function weigh(text: string, urls: readonly Found[], rules: WeightRules): Weight {
  const most = rules.maxLength * HUNDREDTHS
  let weight = 0
  let fits = 0
  let refusedAt = -1
  let nextUrl = 0
  for (let at = 0; at < text.length;) {
    let end: number
    const url = urls[nextUrl]
    if (url?.start === at) {
      weight += rules.urlLength * HUNDREDTHS
      end = url.end
      nextUrl++
    } else {
      const point = text.codePointAt(at)!
      const emojiEnd = rules.emojiAsOne ? endOfEmoji(text, at) : -1
      weight += emojiEnd < 0 ? weightOf(point, rules) : rules.defaultWeight
      end = emojiEnd < 0 ? at + (point > 0xffff ? 2 : 1) : emojiEnd
      if (refusedAt < 0 && REFUSED.has(point)) refusedAt = at
    }
    at = end
    if (weight <= most && refusedAt < 0) fits = end
  }
  return { length: Math.floor(weight / HUNDREDTHS), fits, refusedAt }
}

function weightOf(point: number, rules: WeightRules): number {
  for (const [first, last, weight] of rules.ranges) if (point >= first && point <= last) return weight
  return rules.defaultWeight
}

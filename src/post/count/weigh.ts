import type { WeightRules } from '../networks/twitter.ts'
import { endOfEmoji } from './emoji.ts'
import type { Found } from './entities/hashtags.ts'

/** A text as X weighs it. */
export interface Weight {
  /** Whole characters of weight, rounded down. */
  readonly length: number
  /** UTF-16 units of the text that fit, from its beginning. */
  readonly fits: number
  /** Where the first character stands that X takes no post with, or -1. */
  readonly refusedAt: number
}

const REFUSED = new Set([0xfeff, 0xfffe, 0xffff])
const HUNDREDTHS = 100

/**
 * Weighs a text by X's rules.
 * @param text in NFC.
 * @param urls the addresses in it, in order.
 */
export function weigh(text: string, urls: readonly Found[], rules: WeightRules): Weight {
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

/** A part of a text that a network links. Positions count UTF-16 units, `end` is exclusive. */
export interface Found {
  readonly start: number
  readonly end: number
}

/** Allowed in a tag besides letters, marks and digits: joiners, middle dots, Hebrew and Japanese marks. */
const TAG_MARKS =
  '_\\u200c\\u200d\\ua67e\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\u00b7'
const TAG_RUN = new RegExp(`[\\p{L}\\p{M}\\p{Nd}${TAG_MARKS}]+`, 'uy')
const TAG_LETTER = /[\p{L}\p{M}]/u
const HOLDS_OFF = new RegExp(`[\\p{L}\\p{M}\\p{Nd}${TAG_MARKS}&]$`, 'u')
const SELECTOR = /[\ufe0e\ufe0f]/
/** `#️` and `#⃣` begin a keycap. */
const NO_TAG_SIGN = /[\ufe0f\u20e3]/
const SIGN = /[#＃]/g

/**
 * Finds hashtags like X: a letter or mark among letters, digits and `_` of any script. No tag begins right after a
 * letter, and `#one#two` and `#http://…` contain none.
 */
export function findHashtags(text: string): Found[] {
  const found: Found[] = []
  let used = 0
  for (const { index } of text.matchAll(SIGN)) {
    // The character before a tag must not belong to an earlier match, even a refused one.
    if (index > 0 && index - 1 < used) continue
    if (!mayBegin(text, index) || NO_TAG_SIGN.test(text[index + 1] ?? '')) continue
    TAG_RUN.lastIndex = index + 1
    if (!TAG_RUN.test(text)) continue
    const end = TAG_RUN.lastIndex
    if (!TAG_LETTER.test(text.slice(index + 1, end))) continue
    used = end
    if (/[#＃]/.test(text[end] ?? '') || text.startsWith('://', end)) continue
    found.push({ start: index, end })
  }
  return found
}

function mayBegin(text: string, at: number): boolean {
  if (at === 0) return true
  const previous = text.slice(Math.max(0, at - 2), at)
  return SELECTOR.test(previous.at(-1)!) || !HOLDS_OFF.test(previous)
}

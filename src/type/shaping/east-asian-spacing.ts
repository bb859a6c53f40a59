import type { Face } from '../fonts/face.ts'
import type { HarfBuzz } from './harfbuzz.ts'
import { ADVANCE, CLUSTER, GLYPH, GLYPH_STRIDE, OFFSET_X, UNSAFE } from './shaper.ts'

/**
 * Problem: Chinese and Japanese brackets and stops take a full em, half of it blank; two in a row (`。」`, `”，`)
 * leave a gap.
 * Method: one mark of such a pair gives up its blank half, as in browsers (CSS Text 4, `text-spacing-trim:
 * normal`), in faces with the `halt` feature. The outline shows whether a stop is in the corner or centred. A
 * bracket at a line's end gives up its half only if the line would not fit otherwise (`measureLine`).
 * Limits: within one run.
 */

/** Blank on the left, which can be removed. */
const OPENERS = '（「『《〈【〔［｛〝〖〘〚｟'
/** Blank on the right. */
const CLOSERS = '）」』》〉】〕］｝〟〗〙〛｠〞'
/** In the corner in Japan and mainland China, centred in Taiwan: depends on the font. */
const STOPS = '、。，．：；'
/** Full width in Chinese fonts, narrow in Japanese and Korean ones. */
const OPENING_QUOTES = '“‘'
const CLOSING_QUOTES = '”’'
/** Of any width: they keep it, but their neighbours can give up theirs. U+3000 is the ideographic space. */
const MIDDLES = '・·\u3000'
const NARROW_OPENERS = '([{“‘«‹'
const NARROW_CLOSERS = ')]}”’»›'

/** Whether a line that ends here ends in the blank half of a full-width bracket. */
export function endsInBlank(text: string, end: number): boolean {
  return end > 0 && (CLOSERS + CLOSING_QUOTES).includes(text[end - 1]!)
}

/** Fast path: most texts have none of these, so they have no pair. */
const WIDE_MARK = new RegExp(`[${OPENERS}${CLOSERS}${STOPS}${OPENING_QUOTES}${CLOSING_QUOTES}]`)

type Kind = 'opener' | 'closer' | 'middle' | 'narrow opener' | 'narrow closer' | undefined

/** Closes gaps between marks of a left-to-right run; changes the run's `glyphs` in place. */
export function closeUpMarks(harfbuzz: HarfBuzz, face: Face, text: string, glyphs: Int32Array): void {
  if (!WIDE_MARK.test(text) || !harfbuzz.hasFeature(face, 'halt')) return
  const half = face.unitsPerEm / 2
  let before: Kind
  for (let at = 0; at < glyphs.length; at += GLYPH_STRIDE) {
    const after = kindOf(harfbuzz, face, text, glyphs, at)
    if (before === 'closer' && (after === 'closer' || after === 'middle' || after === 'narrow closer')) {
      glyphs[at - GLYPH_STRIDE + ADVANCE]! -= half
      glyphs[at + UNSAFE] = 1
    } else if (after === 'opener' && before !== undefined && before !== 'narrow closer') {
      glyphs[at + OFFSET_X]! -= half
      glyphs[at + ADVANCE]! -= half
      glyphs[at + UNSAFE] = 1 // at the start of a line it has its full em again
    }
    before = after
  }
}

function kindOf(harfbuzz: HarfBuzz, face: Face, text: string, glyphs: Int32Array, at: number): Kind {
  const mark = text[glyphs[at + CLUSTER]!] ?? ''
  if (MIDDLES.includes(mark)) return 'middle'
  if (glyphs[at + ADVANCE] !== face.unitsPerEm) {
    if (NARROW_OPENERS.includes(mark)) return 'narrow opener'
    return NARROW_CLOSERS.includes(mark) ? 'narrow closer' : undefined
  }
  if (OPENERS.includes(mark) || OPENING_QUOTES.includes(mark)) return 'opener'
  if (CLOSERS.includes(mark) || CLOSING_QUOTES.includes(mark)) return 'closer'
  if (!STOPS.includes(mark)) return undefined
  const box = harfbuzz.bounds(face, glyphs[at + GLYPH]!)
  return box !== undefined && box.right <= face.unitsPerEm / 2 ? 'closer' : 'middle'
}

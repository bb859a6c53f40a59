import type { Face } from '../fonts/face.ts'
import type { HarfBuzz } from './harfbuzz.ts'
import type { Run } from './itemise.ts'
import { ADVANCE, CLUSTER, GLYPH_STRIDE, OFFSET_X, OFFSET_Y } from './shaper.ts'

/**
 * Problem: in vertical Japanese and Chinese, ideographs and kana are upright, Latin words sideways, figures of two
 * digits upright in one square (tate-chu-yoko), and brackets and stops have special forms.
 * Method: splits runs by their characters' orientation (UAX #50). Upright glyphs are shaped as in horizontal text,
 * with the `vert` forms of faces that have them, and take a square each.
 * Limits: in faces without `vert` brackets and dashes are rotated, stops and small kana moved within their square.
 * Squares are one em regardless of `vmtx`, as in East Asian faces.
 */
export type Orientation = 'upright' | 'sideways' | 'square'

/** UAX #50 `U`, `Tu` and `Tr`, in the ranges used for news. */
const UPRIGHT =
  /[\u203B\u203C\u2042\u2047-\u2049\u2051\u2100-\u2117\u2120-\u213F\u2150-\u218B\u2460-\u24FF\u25A0-\u2619\u2620-\u2767\u2776-\u2793\u2B1B-\u2B2F\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE10-\uFE1F\uFE30-\uFE48\uFE50-\uFE6B\uFF01-\uFFE7\u{1F000}-\u{3FFFF}]/u
/** `Tr`: rotated if the face has no vertical form. Brackets, dashes and the long vowel mark. */
const TURNED =
  /[\u3008-\u3011\u3014-\u301F\u3030\u30A0\u30FC\uFF08\uFF09\uFF0D\uFF1A-\uFF1E\uFF3B\uFF3D\uFF3F\uFF5B-\uFF60\uFFE3]/u
/** One or two digits, or two marks, alone between upright letters. */
const SQUARE = /(?<![A-Za-z\d.,:/%-])(?:\d{1,2}|[!?]{2})(?![A-Za-z\d.,:/%-])/gu

/** Splits runs so that each has one orientation. */
export function orientRuns(harfbuzz: HarfBuzz, text: string, runs: readonly Run[]): readonly Run[] {
  const squares = Array.from(
    text.matchAll(SQUARE),
    ({ index, 0: found }) => [index, index + found.length] as const,
  )
  const oriented: Run[] = []
  for (const run of runs) {
    const hasForms = run.face !== undefined && harfbuzz.hasFeature(run.face, 'vert')
    for (let at = run.start; at < run.end;) {
      const square = squares.find(([start, end]) => start <= at && at < end)
      const end = square ? Math.min(square[1], run.end) : at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
      const orientation = square
        ? 'square'
        : orientationOf(text.slice(at, end), hasForms, oriented.at(-1)?.orientation)
      const last = oriented.at(-1)
      const joins = last && last.end === at && last.start >= run.start && last.orientation === orientation
      if (joins && orientation !== 'square') oriented[oriented.length - 1] = { ...last, end }
      else oriented.push({ ...run, start: at, end, orientation })
      at = end
    }
  }
  return oriented
}

function orientationOf(letter: string, hasForms: boolean, before: Orientation | undefined): Orientation {
  // Marks and joiners follow their base letter.
  if (/^(?:\p{M}|\p{Cf})$/u.test(letter) && before !== undefined) return before
  if (!UPRIGHT.test(letter)) return 'sideways'
  return TURNED.test(letter) && !hasForms ? 'sideways' : 'upright'
}

/** Stops at the lower left of their square, which belong at the upper right. */
const STOPS = /^[、。，．]$/
const SMALL_KANA = /^[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]$/
/** Em, to the right and up. */
const STOP_SHIFT = 0.6
const KANA_SHIFT = 0.11

/** Gives every upright letter a square: an advance of one em, with the glyph centred. Changes `glyphs`. */
export function squareGlyphs(
  glyphs: Int32Array,
  text: string,
  { unitsPerEm }: Pick<Face, 'unitsPerEm'>,
  hasForms: boolean,
): Int32Array {
  for (let from = 0; from < glyphs.length;) {
    const cluster = glyphs[from + CLUSTER]!
    let to = from
    let advance = 0
    while (to < glyphs.length && glyphs[to + CLUSTER] === cluster) {
      glyphs[to + OFFSET_X]! += advance
      advance += glyphs[to + ADVANCE]!
      glyphs[to + ADVANCE] = 0
      to += GLYPH_STRIDE
    }
    const letter = text[cluster] ?? ''
    const shift = hasForms ? 0 : STOPS.test(letter) ? STOP_SHIFT : SMALL_KANA.test(letter) ? KANA_SHIFT : 0
    const aside = Math.round((unitsPerEm - advance) / 2 + shift * unitsPerEm)
    for (let at = from; at < to; at += GLYPH_STRIDE) {
      glyphs[at + OFFSET_X]! += aside
      glyphs[at + OFFSET_Y]! += Math.round(shift * unitsPerEm)
    }
    glyphs[from + ADVANCE] = unitsPerEm
    from = to
  }
  return glyphs
}

/** Puts all glyphs of a run into one square. Changes `glyphs`. */
export function oneSquare(glyphs: Int32Array, unitsPerEm: number): Int32Array {
  for (let at = 0; at < glyphs.length; at += GLYPH_STRIDE) glyphs[at + ADVANCE] = at === 0 ? unitsPerEm : 0
  return glyphs
}

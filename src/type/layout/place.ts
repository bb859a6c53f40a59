import { visualOrder } from '../analysis/bidi.ts'
import { hangingFraction } from './hanging.ts'
import type { HarfBuzz } from '../shaping/harfbuzz.ts'
import { shownText } from '../breaking/hyphenation.ts'
import { measure, type Piece, slice } from './measure.ts'
import type { Paragraph } from './paragraph.ts'
import type { Box } from '../fonts/face.ts'
import type { Placed, PlacedGlyph, PlacedLine } from './placed.ts'
import type { Line, Position, Setting } from './setting.ts'
import { placeVertical } from './place-vertical.ts'
import { spacingOf } from '../shaping/shape.ts'
import { ADVANCE, GLYPH, GLYPH_STRIDE, OFFSET_X, OFFSET_Y } from '../shaping/shaper.ts'

/**
 * Problem: turn lines into positioned glyphs.
 * Method: per line, the runs without trailing spaces (UAX #9, L1), in visual order (L2); baselines as in CSS for
 * this line height, metrics rounded like Chromium's.
 * Limits: the ink box is that of whole glyphs.
 */
export function place(harfbuzz: HarfBuzz, setting: Setting, at: Position): Placed {
  if (setting.paragraph.style.writing === 'vertical') return placeVertical(harfbuzz, setting, at)
  const { paragraph, size, lines } = setting
  const glyphs: PlacedGlyph[] = []
  const placedLines = lines.map((line, i): PlacedLine => {
    const baseline = Math.round(at.y + i * setting.lineHeight + baselineInLine(setting))
    const pieces = inVisualOrder(slice(paragraph, line.start, line.end))
    const width = line.width * size - spacingAtEnd(paragraph, line) * size
    const hang = setting.frame.hang ? hangOf(paragraph, line, pieces, setting.frame.hang / size) : NO_HANG
    const x = at.x + startOf(at, width, hang, paragraph, size)
    // Spacing after a right-to-left letter is on its left, at the visual start of the line.
    const spaced = paragraph.style.dir === 'rtl' ? spacingAtEnd(paragraph, line) * size : 0
    placePieces(pieces, x - spaced, baseline, size, glyphs)
    return { text: shownText(paragraph.text.slice(line.start, line.end)), x, width, baseline }
  })
  return { glyphs, lines: placedLines, ink: inkOf(harfbuzz, glyphs, at), height: setting.height }
}

/** Pixels from a line's top to its baseline. */
function baselineInLine({ paragraph, size, lineHeight }: Setting): number {
  const { ascender, descender, unitsPerEm } = paragraph.style.faces[0]!
  const exactDescent = (-descender * size) / unitsPerEm
  let ascent = Math.round((ascender * size) / unitsPerEm)
  let descent = Math.round(exactDescent)
  // If rounding would clip the descent, Chromium moves the baseline up by a pixel.
  if (descent < exactDescent && ascent >= 1) {
    descent++
    ascent--
  }
  return Math.floor((lineHeight - ascent - descent) / 2) + ascent
}

function inVisualOrder(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.every(({ run }) => run.level === 0)) return pieces
  return visualOrder(pieces.map(({ run }) => run.level)).map((i) => pieces[i]!)
}

/** Letter spacing after the last letter, which does not count in the line's width. Em. */
function spacingAtEnd({ runs, style }: Paragraph, line: Line): number {
  if (!style.letterSpacing || line.end <= line.start) return 0
  const run = runs.find((one) => one.end >= line.end)
  return run === undefined ? 0 : spacingOf(style, run) / (run.face?.unitsPerEm ?? 1)
}

interface Hang {
  /** Em at the line's start and end. */
  readonly start: number
  readonly end: number
}

const HYPHEN = 0x2010
/** Minimum advance of a full-width mark, in em; quotation marks of other faces are half as wide. */
const FULL_WIDTH = 0.9
const NO_HANG: Hang = { start: 0, end: 0 }

/** Hanging at a line's edges. `pieces` in visual order; `most`: available space in em. */
function hangOf(paragraph: Paragraph, line: Line, pieces: readonly Piece[], most: number): Hang {
  const { text } = paragraph
  const edges = edgesOf(pieces, line, paragraph.style.dir)
  if (line.end - line.start < 2) return NO_HANG
  const part = (index: number, side: 'start' | 'end') => {
    const fraction = hangingFraction(text.charCodeAt(index), side)
    if (fraction === 0) return 0
    const advance = measure(paragraph, index, index + 1)
    // The blank half of a full-width mark at the edge needs no space there.
    return Math.min(most + (advance > FULL_WIDTH ? advance / 2 : 0), fraction * advance)
  }
  const hyphen = paragraph.hyphenAt(line.end)
  return {
    start: edges.start === line.start ? part(line.start, 'start') : 0,
    end: hyphen
      ? hyphen.width * hangingFraction(HYPHEN, 'end')
      : edges.end === line.end - 1
        ? part(line.end - 1, 'end')
        : 0,
  }
}

/**
 * UTF-16 indices of the characters at the visual start and end of a line. With runs of the other direction at an
 * edge, these are not the line's first and last.
 */
function edgesOf(pieces: readonly Piece[], line: Line, dir: 'ltr' | 'rtl'): { start: number; end: number } {
  const indexAt = (piece: Piece | undefined, side: 'left' | 'right') => {
    if (piece === undefined) return line.start
    const { start, end, level } = piece.run
    const isFirst = (side === 'left') === (level % 2 === 0)
    return isFirst ? Math.max(start, line.start) : Math.min(end, line.end) - 1
  }
  const left = indexAt(pieces[0], 'left')
  const right = indexAt(pieces.at(-1), 'right')
  return dir === 'ltr' ? { start: left, end: right } : { start: right, end: left }
}

/** Pixels from the position's left edge to the line's. */
function startOf(at: Position, width: number, hang: Hang, paragraph: Paragraph, size: number): number {
  const rtl = paragraph.style.dir === 'rtl'
  const left = (rtl ? hang.end : hang.start) * size
  const right = (rtl ? hang.start : hang.end) * size
  if (at.align === 'center') return (at.width - (width - left - right)) / 2 - left
  return (at.align === 'end') === rtl ? -left : at.width - width + right
}

function placePieces(pieces: readonly Piece[], x: number, y: number, size: number, out: PlacedGlyph[]): void {
  let pen = x
  for (const { run, glyphs } of pieces) {
    const { face, color } = run
    if (face === undefined) continue
    const scale = size / face.unitsPerEm
    for (let at = 0; at < glyphs.length; at += GLYPH_STRIDE) {
      const dx = glyphs[at + OFFSET_X]! * scale
      // HarfBuzz's y axis points up, pixels' down: the only place where the sign changes.
      const dy = glyphs[at + OFFSET_Y]! * scale
      out.push({ face, glyph: glyphs[at + GLYPH]!, x: pen + dx, y: y - dy, scale, color })
      pen += glyphs[at + ADVANCE]! * scale
    }
  }
}

function inkOf(harfbuzz: HarfBuzz, glyphs: readonly PlacedGlyph[], at: Position): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { face, glyph, x, y, scale } of glyphs) {
    const box = harfbuzz.bounds(face, glyph)
    if (box === undefined) continue
    left = Math.min(left, x + box.left * scale)
    top = Math.min(top, y - box.top * scale)
    right = Math.max(right, x + box.right * scale)
    bottom = Math.max(bottom, y - box.bottom * scale)
  }
  return left > right ? { left: at.x, top: at.y, right: at.x, bottom: at.y } : { left, top, right, bottom }
}

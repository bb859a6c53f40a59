import { shownText } from '../breaking/hyphenation.ts'
import type { Box, Face } from '../fonts/face.ts'
import type { HarfBuzz } from '../shaping/harfbuzz.ts'
import { shapeRun } from '../shaping/shape.ts'
import { ADVANCE, GLYPH, GLYPH_STRIDE, OFFSET_X, OFFSET_Y } from '../shaping/shaper.ts'
import { type Piece, slice } from './measure.ts'
import type { Placed, PlacedGlyph, PlacedLine } from './placed.ts'
import type { Position, Setting } from './setting.ts'
import { turnBox, turnedFace } from './turned-face.ts'

/** From the upper edge of an ideograph's square to the baseline. Em. */
const SQUARE_ASCENT = 0.88
/** Half the height of digits, which are centred in their square. Em. */
const HALF_DIGIT = 0.365

/**
 * Problem: turn lines into columns from right to left.
 * Method: the same lines as in horizontal text, running down. Positions use those terms: `x` along a column from
 * its top, `y` across columns from the right; the glyphs are at `-y` and `x`, for the frame to move.
 * Limits: no hanging punctuation.
 */
export function placeVertical(harfbuzz: HarfBuzz, setting: Setting, at: Position): Placed {
  const { paragraph, size, lines, lineHeight } = setting
  const glyphs: PlacedGlyph[] = []
  const placedLines = lines.map((line, i): PlacedLine => {
    const middle = -(at.y + (i + 0.5) * lineHeight)
    const length = line.width * size
    const slack = at.width - length
    const head = at.x + (at.align === 'start' ? 0 : at.align === 'end' ? slack : slack / 2)
    let pen = head
    for (const piece of slice(paragraph, line.start, line.end))
      pen = placePiece(harfbuzz, setting, piece, middle, pen, glyphs)
    return {
      text: shownText(paragraph.text.slice(line.start, line.end)),
      x: middle - size / 2,
      width: size,
      baseline: head,
    }
  })
  return { glyphs, lines: placedLines, ink: inkOf(harfbuzz, glyphs, at), height: setting.height }
}

/** Places a run in a column; returns the start of the next. */
function placePiece(
  harfbuzz: HarfBuzz,
  { paragraph, size }: Setting,
  { run, glyphs }: Piece,
  middle: number,
  pen: number,
  out: PlacedGlyph[],
): number {
  const { face, orientation, color } = run
  if (face === undefined) return pen
  const scale = size / face.unitsPerEm
  if (orientation === 'square') {
    placeSquare(harfbuzz, paragraph, { ...run, face }, { size, middle, pen }, out)
    return pen + size
  }
  let at = pen
  for (let i = 0; i < glyphs.length; i += GLYPH_STRIDE) {
    const dx = glyphs[i + OFFSET_X]! * scale
    const dy = glyphs[i + OFFSET_Y]! * scale
    const glyph = glyphs[i + GLYPH]!
    if (orientation === 'upright')
      out.push({ face, glyph, x: middle - size / 2 + dx, y: at + SQUARE_ASCENT * size - dy, scale, color })
    else
      out.push({
        face: turnedFace(face),
        glyph,
        x: middle - centre(paragraph.style.faces[0]!) * size + dy,
        y: at + dx,
        scale,
        color,
      })
    at += glyphs[i + ADVANCE]! * scale
  }
  return at
}

/** From the baseline to the middle between ascent and descent, which is centred in the column. Em. */
function centre({ ascender, descender, unitsPerEm }: Face): number {
  return (ascender + descender) / 2 / unitsPerEm
}

interface Square {
  readonly size: number
  readonly middle: number
  readonly pen: number
}

/** Two digits side by side in one square, condensed if wider. */
function placeSquare(
  harfbuzz: HarfBuzz,
  { text, style }: Setting['paragraph'],
  run: Piece['run'] & { readonly face: Face },
  { size, middle, pen }: Square,
  out: PlacedGlyph[],
): void {
  const asWord = { ...run, orientation: undefined }
  const flat = shapeRun(harfbuzz, text, { ...style, letterSpacing: 0 }, asWord, run.start, run.end)
  let width = 0
  for (let i = 0; i < flat.length; i += GLYPH_STRIDE) width += flat[i + ADVANCE]!
  const scale = (size / run.face.unitsPerEm) * Math.min(1, run.face.unitsPerEm / width)
  const baseline = pen + size / 2 + HALF_DIGIT * scale * run.face.unitsPerEm
  let x = middle - (width * scale) / 2
  for (let i = 0; i < flat.length; i += GLYPH_STRIDE) {
    out.push({
      face: run.face,
      glyph: flat[i + GLYPH]!,
      x: x + flat[i + OFFSET_X]! * scale,
      y: baseline - flat[i + OFFSET_Y]! * scale,
      scale,
      color: run.color,
    })
    x += flat[i + ADVANCE]! * scale
  }
}

function inkOf(harfbuzz: HarfBuzz, glyphs: readonly PlacedGlyph[], at: Position): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { face, glyph, x, y, scale } of glyphs) {
    const box = boundsOf(harfbuzz, face, glyph)
    if (box === undefined) continue
    left = Math.min(left, x + box.left * scale)
    top = Math.min(top, y - box.top * scale)
    right = Math.max(right, x + box.right * scale)
    bottom = Math.max(bottom, y - box.bottom * scale)
  }
  return left > right ? { left: -at.y, top: at.x, right: -at.y, bottom: at.x } : { left, top, right, bottom }
}

function boundsOf(harfbuzz: HarfBuzz, face: Face, glyph: number): Box | undefined {
  if (!('upright' in face)) return harfbuzz.bounds(face, glyph)
  const box = harfbuzz.bounds(face.upright as Face, glyph)
  return box && turnBox(box)
}

import { encode } from 'fast-png'
import type { GlyphBitmap, Rgba } from '../fonts/face.ts'
import type { Placed, PlacedGlyph } from './placed.ts'
import { toBase64 } from '../../net/bytes.ts'

/**
 * Problem: an SVG card must look like its pixels on machines without its fonts.
 * Method: outlines as one path; colour layers as one path each; bitmap emoji as images.
 * Limits: equal letters do not share outlines, so a headline takes some 40 KB.
 */

/** SVG elements of a set text. `color` in SVG syntax: `#0b1f3a`. */
export function placedSvg({ glyphs }: Placed, color: string): string {
  let elements = ''
  let text = ''
  for (const glyph of glyphs) {
    const colored = layerPaths(glyph, color) || pictureOf(glyph)
    if (colored === '') text += outlinePath(glyph, glyph.glyph)
    else elements += colored
  }
  return pathElement(text, color) + elements
}

/** SVG path data of a glyph of the placed glyph's face, at its position. */
function outlinePath({ face, x, y, scale }: PlacedGlyph, glyph: number): string {
  const ops = face.outline(glyph)
  let data = ''
  const point = (at: number) => `${number(x + ops[at]! * scale)} ${number(y - ops[at + 1]! * scale)}`
  for (let at = 0; at < ops.length;) {
    const [letter, length] = COMMANDS[ops[at]!]!
    data += letter
    for (let i = 1; i < length; i += 2) data += (i > 1 ? ' ' : '') + point(at + i)
    at += length
  }
  return data
}

/** By operation code: SVG's letter, and the number of values including the code. */
const COMMANDS: readonly (readonly [string, number])[] = [
  ['M', 3],
  ['L', 3],
  ['Q', 5],
  ['C', 7],
  ['Z', 1],
]

function layerPaths(glyph: PlacedGlyph, color: string): string {
  return glyph.face
    .layers(glyph.glyph)
    .map((layer) => pathElement(outlinePath(glyph, layer.glyph), layer.color ?? color))
    .join('')
}

function pathElement(data: string, color: string | Rgba): string {
  if (data === '') return ''
  if (typeof color === 'string') return `<path fill="${color}" d="${data}"/>`
  const { r, g, b, a } = color
  const opacity = a === OPAQUE ? '' : ` fill-opacity="${number(a / OPAQUE)}"`
  return `<path fill="rgb(${r},${g},${b})"${opacity} d="${data}"/>`
}

const OPAQUE = 255

function pictureOf({ face, glyph, x, y, scale }: PlacedGlyph): string {
  const picture = face.bitmap(glyph, scale * face.unitsPerEm)
  if (picture === undefined) return ''
  const { left, top, width, height } = picture.box
  const place = `x="${number(x + left * scale)}" y="${number(y - top * scale)}"`
  const size = `width="${number(width * scale)}" height="${number(height * scale)}"`
  return `<image ${place} ${size} preserveAspectRatio="none" href="data:image/png;base64,${png(picture)}"/>`
}

function png({ width, height, pixels }: GlyphBitmap): string {
  return toBase64(encode({ width, height, data: pixels, channels: 4, depth: 8 }))
}

function number(value: number): number {
  const HUNDREDTHS = 100
  // Adding zero turns -0, which SVG would write with one more character, into 0.
  return Math.round(value * HUNDREDTHS) / HUNDREDTHS + 0
}

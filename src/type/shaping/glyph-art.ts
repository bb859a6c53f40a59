import { LRUCache } from 'lru-cache'
import type { FontTables } from '../fonts/font-tables.ts'
import { readStrikes } from '../fonts/strikes.ts'
import type { Box, ColorLayer, Face, GlyphBitmap } from '../fonts/face.ts'
import { decodeStrike } from '../fonts/decode-strike.ts'
import { type HarfBuzzMemory, SCRATCH_BYTES } from './harfbuzz-memory.ts'

/** A glyph's appearance: an outline, colour layers or a bitmap. */
export interface GlyphArt extends Pick<Face, 'color' | 'outline' | 'layers' | 'bitmap'> {
  bounds(glyph: number): Box | undefined
}

/** Cached outlines per face: more than a newsroom's Chinese headlines need in a day, some 4 MB. */
const MOST_OUTLINES = 4096
/** Cached decoded bitmaps per face: 70 KB each in Noto Color Emoji. */
const MOST_PICTURES = 128
const PEN_HEADER = 16
const PEN_BYTES = 1 << 16
/** Limit against malicious fonts; no glyph of a real font comes close. */
const MOST_PEN_BYTES = 1 << 22
/** The palette index for the colour of the text. */
const TEXT_COLOR = 0xffff
const LAYER_WORDS = 2
const NO_LAYERS: readonly ColorLayer[] = []

export function createGlyphArt(
  memory: HarfBuzzMemory,
  tables: FontTables,
  face: number,
  font: number,
): GlyphArt {
  const { c } = memory
  const outlines = new LRUCache<number, Float32Array>({ max: MOST_OUTLINES })
  const stacks = new Map<number, readonly ColorLayer[]>()
  const boxes = new Map<number, Box | null>()
  const pictures = new LRUCache<string, { picture: GlyphBitmap | undefined }>({ max: MOST_PICTURES })
  const palette = c.hb_ot_color_has_layers(face) ? readPalette(memory, face) : undefined
  const strikes = palette ? undefined : readStrikes(tables, readGlyphCount(tables))
  const unitsPerEm = c.hb_face_get_upem(face)

  function layers(glyph: number): readonly ColorLayer[] {
    if (!palette) return NO_LAYERS
    let found = stacks.get(glyph)
    if (found === undefined) stacks.set(glyph, (found = readLayers(memory, face, glyph, palette)))
    return found
  }

  function outline(glyph: number): Float32Array {
    let found = outlines.get(glyph)
    if (found === undefined) outlines.set(glyph, (found = draw(memory, font, glyph)))
    return found
  }

  function bitmap(glyph: number, pixelsPerEm: number): GlyphBitmap | undefined {
    const strike = strikes?.find(glyph, pixelsPerEm)
    if (strike === undefined) return undefined
    const key = `${glyph}@${strike.ppem}`
    let found = pictures.get(key)
    if (found === undefined) pictures.set(key, (found = { picture: decodeStrike(strike, unitsPerEm) }))
    return found.picture
  }

  function bounds(glyph: number): Box | undefined {
    let found = boxes.get(glyph)
    if (found === undefined) {
      found = pictureBox(bitmap(glyph, Infinity)) ?? readExtents(memory, font, glyph) ?? null
      for (const layer of layers(glyph)) found = union(found, readExtents(memory, font, layer.glyph))
      boxes.set(glyph, found)
    }
    return found ?? undefined
  }

  return { color: palette ? 'layers' : strikes ? 'bitmaps' : undefined, outline, layers, bounds, bitmap }
}

/** `numGlyphs` of `maxp`. */
function readGlyphCount(tables: FontTables): number {
  return tables.view('maxp').getUint16(4)
}

function pictureBox(picture: GlyphBitmap | undefined): Box | undefined {
  if (picture === undefined) return undefined
  const { left, top, width, height } = picture.box
  return { left, top, right: left + width, bottom: top - height }
}

function draw({ c, u32, f32, pen }: HarfBuzzMemory, font: number, glyph: number): Float32Array {
  for (let bytes = PEN_BYTES; bytes <= MOST_PEN_BYTES; bytes *= 8) {
    const sheet = c.malloc(PEN_HEADER + bytes)
    const [begin, header] = [sheet + PEN_HEADER, sheet >> 2]
    u32().set([begin, begin + bytes, 0], header)
    c.hb_font_draw_glyph(font, glyph, pen, sheet)
    const full = u32()[header + 2] === 1
    const operations = f32().slice(begin >> 2, u32()[header]! >> 2)
    c.free(sheet)
    if (!full) return operations
  }
  return new Float32Array()
}

function readExtents({ c, i32, scratch }: HarfBuzzMemory, font: number, glyph: number): Box | undefined {
  if (!c.hb_font_get_glyph_extents(font, glyph, scratch)) return undefined
  const [left, top, width, height] = i32().subarray(scratch >> 2, (scratch >> 2) + 4)
  if (!width || !height) return undefined
  return { left: left!, top: top!, right: left! + width, bottom: top! + height }
}

/** Union of two boxes, y up. */
function union(a: Box | null, b: Box | undefined): Box | null {
  if (!a || !b) return a ?? b ?? null
  return {
    left: Math.min(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

function readPalette({ c, u32, scratch }: HarfBuzzMemory, face: number): Uint32Array {
  const count = c.hb_ot_color_palette_get_colors(face, 0, 0, 0, 0)
  const out = c.malloc(Math.max(4, count * 4))
  u32()[scratch >> 2] = count
  c.hb_ot_color_palette_get_colors(face, 0, 0, scratch, out)
  const colors = u32().slice(out >> 2, (out >> 2) + count)
  c.free(out)
  return colors
}

function readLayers(
  { c, u32, scratch }: HarfBuzzMemory,
  face: number,
  glyph: number,
  palette: Uint32Array,
): readonly ColorLayer[] {
  u32()[scratch >> 2] = (SCRATCH_BYTES - 4) / (LAYER_WORDS * 4)
  c.hb_ot_color_glyph_get_layers(face, glyph, 0, scratch, scratch + 4)
  const words = u32()
  const first = (scratch >> 2) + 1
  return Array.from({ length: words[scratch >> 2]! }, (_, i) => {
    const index = words[first + i * LAYER_WORDS + 1]!
    const bgra = index === TEXT_COLOR ? undefined : palette[index]
    return { glyph: words[first + i * LAYER_WORDS]!, color: bgra === undefined ? undefined : unpack(bgra) }
  })
}

function unpack(bgra: number) {
  return { b: bgra >>> 24, g: (bgra >>> 16) & 255, r: (bgra >>> 8) & 255, a: bgra & 255 }
}

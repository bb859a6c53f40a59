/**
 * Problem: the newest colour font of Twemoji has the emoji of Unicode 15; the artwork of 15.1 to 17 is SVG.
 * Method: adds to the font a glyph for each missing shape, a stack of colour layers (COLR version 0) for each
 * emoji, and a ligature for each sequence. Shared shapes, such as those in other skin tones, are stored once.
 * Ligatures have no variation selectors, so that sequences typed without them are drawn too: HarfBuzz skips
 * selectors that no ligature names.
 * Limits: flat artwork; a TrueType font with one lookup of ligatures and one palette.
 */
import { createFontTables } from '../../../type/fonts/font-tables.ts'
import { buildSfnt } from '../../../type/own/sfnt.ts'
import { appendPainted, type PaintedGlyph, Palette } from './color-layers.ts'
import { type EmojiIcon, keyOf } from './icons.ts'
import { readLetterMap, writeLetterMap } from './letter-map.ts'
import { type Ligature, readLigatures, writeLigatures } from './ligatures.ts'
import { glyphBox, simpleGlyph } from './simple-glyph.ts'
import { type EmojiLayer, type ReadPath, svgLayers } from './svg-layers.ts'
import { Writer } from './writer.ts'

const TRUE_TYPE = 0x0001_0000
/** The artwork's square is an em wide, and this much of it is below the baseline. */
const SQUARE = 36
const BELOW = 1 / 8
const VARIATION_SELECTOR = 0xfe0f
/** Tables that are rewritten, or that only font editors read. */
const REPLACED = new Set([
  'COLR',
  'CPAL',
  'GSUB',
  'cmap',
  'glyf',
  'loca',
  'hmtx',
  'maxp',
  'head',
  'post',
  'FFTM',
])

/** Adds the missing icons to a font. */
export function addEmoji(font: Uint8Array, icons: readonly EmojiIcon[], readPath: ReadPath): Uint8Array {
  const tables = createFontTables(() => font)
  const letters = readLetterMap(tables.view('cmap'))
  const known = readLigatures(tables.view('GSUB'))
  const unitsPerEm = tables.view('head').getUint16(18)
  const scale = unitsPerEm / SQUARE
  const place = (x: number, y: number) => [x * scale, unitsPerEm * (1 - BELOW) - y * scale] as const
  const glyphs = new GlyphList(tables.view('maxp').getUint16(4))
  const palette = new Palette(tables.view('CPAL'))
  const present = new Set([...letters.keys()].map((point) => keyOf([point])))
  const pointOf = new Map([...letters].map(([point, glyph]) => [glyph, point]))
  for (const { glyphs: parts } of known) present.add(keyOf(parts.map((glyph) => pointOf.get(glyph) ?? 0)))
  const lacking = icons.filter(({ codePoints }) => !present.has(keyOf(codePoints)))

  const painted: PaintedGlyph[] = []
  const pictures = new Map<string, number>()
  for (const { codePoints, body } of lacking) {
    const layers = svgLayers(body, readPath, place).filter(({ contours }) => contours.length > 0)
    const stack = layers.map((layer) => ({
      glyph: glyphs.shape(layer),
      color: palette.placeOf(layer.color),
    }))
    const glyph = glyphs.blank()
    painted.push({ glyph, layers: stack })
    pictures.set(keyOf(codePoints), glyph)
    if (codePoints.length === 1) letters.set(codePoints[0]!, glyph)
  }
  const added = lacking
    .filter(({ codePoints }) => codePoints.length > 1)
    .map(({ codePoints }) => ligature(codePoints, pictures.get(keyOf(codePoints))!, letters))

  const made = new Map<string, Uint8Array>([
    ['COLR', appendPainted(tables.view('COLR'), painted)],
    ['CPAL', palette.table()],
    ['GSUB', writeLigatures(tables.view('GSUB'), withoutSelectors([...known, ...added], letters))],
    ['cmap', writeLetterMap(tables.view('cmap'), letters)],
    ...glyphs.tables(tables),
  ])
  const kept = tagsOf(font).filter((tag) => !REPLACED.has(tag))
  return buildSfnt(TRUE_TYPE, [
    ...kept.map((tag) => ({ tag, bytes: whole(tables.view(tag)) })),
    ...[...made].map(([tag, bytes]) => ({ tag, bytes })),
  ])
}

function ligature(
  codePoints: readonly number[],
  becomes: number,
  letters: ReadonlyMap<number, number>,
): Ligature {
  const glyphs = codePoints.map((point) => letters.get(point))
  if (glyphs.includes(undefined)) throw new Error(`The font lacks a part of ${keyOf(codePoints)}`)
  return { glyphs: glyphs as number[], becomes }
}

/** Each ligature without selectors; a sign with only its selector is unchanged. */
function withoutSelectors(
  ligatures: readonly Ligature[],
  letters: ReadonlyMap<number, number>,
): readonly Ligature[] {
  const selector = letters.get(VARIATION_SELECTOR)
  const all = ligatures.flatMap((one) => {
    const glyphs = one.glyphs.filter((glyph) => glyph !== selector)
    return glyphs.length === 1 || glyphs.length === one.glyphs.length ? [one] : [one, { ...one, glyphs }]
  })
  return [...new Map(all.map((one) => [one.glyphs.join(), one])).values()]
}

/** The added glyphs, with their entries in the metrics tables. */
class GlyphList {
  readonly #first: number
  readonly #glyphs: Uint8Array[] = []
  readonly #lefts: number[] = []
  readonly #known = new Map<string, number>()
  #points = 0
  #contours = 0

  constructor(first: number) {
    this.#first = first
  }

  blank(): number {
    return this.#add(new Uint8Array(0), 0)
  }

  shape({ contours }: EmojiLayer): number {
    const key = JSON.stringify(contours)
    let glyph = this.#known.get(key)
    if (glyph === undefined) {
      this.#known.set(key, (glyph = this.#add(simpleGlyph(contours), glyphBox(contours).left)))
      this.#points = Math.max(this.#points, contours.flat().length)
      this.#contours = Math.max(this.#contours, contours.length)
    }
    return glyph
  }

  #add(bytes: Uint8Array, left: number): number {
    this.#glyphs.push(bytes)
    this.#lefts.push(left)
    return this.#first + this.#glyphs.length - 1
  }

  /** Tables with glyph counts. All use the last advance of `hmtx`, as emoji do. */
  tables(tables: ReturnType<typeof createFontTables>): readonly [string, Uint8Array][] {
    const glyf = joined([whole(tables.view('glyf')), ...this.#glyphs])
    const loca = new Writer()
    loca.put(whole(tables.view('loca')))
    let end = tables.view('glyf').byteLength
    for (const glyph of this.#glyphs) loca.u32((end += glyph.length))
    const hmtx = new Writer()
    hmtx.put(whole(tables.view('hmtx')))
    for (const left of this.#lefts) hmtx.u16(left)
    const maxp = whole(tables.view('maxp')).slice()
    const view = new DataView(maxp.buffer)
    view.setUint16(4, this.#first + this.#glyphs.length)
    view.setUint16(6, Math.max(view.getUint16(6), this.#points))
    view.setUint16(8, Math.max(view.getUint16(8), this.#contours))
    const head = whole(tables.view('head')).slice()
    if (new DataView(head.buffer).getInt16(50) !== 1) throw new Error('loca has short offsets')
    return [
      ['glyf', glyf],
      ['loca', loca.done()],
      ['hmtx', hmtx.done()],
      ['maxp', maxp],
      ['head', head],
      // Without glyph names.
      ['post', namelessPost(whole(tables.view('post')))],
    ]
  }
}

function namelessPost(post: Uint8Array): Uint8Array {
  const table = post.slice(0, 32)
  new DataView(table.buffer).setUint32(0, 0x0003_0000)
  return table
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function whole(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

function tagsOf(font: Uint8Array): readonly string[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  return Array.from({ length: view.getUint16(4) }, (_, i) =>
    String.fromCharCode(...font.subarray(12 + 16 * i, 16 + 16 * i)),
  )
}

import { describe, expect, test } from 'vitest'
import { Problem } from '../../../src/problem.ts'
import type { Face } from '../../../src/type/fonts/face.ts'
import { GLYPH, GLYPH_STRIDE, type ShapeRequest } from '../../../src/type/shaping/shaper.ts'
import { readFont } from '../chromium/texts.ts'
import { openType } from '../fonts/open-type.ts'

const { harfbuzz, face } = openType()
const latin = face('NotoSans-Bold')

function shapeLatin(text: string, more: Partial<ShapeRequest> = {}, of = latin): Int32Array {
  const request = { text, start: 0, end: text.length, rtl: false, script: 'Latn', lang: 'en', features: [] }
  return harfbuzz.shape(of, { ...request, ...more })
}

function glyphOf(text: string, of = latin): number {
  return shapeLatin(text, {}, of)[GLYPH]!
}

describe('a font file', () => {
  test('has the metrics and the coverage it says', () => {
    expect(latin).toMatchObject({ unitsPerEm: 1000, ascender: 1069, descender: -293, lineGap: 0 })
    expect(latin.covers(0x41)).toBe(true)
    expect(latin.covers(0x5b57)).toBe(false)
    expect(latin.covers(0x1f600)).toBe(false)
    expect(latin.color).toBeUndefined()
  })

  test('says which features it has', () => {
    expect(harfbuzz.hasFeature(latin, 'liga')).toBe(true)
    expect(harfbuzz.hasFeature(latin, 'kern')).toBe(true)
    expect(harfbuzz.hasFeature(latin, 'zzzz')).toBe(false)
  })

  const font = readFont('NotoSans-Bold.ttf')
  const renamed = (tag: string) => {
    const bytes = Buffer.from(font)
    bytes.write('xxxx', bytes.indexOf(tag), 'latin1')
    return bytes
  }
  test.each([
    ['nothing', new Uint8Array(), 'it has 0 bytes'],
    ['text', Buffer.from('this is a text and not a font at all'), 'it does not begin as one'],
    ['a web font', Buffer.concat([Buffer.from('wOF2'), font]), 'it is a WOFF file, compressed for the web'],
    ['a collection', Buffer.concat([Buffer.from('ttcf'), font]), 'it is a collection of several fonts'],
    ['half a font', font.subarray(0, font.length >> 1), 'it ends within its'],
    ['a directory alone', font.subarray(0, 40), 'it ends within its list of tables'],
    ['a font without letters', renamed('cmap'), 'it has no “cmap” table'],
    ['a font without shapes', renamed('glyf'), 'it draws nothing'],
  ])('%s is refused by name and reason', (_, bytes, reason) => {
    const open = () => harfbuzz.openFace('fonts/wrong.ttf', bytes)
    expect(open).toThrow(Problem)
    expect(open).toThrow(`“fonts/wrong.ttf” is not a font that can be used: ${reason}`)
  })

  test('mangled anywhere is refused or opened, and never breaks the others', () => {
    let seed = 1
    const random = (below: number) => {
      seed = (seed * 48271) % 0x7fffffff
      return seed % below
    }
    let refused = 0
    for (let round = 0; round < 60; round++) {
      const bytes = Buffer.from(readFont('NotoSansThai-Bold.ttf'))
      for (let i = 0; i < 40; i++) bytes[random(round % 2 === 0 ? bytes.length : 600)] = random(256)
      const broken = openUnlessRefused(bytes)
      if (broken === undefined) refused++
      else {
        const glyphs = shapeLatin('กี่ AV', { script: 'Thai' }, broken)
        for (let at = GLYPH; at < glyphs.length; at += GLYPH_STRIDE) {
          broken.outline(glyphs[at]!)
          harfbuzz.bounds(broken, glyphs[at]!)
        }
        harfbuzz.closeFace(broken)
      }
    }
    expect(refused).toBeGreaterThan(5)
    expect(refused).toBeLessThan(55)
    expect(latin.outline(36).length).toBeGreaterThan(0)
  })

  test('that is closed can no longer be shaped with', () => {
    const closed = harfbuzz.openFace('closed', font)
    harfbuzz.closeFace(closed)
    expect(() => harfbuzz.bounds(closed, 36)).toThrow('“closed” is closed')
  })
})

describe('a glyph', () => {
  test('is drawn in font units, y up, and closed', () => {
    const outline = face('NotoSans-Bold').outline(glyphOf('l'))
    expect([...outline]).toEqual([0, 224, 0, 1, 73, 0, 1, 73, 760, 1, 224, 760, 1, 224, 0, 4])
    expect(harfbuzz.bounds(latin, glyphOf('l'))).toEqual({ left: 73, top: 760, right: 224, bottom: 0 })
  })

  test('that is blank has no shape and no bounds', () => {
    expect(latin.outline(glyphOf(' ')).length).toBe(0)
    expect(harfbuzz.bounds(latin, glyphOf(' '))).toBeUndefined()
  })

  test('of a colour font has layers from the bottom up', () => {
    const emoji = face('Twemoji-Regular')
    expect(emoji.color).toBe('layers')
    const layers = emoji.layers(glyphOf('😀', emoji))
    expect(layers.length).toBeGreaterThan(2)
    expect(layers[0]!.color).toEqual({ r: 255, g: 204, b: 77, a: 255 })
    expect(harfbuzz.bounds(emoji, glyphOf('😀', emoji))).toBeDefined()
    expect(emoji.layers(0)).toEqual([])
  })
})

test('a colour font that cannot be drawn claims no emoji', () => {
  const bytes = Buffer.from(readFont('Twemoji-Regular.ttf'))
  expect(harfbuzz.openFace('layers', bytes).covers(0x1f600)).toBe(true)
  // COLR version 1 without a version 0 layer.
  const colr = bytes.readUInt32BE(bytes.indexOf('COLR') + 8)
  bytes.writeUInt32BE(0x00010000, colr)
  expect(harfbuzz.openFace('paint', bytes).covers(0x1f600)).toBe(false)
})

test('an invalid feature is the sender’s error', () => {
  expect(() => shapeLatin('a', { features: ['not a feature'] })).toThrow(Problem)
})

test('ten thousand invented languages change nothing', () => {
  for (let i = 0; i < 10_000; i++) shapeLatin('a', { lang: i % 2 ? `x-${i}` : 'ü'.repeat(i % 50) })
  expect(shapeLatin('a', { lang: 'x-9999' })).toEqual(shapeLatin('a'))
})

function openUnlessRefused(bytes: Uint8Array): Face | undefined {
  try {
    return harfbuzz.openFace('mangled', bytes)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

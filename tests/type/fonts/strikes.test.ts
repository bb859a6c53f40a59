import { encode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { decodeStrike } from '../../../src/type/fonts/decode-strike.ts'
import { createFontTables } from '../../../src/type/fonts/font-tables.ts'
import { readStrikes } from '../../../src/type/fonts/strikes.ts'

/** A font file with the given tables, for reading tables only. */
function fontOf(tables: Record<string, readonly number[]>) {
  const names = Object.keys(tables)
  const header = [0, 1, 0, 0, ...u16(names.length), 0, 0, 0, 0, 0, 0]
  let offset = 12 + names.length * 16
  const body: number[] = []
  for (const name of names) {
    const table = tables[name]!
    header.push(...[...name].map((c) => c.charCodeAt(0)), 0, 0, 0, 0, ...u32(offset), ...u32(table.length))
    offset += table.length
    body.push(...table)
  }
  const bytes = Uint8Array.from([...header, ...body])
  return createFontTables(() => bytes)
}

const u16 = (value: number) => [(value >> 8) & 255, value & 255]
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)]
const png = [
  ...encode({ width: 2, height: 1, channels: 4, data: Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 128) }),
]

/** One strike of 20 pixels per em for glyphs 5 and 6; glyph 6 has no bitmap. Index format 1, images as given. */
function cbdt(imageFormat: number, metrics: readonly number[]) {
  const image = [...metrics, ...u32(png.length), ...png]
  const size = [
    ...u32(56),
    ...u32(0),
    ...u32(1),
    ...u32(0),
    ...Array<number>(24).fill(0),
    ...u16(5),
    ...u16(6),
  ]
  const strike = [...size, 20, 20, 32, 1]
  const array = [...u16(5), ...u16(6), ...u32(8)]
  const index = [
    ...u16(1),
    ...u16(imageFormat),
    ...u32(4),
    ...u32(0),
    ...u32(image.length),
    ...u32(image.length),
  ]
  return fontOf({
    CBLC: [...u16(3), ...u16(0), ...u32(1), ...strike, ...array, ...index],
    CBDT: [...u16(3), ...u16(0), ...image],
  })
}

describe('CBDT', () => {
  test.each([
    [17, [1, 2, 3, 250, 2]],
    [18, [1, 2, 3, 250, 2, 0, 0, 0]],
  ])('image format %i', (imageFormat, metrics) => {
    const strikes = readStrikes(cbdt(imageFormat, metrics), 10)!
    expect(strikes.find(5, 20)).toEqual({ png: Uint8Array.from(png), ppem: 20, left: 3, top: -6 })
    expect(strikes.find(6, 20)).toBeUndefined()
    expect(strikes.find(7, 20)).toBeUndefined()
  })

  test('offsets that point nowhere make a blank, not a failure', () => {
    const tables = cbdt(17, [1, 2, 3, 4, 5])
    const broken = { ...tables, bytes: () => tables.bytes('CBDT', 0, 1e9) }
    expect(readStrikes(broken, 10)!.find(5, 20)).toBeUndefined()
  })
})

describe('sbix', () => {
  /** Strikes of 10 and 40 pixels per em; glyph 0 has a bitmap, glyph 1 repeats it, glyph 2 refers to itself. */
  const strike = (ppem: number) => {
    const picture = [...u16(1), ...u16(65534), ...tag('png '), ...png]
    const repeat = (glyph: number) => [...u16(0), ...u16(0), ...tag('dupe'), ...u16(glyph)]
    const glyphs = [picture, repeat(0), repeat(2)]
    const offsets: number[] = []
    let at = 4 + 4 * (glyphs.length + 1)
    for (const glyph of glyphs) {
      offsets.push(at)
      at += glyph.length
    }
    return [...u16(ppem), ...u16(72), ...[...offsets, at].flatMap(u32), ...glyphs.flat()]
  }
  const small = strike(10)
  const sbix = [
    ...u16(1),
    ...u16(1),
    ...u32(2),
    ...u32(16),
    ...u32(16 + small.length),
    ...small,
    ...strike(40),
  ]
  const strikes = readStrikes(fontOf({ sbix }), 3)!

  test('the smallest strike that is large enough is taken, else the largest', () => {
    expect(strikes.find(0, 8)).toMatchObject({ ppem: 10, left: 1, top: -1 })
    expect(strikes.find(0, 11)?.ppem).toBe(40)
    expect(strikes.find(0, 400)?.ppem).toBe(40)
  })

  test('a repeated picture is found, a ring of repeats ends', () => {
    expect(strikes.find(1, 8)?.png).toEqual(Uint8Array.from(png))
    expect(strikes.find(2, 8)).toBeUndefined()
    expect(strikes.find(3, 8)).toBeUndefined()
  })
})

test('a font without pictures has no strikes', () =>
  expect(readStrikes(fontOf({ glyf: [0] }), 1)).toBeUndefined())

describe('a picture', () => {
  const strike = { ppem: 20, left: 0, top: 18 }

  test('becomes straight RGBA in a box of font units', () => {
    expect(decodeStrike({ ...strike, png: Uint8Array.from(png) }, 1000)).toEqual({
      width: 2,
      height: 1,
      pixels: Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 128),
      box: { left: 0, top: 900, width: 100, height: 50 },
    })
  })

  test.each([
    ['grey', { channels: 1, depth: 8, data: Uint8Array.of(7, 9) }, [7, 7, 7, 255, 9, 9, 9, 255]],
    ['grey with alpha', { channels: 2, depth: 8, data: Uint8Array.of(7, 1, 9, 2) }, [7, 7, 7, 1, 9, 9, 9, 2]],
    ['RGB', { channels: 3, depth: 8, data: Uint8Array.of(1, 2, 3, 4, 5, 6) }, [1, 2, 3, 255, 4, 5, 6, 255]],
    [
      'sixteen bits',
      { channels: 1, depth: 16, data: Uint16Array.of(0x0712, 0x09ff) },
      [7, 7, 7, 255, 9, 9, 9, 255],
    ],
  ] as const)('%s', (_, image, pixels) => {
    const bytes = encode({ width: 2, height: 1, ...image })
    expect([...decodeStrike({ ...strike, png: bytes }, 1000)!.pixels]).toEqual(pixels)
  })

  test('of one bit a pixel with a palette that is half transparent', () => {
    const bytes = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABAQMAAADO7O3JAAAABlBMVEX/AAAAAP9sof2OAAAAAnRSTlP/gAgPs2oAAAAKSURBVHicY3AAAABCAEEpN/TvAAAAAElFTkSuQmCC',
      'base64',
    )
    expect([...decodeStrike({ ...strike, png: bytes }, 1000)!.pixels]).toEqual([
      255, 0, 0, 255, 0, 0, 255, 128,
    ])
  })

  test.each([
    ['cut short', Uint8Array.from(png.slice(0, 50))],
    ['empty', new Uint8Array()],
    ['enormous', Uint8Array.from([...png.slice(0, 16), ...u32(60_000), ...u32(60_000), ...png.slice(24)])],
  ])('%s is left blank', (_, bytes) => expect(decodeStrike({ ...strike, png: bytes }, 1000)).toBeUndefined())
})

function tag(name: string): number[] {
  return [...name].map((c) => c.charCodeAt(0))
}

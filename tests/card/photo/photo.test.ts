import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { photoFile, type PhotoBox } from '../../../src/card/photo/photo.ts'
import type { Size } from '../../../src/card/photo/scale/raster.ts'
import { loadPhotoCutter } from '../../../src/node/media/photo.ts'
import { concat } from '../../../src/net/bytes.ts'
import { Problem } from '../../../src/problem.ts'
import { scenePhoto } from './scene-photo.ts'

const cutter = loadPhotoCutter()

async function cut(bytes: Uint8Array, box: PhotoBox) {
  return cutter.cut(await photoFile(new Uint8Array(bytes)), box)
}

/** Red, green above blue, yellow: each corner is identifiable. */
function corners(width: number, height: number) {
  const raw = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const right = x >= width / 2
      const lower = y >= height / 2
      const color = lower ? (right ? [255, 255, 0] : [0, 0, 255]) : right ? [0, 255, 0] : [255, 0, 0]
      raw.set(color, (y * width + x) * 3)
    }
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

/** The colour at a position, each channel as 0, 1 or intermediate. */
function colorAt(pixels: Uint8Array, width: number, x: number, y: number): string {
  const at = (y * width + x) * 4
  return [...pixels.subarray(at, at + 4)].map((c) => (c > 230 ? '1' : c < 25 ? '0' : '?')).join('')
}

function fourCorners(pixels: Uint8Array, width: number, height: number): readonly string[] {
  const [right, lower] = [width - 3, height - 3]
  return [
    colorAt(pixels, width, 2, 2),
    colorAt(pixels, width, right, 2),
    colorAt(pixels, width, 2, lower),
    colorAt(pixels, width, right, lower),
  ]
}

const upright = ['1001', '0101', '0011', '1101']

describe('decoding', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('takes %s', async (format) => {
    const file = await corners(128, 64).toFormat(format, { quality: 95 }).toBuffer()
    const photo = await cut(file, { width: 40, height: 20 })
    expect(photo.source).toEqual({ width: 128, height: 64 })
    expect(photo.pixels.length).toBe(40 * 20 * 4)
    expect(fourCorners(photo.pixels, 40, 20)).toEqual(upright)
  })

  it.each([
    [1, 128, 64, upright],
    [3, 128, 64, upright.toReversed()],
    [6, 64, 128, [upright[2], upright[0], upright[3], upright[1]]],
    [8, 64, 128, [upright[1], upright[3], upright[0], upright[2]]],
  ])('turns EXIF orientation %d upright', async (orientation, width, height, expected) => {
    const file = await corners(128, 64).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
    const photo = await cut(file, { width: width / 2, height: height / 2 })
    expect(photo.source).toEqual({ width, height })
    expect(fourCorners(photo.pixels, width / 2, height / 2)).toEqual(expected)
  })

  it('decodes large JPEGs at a smaller size, upright too', async () => {
    for (const [orientation, expected] of [
      [1, upright],
      [6, [upright[2], upright[0], upright[3], upright[1]]],
    ] as const) {
      const file = await corners(4000, 3000).withMetadata({ orientation }).jpeg().toBuffer()
      const photo = await cut(file, { width: 60, height: 60 })
      expect(photo.source.width * photo.source.height).toBe(12e6)
      expect(fourCorners(photo.pixels, 60, 60)).toEqual(expected)
    }
  })

  it('enlarges a picture that is too small, and says how small it was', async () => {
    const photo = await cut(await corners(64, 64).png().toBuffer(), { width: 200, height: 200 })
    expect(photo.source).toEqual({ width: 64, height: 64 })
    expect(fourCorners(photo.pixels, 200, 200)).toEqual(upright)
  })

  it('decodes a damaged file and reports the damage', async () => {
    const file = await scenePhoto()
    for (let at = 3000; at < file.length; at += 97) file[at]! ^= 255
    const { source } = await cut(file, { width: 60, height: 40 })
    expect(source.damaged).toBe(true)
  })

  it.each([2, 400])('draws a JPEG without its last %d bytes', async (missing) => {
    const file = await scenePhoto()
    const { source, pixels } = await cut(file.subarray(0, -missing), { width: 200, height: 133 })
    expect(source.damaged ?? false).toBe(missing > 2 || source.damaged === true)
    // The ground of the scene, not the grey of missing data.
    expect([...pixels.subarray(-4)]).not.toEqual([128, 128, 128, 255])
  })

  it.each(['png', 'gif', 'jpeg', 'webp'] as const)(
    'draws the rows that are there of half a %s',
    async (format) => {
      const whole = await sharp(await scenePhoto(600, 400))
        .toFormat(format)
        .toBuffer()
      const { source, pixels } = await cut(whole.subarray(0, Math.floor(whole.length * 0.6)), {
        width: 60,
        height: 30,
      })
      expect(source).toEqual({ width: 600, height: 400, damaged: true })
      // The sky of the scene above, its ground below: no empty rows.
      expect(pixels[2]).toBeGreaterThan(180)
      for (const nothing of [0, 128, 255])
        expect([...pixels.subarray(-4)]).not.toEqual([nothing, nothing, nothing, 255])
    },
  )

  it('draws the strips that are there of a TIFF, and nothing of one with too few', async () => {
    const { data } = await sharp(await scenePhoto(600, 400))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const whole = stripedTiff(data, { width: 600, height: 400 }, 40)
    const { source, pixels } = await cut(whole.subarray(0, Math.floor(whole.length * 0.6)), {
      width: 60,
      height: 30,
    })
    expect(source).toEqual({ width: 600, height: 400, damaged: true })
    expect([...pixels.subarray(-4)]).not.toEqual([0, 0, 0, 255])
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * 0.3)))).toMatch('TIFF file is damaged')
  })

  it.each([
    ['avif', 0.5],
    ['webp', 0.2],
  ] as const)('names the format of a %s that has too little', async (format, share) => {
    const whole = await sharp(await scenePhoto(600, 400))
      .toFormat(format)
      .toBuffer()
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toMatch(
      new RegExp(`${format} file is damaged`, 'i'),
    )
  })

  it('reports stray bytes between the segments of a JPEG as damage', async () => {
    const file = await scenePhoto()
    const scan = file.findIndex((byte, at) => byte === 0xff && file[at + 1] === 0xda)
    const padded = concat([file.subarray(0, scan), new Uint8Array(2), file.subarray(scan)])
    expect((await cut(padded, { width: 30, height: 20 })).source.damaged).toBe(true)
  })

  it.each(['p3', 'srgb'])('turns the colours of a JPEG with the profile %s into sRGB', async (profile) => {
    const file = await corners(128, 64).withIccProfile(profile).jpeg({ quality: 98 }).toBuffer()
    const { pixels } = await cut(file, { width: 40, height: 20 })
    expect(fourCorners(pixels, 40, 20)).toEqual(upright)
  })

  it('obeys the gamma of a PNG', async () => {
    const png = new Uint8Array(
      await sharp({ create: { width: 80, height: 80, channels: 3, background: '#404040' } })
        .png()
        .toBuffer(),
    )
    const chunk = new Uint8Array(16)
    const view = new DataView(chunk.buffer)
    view.setUint32(0, 4)
    chunk.set(new TextEncoder().encode('gAMA'), 4)
    view.setUint32(8, 100_000)
    view.setUint32(12, crc32(chunk.subarray(4, 12)))
    const file = concat([png.subarray(0, 33), chunk, png.subarray(33)])
    // Linear light of 0x40 / 255 is 137 in sRGB.
    expect((await cut(file, { width: 2, height: 2 })).pixels[0]).toBe(137)
  })

  it('takes grey and CMYK', async () => {
    const grey = await corners(80, 80).greyscale().jpeg().toBuffer()
    const ink = await corners(80, 80).toColourspace('cmyk').jpeg().toBuffer()
    for (const file of [grey, ink]) {
      const { pixels } = await cut(file, { width: 10, height: 7 })
      expect(pixels.length).toBe(280)
      expect(pixels.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true)
    }
  })

  it('puts transparent parts on the given colour, by default white', async () => {
    const clear = { r: 255, g: 0, b: 0, alpha: 0.2 }
    const file = await sharp({ create: { width: 80, height: 80, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const box = { width: 1, height: 1 }
    expect([...(await cut(file, box)).pixels]).toEqual([255, 204, 204, 255])
    const dark = { ...box, background: { r: 0, g: 0, b: 100 } }
    expect([...(await cut(file, dark)).pixels]).toEqual([51, 0, 80, 255])
  })

  it('keeps the point of interest in the picture', async () => {
    // A tall grey wall with a bright, skin-coloured object far down.
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"><rect width="300" height="900" fill="#777"/>
      <circle cx="150" cy="700" r="45" fill="#e8b090"/><circle cx="135" cy="690" r="7"/><circle cx="165" cy="690" r="7"/></svg>`
    const file = await sharp(new TextEncoder().encode(svg)).jpeg().toBuffer()
    const { pixels } = await cut(file, { width: 300, height: 300 })
    const rows = Array.from({ length: 300 }, (_, y) => y).filter((y) => pixels[(y * 300 + 150) * 4]! > 200)
    // All of it, with its middle in the upper half.
    expect(rows.length).toBeGreaterThan(70)
    expect((rows[0]! + rows.at(-1)!) / 2).toBeLessThan(150)
    expect(rows[0]).toBeGreaterThan(5)
  })
})

/** The Problem's message when decoding fails. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await cut(bytes, { width: 10, height: 10 })
    return 'nothing wrong'
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'unsupported-media') throw error
    return error.message
  }
}

describe('refuses, saying what came,', () => {
  it.each([
    ['nothing', '', /is empty/],
    ['text', 'this is no picture', /is not a picture/],
    ['HTML', '\n<!doctype html><title>404</title>', /web page/],
    ['JSON', '{"error": "not found"}', /JSON/],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>', /is SVG/],
    ['BMP', 'BM\0\0\0\0', /is BMP/],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', /is HEIC.*; send JPEG/],
  ])('%s', async (_name, text, message) => {
    expect(await refusal(new TextEncoder().encode(text))).toMatch(message)
  })

  it('a tracking pixel, and strips', async () => {
    expect(await refusal(await corners(1, 1).png().toBuffer())).toMatch(/1 × 1 pixels/)
    expect(await refusal(await corners(900, 1).png().toBuffer())).toMatch(/900 × 1 pixels/)
  })

  it('what has too many pixels for its format', async () => {
    const file = await sharp({
      create: { width: 6000, height: 5000, channels: 3, background: 'red' },
      limitInputPixels: false,
    })
      .avif({ effort: 0 })
      .toBuffer()
    expect(await refusal(file)).toMatch(/6000 × 5000 pixels; 25 million are allowed for AVIF/)
  })

  it('a JPEG that ends early', async () => {
    const file = await corners(400, 400).jpeg().toBuffer()
    expect(await refusal(file.subarray(0, Math.floor(file.length / 4)))).toMatch(/damaged|pixels/)
  })

  it('garbage behind a right header', async () => {
    const file = new Uint8Array(await corners(64, 64).png().toBuffer())
    expect(await refusal(file.fill(0xa5, 60))).toMatch(/damaged|pixels/)
  })

  it('a decompression bomb, by its header', async () => {
    // A real 1 × 1 PNG whose header says 60,000 × 60,000, with a corrected checksum.
    const file = new Uint8Array(await corners(1, 1).png().toBuffer())
    const view = new DataView(file.buffer)
    view.setUint32(16, 60_000)
    view.setUint32(20, 60_000)
    view.setUint32(29, crc32(file.subarray(12, 29)))
    expect(await refusal(file)).toMatch(/damaged|pixels/)
  })
})

/** A TIFF as agencies write it: the directory first, then strips of uncompressed pixels. */
function stripedTiff(rgb: Uint8Array, { width, height }: Size, rowsOfStrip: number): Uint8Array {
  const strips = Math.ceil(height / rowsOfStrip)
  const entries: readonly (readonly [tag: number, type: 3 | 4, values: readonly number[]])[] = [
    [256, 3, [width]],
    [257, 3, [height]],
    [258, 3, [8, 8, 8]],
    [259, 3, [1]],
    [262, 3, [2]],
    [273, 4, Array.from({ length: strips }, (_, n) => START_OF_STRIPS + n * rowsOfStrip * width * 3)],
    [277, 3, [3]],
    [278, 3, [rowsOfStrip]],
    [279, 4, Array.from({ length: strips }, () => rowsOfStrip * width * 3)],
  ]
  const file = new Uint8Array(START_OF_STRIPS + rgb.length)
  const view = new DataView(file.buffer)
  file.set([0x49, 0x49, 42, 0, 8, 0, 0, 0, entries.length])
  let free = 8 + 2 + entries.length * 12 + 4
  entries.forEach(([tag, type, values], n) => {
    const at = 10 + n * 12
    const bytes = type === 3 ? 2 : 4
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, type, true)
    view.setUint32(at + 4, values.length, true)
    const start = values.length * bytes <= 4 ? at + 8 : free
    if (start === free) view.setUint32(at + 8, start, true)
    values.forEach((value, index) =>
      type === 3
        ? view.setUint16(start + index * 2, value, true)
        : view.setUint32(start + index * 4, value, true),
    )
    if (start === free) free += values.length * bytes
  })
  file.set(rgb, START_OF_STRIPS)
  return file
}

const START_OF_STRIPS = 512

import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cropTo } from '../../../src/card/photo/photo.ts'
import { createPhotoDecoder } from '../../../src/node/media/photo.ts'
import { Problem } from '../../../src/problem.ts'
import { scenePhoto } from './scene-photo.ts'

const decoder = createPhotoDecoder()
const middle = { x: 0.5, y: 0.5 }

/** Red, green over blue, yellow: each corner tells where it is. */
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

/** The colour at a place, each channel as 0, 1 or something between. */
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
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('takes %s', async (format) => {
    const file = await corners(64, 32).toFormat(format, { quality: 95 }).toBuffer()
    const photo = await decoder.decode(file, { width: 40, height: 20, focus: middle })
    expect(photo.source).toEqual({ width: 64, height: 32 })
    expect(photo.pixels.length).toBe(40 * 20 * 4)
    expect(fourCorners(photo.pixels, 40, 20)).toEqual(upright)
  })

  it.each([
    [1, 64, 32, upright],
    [3, 64, 32, upright.toReversed()],
    [6, 32, 64, [upright[2], upright[0], upright[3], upright[1]]],
    [8, 32, 64, [upright[1], upright[3], upright[0], upright[2]]],
  ])('turns EXIF orientation %d upright', async (orientation, width, height, expected) => {
    const file = await corners(64, 32).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
    const photo = await decoder.decode(file, { width: width / 2, height: height / 2, focus: middle })
    expect(photo.source).toEqual({ width, height })
    expect(fourCorners(photo.pixels, width / 2, height / 2)).toEqual(expected)
  })

  it('enlarges a picture that is too small, and says how small it was', async () => {
    const photo = await decoder.decode(await corners(8, 8).png().toBuffer(), {
      width: 50,
      height: 50,
      focus: middle,
    })
    expect(photo.source).toEqual({ width: 8, height: 8 })
    expect(fourCorners(photo.pixels, 50, 50)).toEqual(upright)
  })

  it('goes on over faults in the file, and says that it has them', async () => {
    const file = await scenePhoto()
    for (let at = 3000; at < file.length; at += 97) file[at]! ^= 255
    const { source } = await decoder.decode(file, { width: 60, height: 40, focus: middle })
    expect(source.damaged).toBe(true)
  })

  it('takes grey, CMYK and single pixels', async () => {
    const grey = await corners(20, 20).greyscale().jpeg().toBuffer()
    const ink = await corners(20, 20).toColourspace('cmyk').jpeg().toBuffer()
    const dot = await corners(1, 1).png().toBuffer()
    for (const file of [grey, ink, dot]) {
      const { pixels } = await decoder.decode(file, { width: 10, height: 7 })
      expect(pixels.length).toBe(280)
      expect(pixels.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true)
    }
  })

  it('lays transparent parts on the colour given, white if none is', async () => {
    const clear = { r: 255, g: 0, b: 0, alpha: 0.2 }
    const file = await sharp({ create: { width: 4, height: 4, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const box = { width: 1, height: 1, focus: middle }
    expect([...(await decoder.decode(file, box)).pixels]).toEqual([255, 204, 204, 255])
    const dark = { ...box, background: { r: 0, g: 0, b: 100 } }
    expect([...(await decoder.decode(file, dark)).pixels]).toEqual([51, 0, 80, 255])
  })

  it('keeps the point of interest in the picture', async () => {
    // A tall grey wall with a bright, skin-coloured thing far down.
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"><rect width="300" height="900" fill="#777"/>
      <circle cx="150" cy="700" r="45" fill="#e8b090"/><circle cx="135" cy="690" r="7"/><circle cx="165" cy="690" r="7"/></svg>`
    const file = await sharp(new TextEncoder().encode(svg)).jpeg().toBuffer()
    const { pixels } = await decoder.decode(file, { width: 300, height: 300 })
    const rows = Array.from({ length: 300 }, (_, y) => y).filter((y) => pixels[(y * 300 + 150) * 4]! > 200)
    // All of it, and its middle in the upper half.
    expect(rows.length).toBeGreaterThan(70)
    expect((rows[0]! + rows.at(-1)!) / 2).toBeLessThan(150)
    expect(rows[0]).toBeGreaterThan(5)
  })
})

/** The code of the Problem that decoding ends in. */
async function refusal(bytes: Uint8Array): Promise<unknown> {
  try {
    await decoder.decode(bytes, { width: 10, height: 10 })
    return 'nothing wrong'
  } catch (error) {
    return error instanceof Problem ? error.code : error
  }
}

describe('refuses', () => {
  it.each([
    ['nothing', ''],
    ['text', 'this is no picture'],
    ['HTML', '<!doctype html><title>404</title>'],
    [
      'SVG',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    ],
  ])('%s', async (_name, text) => {
    expect(await refusal(new TextEncoder().encode(text))).toBe('unsupported-media')
  })

  it('a JPEG that ends early', async () => {
    const file = await corners(400, 400).jpeg().toBuffer()
    expect(await refusal(file.subarray(0, Math.floor(file.length / 2)))).toBe('unsupported-media')
  })

  it('garbage behind a right header', async () => {
    const file = new Uint8Array(await corners(64, 64).png().toBuffer())
    expect(await refusal(file.fill(0xa5, 60))).toBe('unsupported-media')
  })

  it('a bomb, by its header', async () => {
    // A real 1 × 1 PNG whose header says 60,000 × 60,000, its checksum mended.
    const file = new Uint8Array(await corners(1, 1).png().toBuffer())
    const view = new DataView(file.buffer)
    view.setUint32(16, 60_000)
    view.setUint32(20, 60_000)
    view.setUint32(29, crc32(file.subarray(12, 29)))
    expect(await refusal(file)).toBe('unsupported-media')
  })
})

describe('cropping', () => {
  it.each([
    [
      'nothing to cut',
      200,
      100,
      100,
      50,
      { x: 0, y: 0 },
      { scaled: { width: 100, height: 50 }, left: 0, top: 0 },
    ],
    [
      'the focus in the middle across',
      400,
      100,
      100,
      100,
      { x: 0.6, y: 0 },
      { scaled: { width: 400, height: 100 }, left: 190, top: 0 },
    ],
    [
      'not beyond the edge',
      400,
      100,
      100,
      100,
      { x: 1, y: 0 },
      { scaled: { width: 400, height: 100 }, left: 300, top: 0 },
    ],
    [
      'the focus in the upper third',
      100,
      400,
      100,
      100,
      { x: 0, y: 0.5 },
      { scaled: { width: 100, height: 400 }, left: 0, top: 162 },
    ],
    [
      'a focus at the very top',
      100,
      400,
      100,
      100,
      { x: 0, y: 0 },
      { scaled: { width: 100, height: 400 }, left: 0, top: 0 },
    ],
  ])('%s', (_name, width, height, boxWidth, boxHeight, focus, expected) => {
    expect(cropTo({ width, height }, { width: boxWidth, height: boxHeight }, focus)).toEqual(expected)
  })
})

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodePng } from '../../../src/card/encode/encode-png.ts'
import { encodeJpeg } from '../../../src/card/encode/encode-jpeg.ts'
import { nodeZlib } from '../../../src/node/media/zlib.ts'
import { black, handFace, newCanvas, placedAt, square } from '../ink/shapes.ts'

/** Soft shapes with slight grain, as in photos; deterministic. */
function scene(width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grain = (Math.imul(y * width + x, 2654435761) >>> 28) - 8
      const wave = 60 * Math.sin(x / 41) + 40 * Math.cos(y / 27)
      pixels.set(
        [120 + wave + grain, 110 - wave / 2 + grain, 90 + wave / 3 + grain, 255],
        (y * width + x) * 4,
      )
    }
  }
  return pixels
}

async function pixelsOf(file: Uint8Array): Promise<Uint8Array> {
  const { data } = await sharp(file, { failOn: 'warning' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return new Uint8Array(data)
}

/** Peak signal to noise ratio in decibels. */
function psnr(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length)
  const squares = a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0)
  return 10 * Math.log10(255 ** 2 / (squares / (a.length * 0.75)))
}

describe.each([
  [1, 1],
  [17, 9],
  [16, 16],
  [8, 8],
  [33, 100],
  [640, 336],
])('a JPEG of %d × %d', (width, height) => {
  const plate = scene(width, height)
  const canvas = newCanvas()
  canvas.begin(plate, width, height)

  it.each([
    [82, '420', 33],
    [82, '444', 34],
    [100, '444', 46],
    [30, '420', 29],
  ] as const)('at quality %d, chroma %s, is near its source', async (quality, chroma, bound) => {
    expect(psnr(await pixelsOf(encodeJpeg(canvas, quality, chroma)), plate)).toBeGreaterThan(bound)
  })
})

it("is as near its source as libjpeg's at the same quality, and no larger", async () => {
  const [width, height] = [640, 336]
  const plate = scene(width, height)
  const canvas = newCanvas()
  canvas.begin(plate, width, height)
  const ours = encodeJpeg(canvas, 82)
  const raw = { raw: { width, height, channels: 4 } } as const
  const theirs = await sharp(plate, raw).removeAlpha().jpeg({ quality: 82, progressive: true }).toBuffer()
  expect(ours.length).toBeLessThan(theirs.length * 1.01)
  expect(psnr(await pixelsOf(ours), plate)).toBeGreaterThan(psnr(await pixelsOf(theirs), plate) - 0.1)
})

it('says what it is: progressive JFIF with its size and sampling', async () => {
  const canvas = newCanvas()
  canvas.beginPlain(black, 40, 30)
  const file = encodeJpeg(canvas, 75)
  expect([...file.subarray(0, 11)]).toEqual([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])
  expect([...file.subarray(-2)]).toEqual([0xff, 0xd9])
  const { width, height, chromaSubsampling, isProgressive, space } = await sharp(file).metadata()
  expect({ width, height, chromaSubsampling, isProgressive, space }).toEqual({
    width: 40,
    height: 30,
    chromaSubsampling: '4:2:0',
    isProgressive: true,
    space: 'srgb',
  })
  expect((await sharp(encodeJpeg(canvas, 75, '444')).metadata()).chromaSubsampling).toBe('4:4:4')
})

it('keeps areas of one colour uniform, for any colour', async () => {
  const canvas = newCanvas()
  for (const color of [
    { r: 11, g: 31, b: 58 },
    { r: 255, g: 255, b: 255 },
    { r: 0, g: 0, b: 0 },
    { r: 200, g: 16, b: 46 },
  ]) {
    canvas.beginPlain(color, 50, 34)
    const pixels = await pixelsOf(encodeJpeg(canvas, 82))
    const farthest = pixels.reduce((most, value, i) => {
      const wanted = [color.r, color.g, color.b, 255][i & 3]!
      return Math.max(most, Math.abs(value - wanted))
    }, 0)
    expect(farthest).toBeLessThanOrEqual(3)
  }
})

it('encodes the background correctly after other colours', async () => {
  // Units of a single colour are encoded as "like the previous one", which must not extend across other units.
  const canvas = newCanvas()
  canvas.beginPlain({ r: 30, g: 60, b: 90 }, 160, 32)
  canvas.rect(48, 0, 48, 32, { r: 250, g: 220, b: 0, a: 255 })
  canvas.text(placedAt(handFace({ outlines: [square(0, 0, 900, 900)] }), [[101.5, 20.5]], 0.01), black)
  expect(psnr(await pixelsOf(encodeJpeg(canvas, 95, '444')), canvas.pixels())).toBeGreaterThan(38)
  expect(psnr(await pixelsOf(encodeJpeg(canvas, 95)), canvas.pixels())).toBeGreaterThan(30)
})

it('survives noise at the highest quality, where a scan is larger than its pixels', async () => {
  const noise = Uint8Array.from({ length: 128 * 128 * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : Math.imul(i + 1, 2654435761) >>> 24,
  )
  const canvas = newCanvas()
  canvas.begin(noise, 128, 128)
  expect(psnr(await pixelsOf(encodeJpeg(canvas, 100, '444')), noise)).toBeGreaterThan(40)
})

it('is the same each time', () => {
  const canvas = newCanvas()
  canvas.begin(scene(200, 100), 200, 100)
  const first = encodeJpeg(canvas, 82)
  encodePng(canvas, nodeZlib)
  expect(encodeJpeg(canvas, 82)).toEqual(first)
  const other = newCanvas()
  other.begin(scene(200, 100), 200, 100)
  expect(encodeJpeg(other, 82)).toEqual(first)
})

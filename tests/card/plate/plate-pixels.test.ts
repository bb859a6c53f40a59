import { describe, expect, it } from 'vitest'
import { brightnessIn } from '../../../src/card/plate/brightness.ts'
import { compositeOver } from '../../../src/card/plate/composite.ts'
import { loadPhotoKernel } from '../../../src/node/media/photo.ts'
import { drawScrim, scrimShare } from '../../../src/card/plate/scrim.ts'
import { createResvgRaster } from '../../../src/node/media/resvg.ts'
import { createWebpEncoder } from '../../../src/node/media/webp.ts'
import sharp from 'sharp'

const flat = (width: number, height: number, ...color: readonly number[]) =>
  Uint8Array.from({ length: width * height * 4 }, (_, i) => color[i & 3]!)

function column(pixels: Uint8Array, width: number): readonly number[] {
  return Array.from({ length: pixels.length / 4 / width }, (_, y) => pixels[y * width * 4]!)
}

function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2">${body}</svg>`
}

const { shade } = loadPhotoKernel()

describe('laying a layer over', () => {
  it('keeps what is under clear pixels, covers with opaque ones, mixes between', () => {
    const under = Uint8Array.from([10, 20, 30, 255, 10, 20, 30, 255, 200, 100, 0, 255])
    const layer = Uint8Array.from([0, 0, 0, 0, 1, 2, 3, 255, 128, 0, 64, 128])
    compositeOver(under, layer)
    expect([...under]).toEqual([10, 20, 30, 255, 1, 2, 3, 255, 228, 50, 64, 255])
  })

  it('never leaves the range of a byte', () => {
    for (let alpha = 0; alpha <= 255; alpha++) {
      const under = Uint8Array.from([255, 255, 255, 255])
      compositeOver(under, Uint8Array.from([alpha, 0, 0, alpha]))
      expect(under[0]).toBe(255)
      expect(under[1]).toBe(255 - alpha)
    }
  })

  it('refuses a layer of another size', () => {
    expect(() => compositeOver(new Uint8Array(8), new Uint8Array(4))).toThrow(RangeError)
  })
})

describe('a scrim', () => {
  const black = { r: 0, g: 0, b: 0 }

  it('is strongest at its side and absent at the other', () => {
    const pixels = flat(4, 100, 200, 200, 200, 255)
    drawScrim(
      pixels,
      4,
      { left: 0, top: 0, width: 4, height: 100 },
      { from: 'bottom', color: black, strongest: 0.8, weakest: 0 },
      shade,
    )
    const rows = column(pixels, 4)
    expect(rows[0]).toBeGreaterThanOrEqual(199)
    expect(rows[99]).toBeGreaterThanOrEqual(39)
    expect(rows[99]).toBeLessThanOrEqual(41)
    expect(rows.every((value, y) => y === 0 || value <= rows[y - 1]! + 1)).toBe(true)
  })

  it.each([
    ['left', [100, 200]],
    ['right', [200, 100]],
  ] as const)('comes from the %s', (from, [first, last]) => {
    const pixels = flat(200, 2, 200, 200, 200, 255)
    drawScrim(
      pixels,
      200,
      { left: 0, top: 0, width: 200, height: 2 },
      { from, color: black, strongest: 0.5, weakest: 0 },
      shade,
    )
    expect(Math.abs(pixels[0]! - first)).toBeLessThanOrEqual(1)
    expect(Math.abs(pixels[199 * 4]! - last)).toBeLessThanOrEqual(1)
  })

  it('lays a colour over each pixel by its share, with a dither, as plain arithmetic does', () => {
    const [width, height] = [37, 9]
    const before = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : (at * 73 + 11) % 256,
    )
    const shares = Uint16Array.from({ length: width }, (_, x) => (x * 7) % 257)
    const color = { r: 250, g: 3, b: 129 }
    const noises = [8, 136, 40, 168]
    const row = before.slice(0, width * 4)
    shade(row, shares, color, noises[0]! | (noises[1]! << 8) | (noises[2]! << 16) | (noises[3]! << 24))
    const expected = Array.from(row, (_, at) => {
      if (at % 4 === 3) return 255
      const share = shares[at >> 2]!
      const own = [color.r, color.g, color.b][at % 4]!
      return (before[at]! * (256 - share) + own * share + noises[(at >> 2) % 4]!) >> 8
    })
    expect([...row]).toEqual(expected)
  })

  it('stays in its box and in the picture', () => {
    const pixels = flat(3, 3, 100, 100, 100, 255)
    drawScrim(
      pixels,
      3,
      { left: 1, top: -5, width: 10, height: 7 },
      { from: 'top', color: black, strongest: 1, weakest: 1 },
      shade,
    )
    const red = Array.from({ length: 9 }, (_, i) => pixels[i * 4])
    expect(red).toEqual([100, 0, 0, 100, 0, 0, 100, 100, 100])
  })

  it('changes no pixel where it has no strength', () => {
    const pixels = flat(9, 9, 77, 0, 255, 255)
    drawScrim(
      pixels,
      9,
      { left: 0, top: 0, width: 9, height: 9 },
      { from: 'top', color: black, strongest: 0, weakest: 0 },
      shade,
    )
    expect(pixels).toEqual(flat(9, 9, 77, 0, 255, 255))
  })

  it('eases: level at both ends, constant for the given length', () => {
    expect([0, 0.5, 1].map((way) => scrimShare(way))).toEqual([1, 0.5, 0])
    expect(1 - scrimShare(0.01)).toBeLessThan(0.001)
    expect([0.3, 0.5, 0.75].map((way) => scrimShare(way, 0.5))).toEqual([1, 1, 0.5])
  })
})

describe('brightness', () => {
  it('is that of the pixels in the box', () => {
    const pixels = flat(10, 10, 255, 255, 255, 255)
    for (let i = 0; i < 50; i++) pixels.set([0, 0, 0], i * 4)
    expect(brightnessIn(pixels, 10, { left: 0, top: 0, right: 10, bottom: 5 })).toMatchObject({
      darkest: 0,
      lightest: 0,
      mean: 0,
    })
    const all = brightnessIn(pixels, 10, { left: 0, top: 0, right: 10, bottom: 10 })!
    expect(all).toMatchObject({ darkest: 0, lightest: 1, mean: 0.5 })
    expect(all.under(0.4)).toBeLessThan(0.01)
    expect(all.under(0.9)).toBe(1)
  })

  it('is unknown outside the picture', () => {
    expect(
      brightnessIn(flat(2, 2, 0, 0, 0, 255), 2, { left: 5, top: 0, right: 9, bottom: 2 }),
    ).toBeUndefined()
    expect(
      brightnessIn(flat(2, 2, 0, 0, 0, 255), 2, { left: 0, top: Number.NaN, right: 9, bottom: 2 }),
    ).toBeUndefined()
  })
})

describe('the rasteriser of plates', () => {
  const raster = createResvgRaster()

  it('answers premultiplied RGBA', async () => {
    const pixels = await raster(svg('<rect width="2" height="2" fill="#fff" fill-opacity="0.5"/>'), 4, 2)
    expect([...pixels.subarray(0, 16)]).toEqual([
      128, 128, 128, 128, 128, 128, 128, 128, 0, 0, 0, 0, 0, 0, 0, 0,
    ])
  })

  it('refuses what is no SVG, or of another size', async () => {
    await expect(raster('<svg', 4, 2)).rejects.toThrow('SVG')
    await expect(raster(svg(''), 5, 2)).rejects.toThrow('4 × 2, not 5 × 2')
  })
})

it('WebP is close to its pixels', async () => {
  const pixels = flat(40, 20, 200, 16, 46, 255)
  const file = await createWebpEncoder()(pixels, 40, 20)
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height, info.channels]).toEqual([40, 20, 3])
  expect(Math.max(...data.map((value, i) => Math.abs(value - [200, 16, 46][i % 3]!)))).toBeLessThan(8)
})

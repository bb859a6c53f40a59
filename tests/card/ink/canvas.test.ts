import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { encodePng } from '../../../src/card/encode/encode-png.ts'
import { encodeJpeg } from '../../../src/card/encode/encode-jpeg.ts'
import { nodeZlib } from '../../../src/node/media/zlib.ts'
import type { Canvas } from '../../../src/card/ink/canvas.ts'
import type { Rgba } from '../../../src/type/fonts/face.ts'
import { black, chequered, handFace, newCanvas, placedAt, redRows, square, white } from './shapes.ts'

/** 300 pixels in this number of colours. */
function plateOf(colors: number): Uint8Array {
  return Uint8Array.from({ length: 300 * 4 }, (_, i) => {
    const color = (i >> 2) % colors
    return [color & 255, color >> 8, 0, 255][i & 3]!
  })
}

describe('rectangles', () => {
  it('cover pixels by the area they take of them', () => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 5, 4)
    canvas.rect(0.5, 1, 2, 1.25, { ...white, a: 255 })
    expect(redRows(canvas)).toEqual(['0 0 0 0 0', '128 255 128 0 0', '32 64 32 0 0', '0 0 0 0 0'])
  })

  it('blend by their alpha', () => {
    const canvas = newCanvas()
    canvas.beginPlain({ r: 100, g: 0, b: 200 }, 1, 1)
    canvas.rect(0, 0, 1, 1, { r: 200, g: 50, b: 0, a: 51 })
    expect([...canvas.pixels()]).toEqual([120, 10, 160, 255])
  })

  it.each([
    ['beyond every edge', -10, -10, 100, 100, 255],
    ['wholly outside', 5, 0, 10, 10, 0],
    ['of no width', 1, 1, 0, 2, 0],
    ['turned inside out', 3, 3, -2, -2, 0],
    ['that is not a number', Number.NaN, 0, 1, 1, 0],
    ['without end', Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 4, 0],
  ])('%s', (_name, x, y, width, height, expected) => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 4, 4)
    canvas.rect(x, y, width, height, { ...white, a: 255 })
    expect(new Set(redRows(canvas).join(' ').split(' ').map(Number))).toEqual(new Set([expected]))
  })
})

describe('a canvas', () => {
  const box = handFace({ outlines: [square(0, 0, 3000, 3000)] })

  it('puts the plate back for the next card', () => {
    const plate = Uint8Array.from({ length: 5 * 4 * 4 }, (_, i) => (i % 4 === 3 ? 0 : i * 3))
    const canvas = newCanvas()
    canvas.begin(plate, 5, 4)
    const clean = canvas.pixels()
    expect([...clean.subarray(0, 8)]).toEqual([0, 3, 6, 255, 12, 15, 18, 255])
    canvas.text(placedAt(box, [[1, 3]]), white)
    canvas.rect(4, 0, 1, 1, { ...white, a: 255 })
    expect(canvas.pixels()).not.toEqual(clean)
    canvas.begin(plate, 5, 4)
    expect(canvas.pixels()).toEqual(clean)
  })

  it('changes its plate and its size', () => {
    const canvas = newCanvas()
    canvas.beginPlain(white, 30, 20)
    canvas.text(placedAt(box, [[1, 3]]), black)
    canvas.beginPlain({ r: 7, g: 8, b: 9 }, 2, 1)
    expect([...canvas.pixels()]).toEqual([7, 8, 9, 255, 7, 8, 9, 255])
    expect([canvas.width, canvas.height]).toEqual([2, 1])
    canvas.beginPlain(white, 2, 1)
    expect([...canvas.pixels()]).toEqual(Array.from({ length: 8 }, () => 255))
  })

  describe('draws the same as indices and as pixels', () => {
    const [width, height] = [61, 40]
    const colorsOfTop = 300
    /** Two colours below a first row: flat, or with too many colours in that row for indices. */
    const plate = (isFlat: boolean) =>
      Uint8Array.from({ length: width * height * 4 }, (_, i) => {
        const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)]
        if (i % 4 === 3) return 255
        if (y >= Math.ceil(colorsOfTop / width)) return x < 33 ? 240 : 20
        return isFlat ? 240 : [x * 4, y * 50, 7][i % 4]!
      })
    const below = Math.ceil(colorsOfTop / width) * width * 4
    const letter = handFace({ outlines: [[0, 100, 0, 1, 700, 50, 2, 900, 500, 400, 800, 4]] })
    const drawings: Record<string, (canvas: Canvas) => void> = {
      'text over both colours and the edge': (canvas) =>
        canvas.text(
          placedAt(
            letter,
            [
              [20.3, 30.7],
              [48.9, 25.2],
            ],
            0.03,
          ),
          white,
        ),
      'text over text': (canvas) => {
        canvas.text(placedAt(letter, [[10, 30]], 0.03), oneOf(1))
        canvas.text(placedAt(letter, [[14.4, 33.1]], 0.03), oneOf(2))
      },
      'rectangles between pixels, clear and opaque': (canvas) => {
        canvas.rect(25.3, 12.6, 20.5, 9.25, { ...oneOf(3), a: 90 })
        canvas.rect(30, 20, 40, 15, oneOf(4))
      },
      'more colours than a palette has': (canvas) => {
        for (let n = 0; n < 12; n++) canvas.text(placedAt(letter, [[n * 4.3, 36 - n / 3]], 0.03), oneOf(n))
        canvas.rect(12.5, 8.5, 20, 20, { ...oneOf(40), a: 128 })
      },
      'a rectangle that brings more colours than a palette has': (canvas) => {
        for (let n = 0; n < 5; n++) canvas.text(placedAt(letter, [[n * 9.3, 36]], 0.03), oneOf(n))
        canvas.rect(0, 8, width, 30, { ...oneOf(40), a: 128 })
      },
      'boxes over the right edge': (canvas) => {
        const box = handFace({ outlines: [square(0, 0, 500, 200)] })
        canvas.text(
          placedAt(
            box,
            [54.3, 55.3, 56.3, 57.3].map((x, n) => [x, 16 + n * 7] as const),
            0.03,
          ),
          white,
        )
      },
      'a picture, then text': (canvas) => {
        canvas.text(placedAt(handFace({ outlines: [], bitmap: chequered(8, 4) }), [[20, 25]], 0.01), white)
        canvas.text(placedAt(letter, [[18, 28]], 0.03), oneOf(5))
      },
    }

    it.each(Object.keys(drawings))('%s', (name) => {
      const drawnOn = (isFlat: boolean) => {
        const canvas = newCanvas()
        canvas.begin(plate(isFlat), width, height)
        drawings[name]!(canvas)
        return canvas.pixels().subarray(below)
      }
      expect(drawnOn(true)).toEqual(drawnOn(false))
    })

    it('restores the plate for the next card', () => {
      const flat = plate(true)
      const canvas = newCanvas()
      for (const draw of Object.values(drawings)) {
        canvas.begin(flat, width, height)
        draw(canvas)
        canvas.colors()
        canvas.begin(flat, width, height)
        expect(canvas.pixels()).toEqual(flat)
      }
    })
  })

  it('counts colours up to 256', () => {
    const canvas = newCanvas()
    canvas.begin(plateOf(256), 300, 1)
    expect(canvas.colors()).toBe(256)
    canvas.rect(0, 0, 1, 1, { r: 1, g: 2, b: 3, a: 255 })
    expect(canvas.colors()).toBeUndefined()
    canvas.begin(plateOf(257), 300, 1)
    expect(canvas.colors()).toBeUndefined()
    canvas.begin(plateOf(3), 300, 1)
    expect(canvas.colors()).toBe(3)
  })

  it.each([
    [0, 1],
    [1, -1],
    [1.5, 2],
    [9000, 1],
    [8000, 8000],
    [Number.NaN, 1],
  ])('refuses to be %d × %d', (width, height) => {
    expect(() => newCanvas().beginPlain(black, width, height)).toThrow(RangeError)
  })

  it('refuses a plate of another size', () => {
    expect(() => newCanvas().begin(new Uint8Array(12), 2, 2)).toThrow('16 bytes, not 12')
  })

  it('keeps no memory over many cards, glyphs and plates', () => {
    const canvas = newCanvas()
    const draw = (round: number) => {
      // Each round has new glyphs of 48 KB: the store must be cleared instead of growing.
      const stair = Array.from({ length: 4000 }, (_, i) => [1, i % 2, i]).flat()
      const face = handFace({ outlines: [[0, round + 2, 0, ...stair, 4]] })
      canvas.begin(new Uint8Array(64 * 64 * 4).fill(round), 64, 64)
      canvas.text(placedAt(face, [[3, 60]], 0.015), white)
      encodePng(canvas, nodeZlib)
      return encodeJpeg(canvas, 80).length
    }
    for (let round = 0; round < 20; round++) draw(round)
    const before = externalBytes()
    for (let round = 20; round < 500; round++) draw(round)
    // Wasm memory counts as external; a growing store would add 48 KB a round, 23 MB in all.
    expect(externalBytes() - before).toBeLessThan(4e6)
  })
})

/** Memory really in use: uncollected garbage varies. */
function externalBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().external
}

/** Distinct colours by number. */
function oneOf(n: number): Rgba {
  return { r: (n * 83) & 255, g: (n * 151) & 255, b: (n * 199) & 255, a: 255 }
}

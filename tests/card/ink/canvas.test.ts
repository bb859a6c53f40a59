import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { encodePng } from '../../../src/card/encode/encode-png.ts'
import { encodeJpeg } from '../../../src/card/encode/encode-jpeg.ts'
import { nodeZlib } from '../../../src/node/media/zlib.ts'
import type { Canvas } from '../../../src/card/ink/canvas.ts'
import type { GlyphBitmap, Rgba } from '../../../src/type/fonts/face.ts'
import { black, handFace, hole, newCanvas, placedAt, redRows, square, white } from './shapes.ts'

type Cubic = readonly [cx: number, cy: number, dx: number, dy: number, x: number, y: number]

function curves(...cubics: readonly Cubic[]): readonly number[] {
  return cubics.flatMap((cubic) => [3].concat(cubic))
}

/** One glyph with this outline, at a fractional position on a small black canvas. */
function drawn(outline: readonly number[]): readonly string[] {
  const canvas = newCanvas()
  canvas.beginPlain(black, 6, 3)
  canvas.text(placedAt(handFace({ outlines: [outline] }), [[0.5, 2.5]]), white)
  return redRows(canvas)
}

/** A strike of alternating white and black pixels, twice as wide as high. */
function chequered(width: number, height: number): GlyphBitmap {
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) {
    if ((i + Math.floor(i / width)) % 2 === 1) pixels.fill(0, i * 4, i * 4 + 3)
  }
  return { width, height, pixels, box: { left: 0, top: 1000, width: 2000, height: 1000 } }
}

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

describe('glyphs', () => {
  const box = handFace({ outlines: [square(0, 0, 3000, 3000)] })

  it('are on their baseline, exactly between pixels', () => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 6, 5)
    canvas.text(placedAt(box, [[1.5, 4.25]]), white)
    expect(redRows(canvas)).toEqual([
      '0 0 0 0 0 0',
      '0 96 191 191 96 0',
      '0 128 255 255 128 0',
      '0 128 255 255 128 0',
      '0 32 64 64 32 0',
    ])
  })

  it('are cut off at every edge', () => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 4, 4)
    const corners = [
      [-1.5, 1],
      [2.5, 1],
      [-1.5, 6.5],
      [2.5, 6.5],
    ] as const
    canvas.text(placedAt(box, corners), white)
    expect(redRows(canvas)).toEqual(['255 128 128 255', '0 0 0 0', '0 0 0 0', '128 64 64 128'])
  })

  it.each([
    ['not a number', Number.NaN, 2, 0.001],
    ['at infinity', 1, Number.NEGATIVE_INFINITY, 0.001],
    ['of no size', 1, 2, 0],
    ['of endless size', 1, 2, Number.POSITIVE_INFINITY],
    ['far away', 1e30, -1e30, 0.001],
    ['larger than any card', -1e9, 1e9, 1e9],
  ])('%s are left out', (_name, x, y, scale) => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 4, 4)
    canvas.text(placedAt(box, [[x, y]], scale), white)
    expect(redRows(canvas)).toEqual(['0 0 0 0', '0 0 0 0', '0 0 0 0', '0 0 0 0'])
  })

  it('cover all when they are larger than the canvas', () => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 3, 2)
    canvas.text(placedAt(box, [[-5000, 5000]], 10), white)
    expect(redRows(canvas)).toEqual(['255 255 255', '255 255 255'])
  })

  it('with slanted edges cover the area under them', () => {
    const triangle = handFace({ outlines: [[0, 0, 0, 1, 4000, 0, 1, 4000, 2000, 4]] })
    const canvas = newCanvas()
    canvas.beginPlain(black, 4, 2)
    canvas.text(placedAt(triangle, [[0, 2]], 0.001), white)
    // In halves and quarters: a line from the lower left to the upper right corner.
    expect(redRows(canvas)).toEqual(['0 0 64 191', '64 191 255 255'])
  })

  it('with curves come within a thousandth of the area of a circle', () => {
    const k = 0.5522847498
    const quarters = curves(
      [1, k, k, 1, 0, 1],
      [-k, 1, -1, k, -1, 0],
      [-1, -k, -k, -1, 0, -1],
      [k, -1, 1, -k, 1, 0],
    )
    const circle = [0, 1, 0, ...quarters, 4]
    const canvas = newCanvas()
    canvas.beginPlain(black, 100, 100)
    canvas.text(placedAt(handFace({ outlines: [circle] }), [[50, 50]], 40), white)
    const area = canvas.pixels().reduce((sum, value, i) => (i % 4 === 0 ? sum + value / 255 : sum), 0)
    expect(Math.abs(area / (Math.PI * 1600) - 1)).toBeLessThan(0.001)
  })

  it('that are not closed are closed', () => {
    const open = handFace({ outlines: [[0, 0, 0, 1, 2000, 0, 1, 2000, 2000, 1, 0, 2000]] })
    const canvas = newCanvas()
    canvas.beginPlain(black, 4, 2)
    canvas.text(placedAt(open, [[1, 2]]), white)
    expect(redRows(canvas)).toEqual(['0 255 255 0', '0 255 255 0'])
  })

  it('keep the greater coverage where neighbours overlap', () => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 6, 3)
    const places = [
      [0.5, 2.5],
      [2.5, 2.5],
    ] as const
    canvas.text(placedAt(handFace({ outlines: [square(0, 0, 3000, 2000)] }), places), white)
    expect(redRows(canvas)).toEqual([
      '64 128 128 128 128 64',
      '128 255 255 255 255 128',
      '64 128 128 128 128 64',
    ])
  })
})

describe('contours that overlap', () => {
  const union = ['64 128 128 128 128 64', '128 255 255 255 255 128', '64 128 128 128 128 64']

  it('have soft edges also where two edges lie on each other', () => {
    expect(drawn([...square(0, 0, 3000, 2000), ...square(2000, 0, 3000, 2000)])).toEqual(union)
  })

  it('the same outline twice is the outline', () => {
    expect(drawn([...square(0, 0, 5000, 2000), ...square(0, 0, 5000, 2000)])).toEqual(union)
  })

  it('leave holes where the directions cancel', () => {
    expect(drawn([...square(0, 0, 5000, 2000), ...hole(1500, 500, 2000, 1000)])).toEqual([
      '64 128 128 128 128 64',
      '128 255 0 0 255 128',
      '64 128 128 128 128 64',
    ])
  })

  it('keep both lobes of a figure of eight, whose directions differ', () => {
    const eight = [0, 0, 0, 1, 5000, 2000, 1, 5000, 0, 1, 0, 2000, 4]
    const rows = drawn(eight)
    expect(rows).toEqual(rows.map((row) => row.split(' ').toReversed().join(' ')))
    expect(rows[1]).toBe('128 247 104 104 247 128')
  })
})

describe('a glyph of thousands of crossing lines', () => {
  it('is drawn in bounded time, by plain areas', () => {
    const zigzag = Array.from({ length: 4000 }, (_, i) => [1, (i * 379) % 1000, i % 2 ? 0 : 1000]).flat()
    const face = handFace({ outlines: [[0, 0, 0, ...zigzag, 4]] })
    const canvas = newCanvas()
    canvas.beginPlain(black, 300, 300)
    canvas.text(placedAt(face, [[0, 300]], 0.3), white)
    expect(canvas.colors()).toBeGreaterThan(1)
  })
})

describe('colour glyphs', () => {
  it('are painted layer by layer, in the text’s colour where a layer has none', () => {
    const face = handFace({
      outlines: [[], square(0, 0, 3000, 1000), square(1000, 0, 1000, 1000)],
      layers: [
        { glyph: 1, color: { r: 200, g: 0, b: 0, a: 255 } },
        { glyph: 2, color: undefined },
      ],
    })
    const canvas = newCanvas()
    canvas.beginPlain(black, 3, 1)
    canvas.text(placedAt(face, [[0, 1]]), { r: 40, g: 50, b: 60 })
    expect([...canvas.pixels()]).toEqual([200, 0, 0, 255, 40, 50, 60, 255, 200, 0, 0, 255])
  })

  it('blend layers by their alpha', () => {
    const layers = [{ glyph: 1, color: { r: 255, g: 255, b: 255, a: 102 } }]
    const face = handFace({ outlines: [[], square(0, 0, 1000, 1000)], layers })
    const canvas = newCanvas()
    canvas.beginPlain({ r: 100, g: 0, b: 0 }, 1, 1)
    canvas.text(placedAt(face, [[0, 1]]), white)
    expect([...canvas.pixels()]).toEqual([162, 102, 102, 255])
  })

  it('fall back to their outline when they have no layers', () => {
    const canvas = newCanvas()
    const layered = handFace({ outlines: [square(0, 0, 1000, 1000)], layers: [] })
    canvas.beginPlain(black, 1, 1)
    canvas.text(placedAt({ ...layered, color: 'layers' }, [[0, 1]]), { r: 1, g: 2, b: 3 })
    expect([...canvas.pixels()]).toEqual([1, 2, 3, 255])
  })

  it('that are bitmaps are averaged when drawn smaller', () => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 4, 3)
    canvas.text(placedAt(handFace({ outlines: [], bitmap: chequered(8, 4) }), [[1, 2]]), white)
    expect(redRows(canvas)).toEqual(['0 0 0 0', '0 128 128 0', '0 0 0 0'])
  })

  it('that are bitmaps keep their pixels when drawn as they are', () => {
    const canvas = newCanvas()
    canvas.beginPlain({ r: 9, g: 9, b: 9 }, 4, 3)
    canvas.text(placedAt(handFace({ outlines: [], bitmap: chequered(2, 1) }), [[1, 2]]), white)
    expect(redRows(canvas)).toEqual(['9 9 9 9', '9 255 0 9', '9 9 9 9'])
  })

  it('that are bitmaps let the ground through clear pixels, without a dark rim', () => {
    const bitmap = {
      width: 2,
      height: 1,
      pixels: Uint8Array.from([255, 255, 255, 255, 0, 0, 0, 0]),
      box: { left: 0, top: 1000, width: 1000, height: 1000 },
    }
    const canvas = newCanvas()
    canvas.beginPlain({ r: 255, g: 255, b: 255 }, 2, 1)
    canvas.text(placedAt(handFace({ outlines: [], bitmap }), [[0, 1]]), white)
    expect(redRows(canvas)).toEqual(['255 255'])
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

import { describe, expect, it } from 'vitest'
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

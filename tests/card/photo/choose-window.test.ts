import { describe, expect, it } from 'vitest'
import { chooseWindow } from '../../../src/card/photo/crop/choose-window.ts'
import { inside } from '../../../src/card/photo/crop/window.ts'
import { mapSize, worthMap } from '../../../src/card/photo/crop/worth-map.ts'
import type { Head } from '../../../src/card/photo/heads/heads.ts'
import type { Rect, Size } from '../../../src/card/photo/scale/raster.ts'

const wide = { width: 900, height: 506 }
const tall = { width: 900, height: 1350 }
const strip = { width: 1080, height: 640 }

/** The salience of dark objects on grey, as fractions of the picture. */
function seen(picture: Size, things: readonly Rect[]) {
  const size = mapSize(picture)
  const pixels = new Uint8Array(size.width * size.height * 4).fill(200)
  for (let cell = 0; cell < size.width * size.height; cell++) {
    const x = ((cell % size.width) + 0.5) / size.width
    const y = (Math.floor(cell / size.width) + 0.5) / size.height
    const isThing = things.some((thing) => inside({ x, y, width: 1e-6, height: 1e-6 }, thing) > 0.5)
    if (isThing) pixels.fill(30, cell * 4, cell * 4 + 3)
  }
  return worthMap(pixels, size)
}

function head(x: number, y: number, height: number): Head {
  return { x, y, width: height, height, eyes: y + height / 2, looks: 0, weight: 1 }
}

/** The left and right edge of a thing in a window, as fractions of its width. */
function across({ x, width }: Rect, window: Rect): readonly [left: number, right: number] {
  return [(x - window.x) / window.width, (x + width - window.x) / window.width]
}

describe('a window without faces', () => {
  it('contains everything salient if there is room', () => {
    const left = { x: 0.17, y: 0.2, width: 0.06, height: 0.45 }
    const right = { x: 0.55, y: 0.2, width: 0.08, height: 0.45 }
    const composition = { heads: [], worth: seen(wide, [left, right]), regions: [] }
    const window = chooseWindow(composition, wide, { width: 1080, height: 1000 })
    expect(Math.min(inside(left, window), inside(right, window))).toBeCloseTo(1)
  })

  it('contains an off-centre subject with soft edges', () => {
    const thing = { x: 0.05, y: 0.3, width: 0.2, height: 0.4 }
    const worth = seen(wide, [thing])
    const soft = { ...worth, values: worth.values.map(() => 0) }
    const window = chooseWindow({ heads: [], worth: soft, regions: [] }, wide, { width: 480, height: 630 })
    expect(inside(thing, window)).toBeCloseTo(1)
  })

  it('is centred if nothing is salient', () => {
    const composition = { heads: [], worth: seen(wide, []), regions: [] }
    const { x, width } = chooseWindow(composition, wide, { width: 480, height: 630 })
    expect(x + width / 2).toBeCloseTo(0.5)
  })
})

describe('a flat window', () => {
  const worth = seen(tall, [])

  it('keeps the feet of a small figure', () => {
    const figure = { x: 0.4, y: 0.45, width: 0.1, height: 0.29 }
    const composition = { heads: [head(0.42, 0.45, 0.06)], worth, regions: [] }
    expect(inside(figure, chooseWindow(composition, tall, strip))).toBeCloseTo(1)
  })

  it('puts the eyes of a bust on the eye line', () => {
    const composition = { heads: [head(0.4, 0.4, 0.16)], worth, regions: [] }
    const { y, height } = chooseWindow(composition, tall, strip)
    expect((0.48 - y) / height).toBeCloseTo(0.38, 1)
  })
})

describe('a window partly covered by text', () => {
  const story = { width: 1080, height: 1920, covered: { top: 250, bottom: 860, words: 860 } }
  const picture = { width: 853, height: 1280 }
  const compositionOf = (low: Head) => ({ heads: [low], worth: seen(picture, []), regions: [] })

  it('comes closer until a low head is clear of it', () => {
    const low = head(0.4, 0.61, 0.06)
    const { y, height } = chooseWindow(compositionOf(low), picture, story)
    expect(height).toBeLessThan(1)
    expect((low.y + low.height - y) / height).toBeLessThan(1 - 860 / 1920 + 0.001)
  })

  it('stays as wide as it can where the head is clear anyway', () => {
    expect(chooseWindow(compositionOf(head(0.4, 0.3, 0.06)), picture, story).height).toBeCloseTo(1)
  })

  describe.each([
    ['left', { left: 200 }, 0.3, 1],
    ['right', { right: 200 }, 0, 0.7],
  ])('at its %s', (_, sides, start, end) => {
    const box = { width: 672, height: 630, covered: { top: 0, bottom: 0, words: 0, ...sides } }

    it.each([0.25, 0.45, 0.65])('shows a face at %d beside it', (x) => {
      const face = head(x, 0.3, 0.12)
      const [left, right] = across(face, chooseWindow(compositionOf(face), wide, box))
      expect(left).toBeGreaterThanOrEqual(start)
      expect(right).toBeLessThanOrEqual(end + 1e-9)
    })

    it.each([0.3, 0.6])('shows a thing at %d beside it', (x) => {
      const thing = { x, y: 0.3, width: 0.1, height: 0.4 }
      const composition = { heads: [], worth: seen(wide, [thing]), regions: [] }
      const [left, right] = across(thing, chooseWindow(composition, wide, box))
      expect(left).toBeGreaterThanOrEqual(start)
      expect(right).toBeLessThanOrEqual(end + 1e-9)
    })

    it('puts a given focus into the middle beside it', () => {
      const composition = { heads: [], worth: seen(wide, []), regions: [] }
      const given = { focus: { x: 0.5, y: 0.5 } }
      const { x, width } = chooseWindow(composition, wide, { ...box, given })
      // Within the slack that a focus leaves.
      expect(Math.abs((0.5 - x) / width - (start + end) / 2)).toBeLessThan(0.21)
    })

    it('comes closer where a wide photo slides up and down only', () => {
      const face = head(start > 0 ? 0.24 : 0.64, 0.4, 0.12)
      const window = chooseWindow(compositionOf(face), { width: 900, height: 900 }, box)
      const [left, right] = across(face, window)
      expect(left).toBeGreaterThanOrEqual(start)
      expect(right).toBeLessThanOrEqual(end + 1e-9)
    })
  })

  it('slides until no short line crosses a face', () => {
    const square = { width: 1000, height: 1000 }
    const composition = { heads: [head(0.45, 0.4, 0.1)], worth: seen(square, []), regions: [] }
    const box = { width: 1200, height: 630, covered: { top: 0, bottom: 0, words: 0 } }
    const usual = chooseWindow(composition, square, box)
    const eyes = (0.45 - usual.y) / usual.height
    const lines = [{ x: 0, y: eyes - 0.05, width: 1, height: 0.1 }]
    const { y, height } = chooseWindow(composition, square, { ...box, covered: { ...box.covered, lines } })
    const [brow, chin] = [0.438, 0.483].map((at) => (at - y) / height) as [number, number]
    expect(chin < eyes - 0.05 || brow > eyes + 0.05).toBe(true)
  })
})

import { expect, test } from 'vitest'
import { clearOf, crossedShare, freePart } from '../../../src/card/photo/crop/free-part.ts'

const box = { width: 400, height: 200 }

test.each([
  [undefined, { top: 0, bottom: 1 }],
  [
    { top: 0, bottom: 0 },
    { top: 0, bottom: 1 },
  ],
  [
    { top: 20, bottom: 50 },
    { top: 0.1, bottom: 0.75 },
  ],
  // Half at the top at most, and a quarter of the window stays free.
  [
    { top: 150, bottom: 0 },
    { top: 0.5, bottom: 1 },
  ],
  [
    { top: 20, bottom: 190 },
    { top: 0.1, bottom: 0.35 },
  ],
])('of a box covered by %o the free part', (covered, free) => {
  const { top, bottom } = freePart(box, covered)
  expect(top).toBeCloseTo(free.top)
  expect(bottom).toBeCloseTo(free.bottom)
})

test.each([
  [{ left: 100 }, { left: 0.25, right: 1 }],
  [{ right: 100 }, { left: 0, right: 0.75 }],
  [{ left: 390 }, { left: 0.5, right: 1 }],
  [{ right: 390 }, { left: 0, right: 0.25 }],
])('what %o leaves free across', (sides, free) => {
  const { left, right } = freePart(box, { top: 0, bottom: 0, ...sides })
  expect(left).toBeCloseTo(free.left)
  expect(right).toBeCloseTo(free.right)
})

test('the clear part of a window ends where a text at its side begins', () => {
  const window = { x: 0.2, y: 0.4, width: 0.5, height: 0.4 }
  const clear = clearOf(window, { top: 0, bottom: 1, left: 0.4, right: 1 })
  expect(clear).toMatchObject({ y: 0.4, height: 0.4 })
  expect(clear.x).toBeCloseTo(0.4)
  expect(clear.width).toBeCloseTo(0.3)
})

test('the clear part of a window keeps its sides', () => {
  const window = { x: 0.2, y: 0.4, width: 0.5, height: 0.4 }
  const clear = clearOf(window, { top: 0.25, bottom: 0.75, left: 0, right: 1 })
  expect(clear).toMatchObject({ x: 0.2, width: 0.5 })
  expect(clear.y).toBeCloseTo(0.5)
  expect(clear.height).toBeCloseTo(0.2)
})

test('a line over the eyes crosses a face, one over the hair does not', () => {
  const head = { x: 0.4, y: 0.2, width: 0.2, height: 0.4, eyes: 0.4, looks: 0, weight: 1 }
  const window = { x: 0, y: 0, width: 1, height: 1 }
  const crossed = (y: number) =>
    crossedShare(head, window, { top: 0, bottom: 0, words: 0, lines: [{ x: 0, y, width: 1, height: 0.09 }] })
  expect(crossed(0.2)).toBe(0)
  expect(crossed(0.4)).toBeCloseTo(0.5)
  expect(crossedShare(head, window, undefined)).toBe(0)
})

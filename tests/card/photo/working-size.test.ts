import { expect, it } from 'vitest'
import { workingEighths, workingSize } from '../../../src/card/photo/files/working-size.ts'

it.each([
  [2000, 1333, 8],
  [2510, 1673, 8],
  [2520, 1680, 7],
  [6000, 4000, 3],
  [8000, 6000, 2],
  [12_000, 9000, 1],
  [40_000, 30_000, 1],
])('%i × %i pixels are decoded at %i eighths', (width, height, eighths) => {
  expect(workingEighths({ width, height })).toBe(eighths)
})

it('other files are made as small as JPEGs, and no larger than they are', () => {
  const { width, height } = workingSize({ width: 6000, height: 4000 })
  expect(width * height).toBeLessThanOrEqual(4_201_000)
  expect(width / height).toBeCloseTo(1.5, 2)
  expect(workingSize({ width: 300, height: 200 })).toEqual({ width: 300, height: 200 })
  expect(workingSize({ width: 90_000_000, height: 1 })).toMatchObject({ height: 1 })
})

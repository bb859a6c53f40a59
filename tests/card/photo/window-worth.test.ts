import { describe, expect, test } from 'vitest'
import { salientShare } from '../../../src/card/photo/crop/window-worth.ts'

/** A map of 4 by 2 cells whose salience is all in one of them. */
const onlyAt = (column: number, row: number) => ({
  columns: 4,
  rows: 2,
  values: [],
  salient: Array.from({ length: 8 }, (_, cell) => Number(cell === row * 4 + column)),
})

describe('the share of what is salient', () => {
  const third = { x: 0.5, y: 0, width: 0.25, height: 1 }
  test.each([
    [2, 0, 1],
    [2, 1, 1],
    [1, 0, 0],
    [3, 1, 0],
    [0, 1, 0],
  ])('of column %i, row %i in an upright window is %d', (column, row, share) => {
    expect(salientShare(onlyAt(column, row), third)).toBeCloseTo(share)
  })

  const lower = { x: 0, y: 0.5, width: 1, height: 0.5 }
  test.each([
    [3, 0, 0],
    [0, 1, 1],
    [3, 1, 1],
  ])('of column %i, row %i in a flat window is %d', (column, row, share) => {
    expect(salientShare(onlyAt(column, row), lower)).toBeCloseTo(share)
  })

  test('fades towards the ends of the window', () => {
    // The cell's middle lies at 5 % of the window.
    const window = { x: 0.6, y: 0, width: 0.5, height: 1 }
    expect(salientShare(onlyAt(2, 0), window)).toBeCloseTo(0.5)
  })
})

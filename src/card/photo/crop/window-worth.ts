import type { Rect } from '../scale/raster.ts'
import type { WorthMap } from './worth-map.ts'

/** Cells outside of the window count against it. */
const OUTSIDE = -0.5
/** Near the rim, this share of half the window, cells count less and less. */
const RIM = 0.4
const RIM_WEIGHT = -20
const THIRDS_WEIGHT = 1.2

/**
 * What a window (shares of the picture) shows, after smartcrop.js (MIT): cells near its middle and its thirds count
 * most, those at its rim against it, because they will be seen as cut.
 */
export function windowWorth({ columns, rows, values }: WorthMap, window: Rect): number {
  const across = Array.from({ length: columns }, (_, column) =>
    place((column + 0.5) / columns, window.x, window.width),
  )
  let sum = 0
  for (let row = 0; row < rows; row++) {
    const y = place((row + 0.5) / rows, window.y, window.height)
    for (let column = 0; column < columns; column++) {
      const x = across[column]!
      const value = values[row * columns + column]!
      if (!x.inside || !y.inside) {
        sum += value * OUTSIDE
        continue
      }
      const rim = (x.rim + y.rim) * RIM_WEIGHT
      const middle = 1.41 - Math.sqrt(x.squared + y.squared)
      sum += value * (middle + rim + Math.max(0, middle + rim + 0.5) * THIRDS_WEIGHT * (x.third + y.third))
    }
  }
  return sum
}

/** Where a cell lies in the window along one axis. */
function place(at: number, start: number, length: number) {
  const share = (at - start) / length
  const far = Math.abs(0.5 - share) * 2
  const beyond = Math.max(far - 1 + RIM, 0)
  return { inside: share >= 0 && share < 1, squared: far * far, rim: beyond * beyond, third: third(far) }
}

/** 1 on the lines of thirds, falling to 0 on both sides. */
function third(far: number): number {
  const off = (far - 1 / 3) * 8
  return Math.max(1 - off * off, 0)
}

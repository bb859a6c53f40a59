import type { Rect } from '../scale/raster.ts'
import type { WorthMap } from './worth-map.ts'

/** Cells outside the window count negatively. */
const OUTSIDE = -0.5
/** Within this fraction of half the window from its edge, cells count less and less. */
const RIM = 0.4
const RIM_WEIGHT = -20
const THIRDS_WEIGHT = 1.2

/**
 * Value of a window (fractions of the picture), after smartcrop.js (MIT): cells near its middle and thirds count
 * most, those at its edge negatively, because they will look cut.
 */
export function windowWorth({ columns, rows, values }: WorthMap, window: Rect): number {
  const across = placesAlong(columns, window.x, window.width)
  const down = placesAlong(rows, window.y, window.height)
  let sum = 0
  for (let row = 0; row < rows; row++) {
    const isDown = down.inside[row]! > 0
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column]!
      if (!isDown || across.inside[column] === 0) {
        sum += value * OUTSIDE
        continue
      }
      const rim = (across.rim[column]! + down.rim[row]!) * RIM_WEIGHT
      const middle = 1.41 - Math.sqrt(across.squared[column]! + down.squared[row]!)
      const third = across.third[column]! + down.third[row]!
      sum += value * (middle + rim + Math.max(0, middle + rim + 0.5) * THIRDS_WEIGHT * third)
    }
  }
  return sum
}

/** Within this fraction of a window's length from its ends, salience fades to nothing: there it is nearly cut. */
const END = 0.1

/** The share of the picture's salience that a window shows, 0 to 1. The window is given as fractions of the picture. */
export function salientShare({ columns, rows, salient }: WorthMap, window: Rect): number {
  const across = window.width < window.height
  const count = across ? columns : rows
  const [start, length] = across ? [window.x, window.width] : [window.y, window.height]
  let sum = 0
  for (let cell = 0; cell < salient.length; cell++) {
    const at = across ? cell % columns : Math.floor(cell / columns)
    const share = ((at + 0.5) / count - start) / length
    const toEnd = Math.min(share, 1 - share)
    if (toEnd > 0) sum += salient[cell]! * Math.min(1, toEnd / END)
  }
  return sum
}

/** Positions of cells in the window along one axis. */
function placesAlong(count: number, start: number, length: number) {
  const inside = new Uint8Array(count)
  const squared = new Float64Array(count)
  const rim = new Float64Array(count)
  const third = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const share = ((at + 0.5) / count - start) / length
    const far = Math.abs(0.5 - share) * 2
    const beyond = Math.max(far - 1 + RIM, 0)
    inside[at] = share >= 0 && share < 1 ? 1 : 0
    squared[at] = far * far
    rim[at] = beyond * beyond
    third[at] = thirdAt(far)
  }
  return { inside, squared, rim, third }
}

/** 1 on the lines of thirds, falling to 0 on both sides. */
function thirdAt(far: number): number {
  const off = (far - 1 / 3) * 8
  return Math.max(1 - off * off, 0)
}

import type { Size } from '../scale/raster.ts'

/**
 * Problem: people from behind, animals and things have no face, and edges do not show what belongs to an object.
 * Method: minimum barrier distance (Zhang et al., ICCV 2015). A path's barrier is its brightest cell minus its
 * darkest; a cell's distance is the least barrier of any path to the picture's edge. Background reaches the edge at
 * no cost, salient objects do not. Computed by alternating raster scans, in lightness and two opponent colours.
 * Limits: objects cut by the picture's edge count as background. Uses only + − × ÷, which are equal on every
 * engine.
 * @param pixels RGBA, one pixel a cell
 * @returns each cell's share of the picture's salience: sums to 1, or all 0 in a flat picture
 */
export function salientMap(pixels: Uint8Array, size: Size): readonly number[] {
  const count = size.width * size.height
  const distances = new Float64Array(count)
  for (const [r, g, b] of PLANES) {
    const plane = Float64Array.from(
      { length: count },
      (_, cell) => r * pixels[cell * 4]! + g * pixels[cell * 4 + 1]! + b * pixels[cell * 4 + 2]!,
    )
    addDistances(distances, plane, size)
  }
  const total = distances.reduce((sum, distance) => sum + distance, 0)
  return Array.from(distances, (distance) => (total > 0 ? distance / total : 0))
}

/** Weights of red, green and blue: luma, red–green, yellow–blue. */
const PLANES = [
  [0.2126, 0.7152, 0.0722],
  [0.7, -0.7, 0],
  [0.25, 0.25, -0.5],
] as const
/** Alternating forward and backward scans: more change almost nothing. */
const SCANS = 4

function addDistances(sums: Float64Array, plane: Float64Array, { width, height }: Size): void {
  const distances = new Float64Array(plane.length).fill(Infinity)
  const brightest = plane.slice()
  const darkest = plane.slice()
  const reachFrom = (cell: number, neighbour: number) => {
    const high = Math.max(brightest[neighbour]!, plane[cell]!)
    const low = Math.min(darkest[neighbour]!, plane[cell]!)
    if (high - low >= distances[cell]!) return
    distances[cell] = high - low
    brightest[cell] = high
    darkest[cell] = low
  }
  for (let cell = 0; cell < plane.length; cell++) {
    const column = cell % width
    const isEdge = column === 0 || column === width - 1 || cell < width || cell >= width * (height - 1)
    if (isEdge) distances[cell] = 0
  }
  for (let scan = 0; scan < SCANS; scan++) {
    const step = scan % 2 === 0 ? 1 : -1
    for (let at = 0; at < plane.length; at++) {
      const cell = step > 0 ? at : plane.length - 1 - at
      const column = cell % width
      const before = column - step
      if (before >= 0 && before < width) reachFrom(cell, cell - step)
      const above = cell - step * width
      if (above >= 0 && above < plane.length) reachFrom(cell, above)
    }
  }
  for (let cell = 0; cell < plane.length; cell++) sums[cell]! += distances[cell]!
}

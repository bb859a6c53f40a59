import type { Size } from '../scale/raster.ts'
import { salientMap } from './salient-map.ts'

/** Visual weight of each part of a picture, on square cells. */
export interface WorthMap {
  readonly columns: number
  readonly rows: number
  readonly values: readonly number[]
  /** Each cell's share of the picture's salience. */
  readonly salient: readonly number[]
}

/** Cells along the longer side. */
const LONGER_SIDE = 48

export function mapSize({ width, height }: Size): Size {
  const cell = Math.max(width, height) / LONGER_SIDE
  return { width: Math.max(1, Math.round(width / cell)), height: Math.max(1, Math.round(height / cell)) }
}

/** Direction of skin colour in sRGB, from dark to fair. */
const SKIN = [0.78, 0.57, 0.44] as const
/** Colour directions closer than this are skin. */
const SKIN_NEAR = 0.2
const WEIGHTS = { skin: 1.8, edge: 0.2, colour: 0.1 } as const

/**
 * Weights edges, skin near edges and strong colours, like smartcrop.js. Uses only + − × ÷ and square roots, which
 * are equal on every engine.
 * @param pixels RGBA of the picture scaled to `size`, one pixel a cell
 */
export function worthMap(pixels: Uint8Array, size: Size): WorthMap {
  const { width: columns, height: rows } = size
  const channel = (cell: number, c: number) => pixels[cell * 4 + c]! / 255
  const luma = Array.from(
    { length: columns * rows },
    (_, cell) => 0.2126 * channel(cell, 0) + 0.7152 * channel(cell, 1) + 0.0722 * channel(cell, 2),
  )
  const lumaAt = (column: number, row: number) => luma[clamp(row, rows) * columns + clamp(column, columns)]!
  const values = luma.map((light, cell) => {
    const column = cell % columns
    const row = Math.floor(cell / columns)
    const around =
      lumaAt(column - 1, row) + lumaAt(column + 1, row) + lumaAt(column, row - 1) + lumaAt(column, row + 1)
    const edge = Math.min(1, Math.abs(4 * light - around))
    const [r, g, b] = [channel(cell, 0), channel(cell, 1), channel(cell, 2)]
    const skin = light > 0.2 && light < 0.95 ? skinOf(r, g, b) : 0
    const colour = light > 0.05 && light < 0.9 ? colourOf(r, g, b) : 0
    return skin * (edge + 0.01) * WEIGHTS.skin + edge * WEIGHTS.edge + colour * (edge + 0.2) * WEIGHTS.colour
  })
  return { columns, rows, values, salient: salientMap(pixels, size) }
}

/** 1 for the exact colour of skin, 0 for other directions. */
function skinOf(r: number, g: number, b: number): number {
  const length = Math.sqrt(r * r + g * g + b * b) || 1
  const [x, y, z] = [r / length - SKIN[0], g / length - SKIN[1], b / length - SKIN[2]]
  return Math.max(0, 1 - Math.sqrt(x * x + y * y + z * z) / SKIN_NEAR)
}

/** Saturation (HSL), counted from 0.4 on. */
function colourOf(r: number, g: number, b: number): number {
  const most = Math.max(r, g, b)
  const least = Math.min(r, g, b)
  const sum = most + least
  const saturation = most === least ? 0 : (most - least) / (sum > 1 ? 2 - sum : sum)
  return Math.max(0, (saturation - 0.4) / 0.6)
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1)
}

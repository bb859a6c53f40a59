/**
 * Problem: a photo is cut to a box, and what it shows must stay in, the same on every platform.
 * Method: in the manner of libvips' smart crop: on a grid of 32 × 32, each cell is worth its edges, the colour of skin
 *   and saturation; the values are blurred over a tenth of the box, and the dearest cell wins.
 * Limits: it knows nothing of faces; a bright sign beats a face in the shade. Decoders differ by a level or two, so
 *   that of two cells worth the same each may choose another.
 */
const SIDE = 32
/** Along each side of a cell: enough that large pictures and small copies of them give the same means. */
const PROBES = 8
/** Weight of an edge against skin and saturation. */
const EDGE = 5
/** Direction of the colour of skin in linear light, from dark to fair (in XYZ). */
const SKIN = [-0.78, -0.57, -0.44] as const
/** Darker cells show neither skin nor colour that an eye would follow. */
const DARK = 5

/** Pixels with the way to walk them so that the picture stands upright. */
export interface UprightPixels {
  /** RGBA, one word a pixel. */
  readonly words: Uint32Array
  /** Upright. */
  readonly width: number
  readonly height: number
  /** Index of the left top pixel, and what to add for one to the right and one down. */
  readonly origin: number
  readonly right: number
  readonly down: number
}

interface Cell {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Where the eye goes first, as shares of the upright width and height. */
export function pointOfInterest(
  source: UprightPixels,
  box: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  const cells = shrink(source)
  const scale = Math.max(box.width / source.width, box.height / source.height)
  const width = Math.min(1, box.width / scale / source.width)
  const height = Math.min(1, box.height / scale / source.height)
  // The whole picture is shown: nothing to choose.
  if (width > 0.995 && height > 0.995) return { x: 0.5, y: 0.5 }
  const sigma = Math.max(1, Math.hypot(width * SIDE, height * SIDE) / 10)
  const values = blur(
    cells.map((_, at) => worth(cells, at)),
    sigma,
  )
  let best = 0
  for (let at = 1; at < values.length; at++) if (values[at]! > values[best]!) best = at
  return { x: ((best % SIDE) + 0.5) / SIDE, y: (Math.floor(best / SIDE) + 0.5) / SIDE }
}

/** Mean colours of a grid laid over the picture, in CIE XYZ from 0 to 100. */
function shrink({ words, width, height, origin, right, down }: UprightPixels): Cell[] {
  const cells: Cell[] = []
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      let r = 0
      let g = 0
      let b = 0
      for (let probe = 0; probe < PROBES * PROBES; probe++) {
        const x = Math.floor(((column + ((probe % PROBES) + 0.5) / PROBES) / SIDE) * width)
        const y = Math.floor(((row + (Math.floor(probe / PROBES) + 0.5) / PROBES) / SIDE) * height)
        const word = words[origin + x * right + y * down]!
        r += linear[word & 0xff]!
        g += linear[(word >>> 8) & 0xff]!
        b += linear[(word >>> 16) & 0xff]!
      }
      const share = PROBES * PROBES
      cells.push(xyz(r / share, g / share, b / share))
    }
  }
  return cells
}

/** Byte of sRGB → light. */
const linear = Float64Array.from({ length: 256 }, (_, byte) => (byte / 255) ** 2.2)

/** From linear sRGB (IEC 61966-2-1, matrix for D65). */
function xyz(r: number, g: number, b: number): Cell {
  return {
    x: 100 * (0.4124 * r + 0.3576 * g + 0.1805 * b),
    y: 100 * (0.2126 * r + 0.7152 * g + 0.0722 * b),
    z: 100 * (0.0193 * r + 0.1192 * g + 0.9505 * b),
  }
}

function worth(cells: readonly Cell[], at: number): number {
  const cell = cells[at]!
  const column = at % SIDE
  const row = Math.floor(at / SIDE)
  const y = (c: number, r: number) => cells[clamp(r) * SIDE + clamp(c)]!.y
  const around = y(column - 1, row) + y(column + 1, row) + y(column, row - 1) + y(column, row + 1)
  const edge = EDGE * Math.abs(4 * cell.y - around)
  if (cell.y < DARK) return edge
  return edge + skin(cell) + saturation(cell)
}

/** 100 for the very colour of skin, less by the distance of the direction. */
function skin({ x, y, z }: Cell): number {
  const length = Math.hypot(x, y, z)
  const [sx, sy, sz] = SKIN
  const far = Math.hypot(x / length + sx, y / length + sy, z / length + sz)
  return 100 * (1 - far)
}

/** Chroma in CIE Lab. */
function saturation({ x, y, z }: Cell): number {
  const fx = Math.cbrt(x / 95.05)
  const fy = Math.cbrt(y / 100)
  const fz = Math.cbrt(z / 108.88)
  return Math.hypot(500 * (fx - fy), 200 * (fy - fz))
}

/** A Gaussian, one axis after the other. */
function blur(values: readonly number[], sigma: number): number[] {
  const reach = Math.ceil(sigma * 2)
  const weights = Array.from({ length: reach * 2 + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  )
  const along = (from: readonly number[], index: (at: number, shift: number) => number) =>
    from.map((_, at) => weights.reduce((sum, weight, i) => sum + weight * from[index(at, i - reach)]!, 0))
  const across = along(values, (at, shift) => at - (at % SIDE) + clamp((at % SIDE) + shift))
  return along(across, (at, shift) => clamp(Math.floor(at / SIDE) + shift) * SIDE + (at % SIDE))
}

function clamp(index: number): number {
  return Math.min(Math.max(index, 0), SIDE - 1)
}

import {
  growTo,
  MAX_AREA,
  MAX_SIDE,
  paletteBytes,
  paletteWords,
  planSurface,
  region,
  type Kernel,
  type SurfacePlan,
} from './kernel-memory.ts'

/** The pixels being drawn on, and the plate under them. */
export interface Surface {
  readonly kernel: Kernel
  readonly width: number
  readonly height: number
  /** Where things lie; throws before the first `begin`. */
  readonly plan: SurfacePlan
  /** `plate`: RGBA, or the word of one plain colour. */
  begin(plate: Uint8Array | number, width: number, height: number): void
  /** Brings `plan.rows` (palette indices) up to date; answers the number of colours, negative when over 256. */
  index(): number
  /** The live palette's words. */
  palette(count: number): Uint32Array
  /** A view into memory, dead after the next call that grows it. */
  bytes(at: number, length: number): Uint8Array
}

/** A plate as palette indices, computed once and cached as long as the plate lives: a quarter of its size. */
interface PlateIndex {
  readonly width: number
  /** Negative: more than 256, and the rest is empty. */
  readonly colors: number
  readonly rows: Uint8Array
  readonly palette: Uint8Array
}

const none = new Uint8Array(0)

/**
 * Keeps the last plate and its palette indices in the kernel: when the next card begins on the same plate only what was
 * drawn on is put back and looked at, which spares three quarters of the work outside the ink itself.
 */
export function createSurface(kernel: Kernel): Surface {
  let width = 0
  let height = 0
  let plan: SurfacePlan | undefined
  let resident: Uint8Array | number | undefined
  let plateColors = 0
  const indices = new WeakMap<Uint8Array, PlateIndex>()

  function bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(kernel.memory.buffer, at, length)
  }

  function copy(from: number, to: number, length: number): void {
    new Uint8Array(kernel.memory.buffer).copyWithin(to, from, from + length)
  }

  function current(): SurfacePlan {
    if (!plan) throw new Error('surface: nothing has begun')
    return plan
  }

  function resize(w: number, h: number): SurfacePlan {
    if (plan && w === width && h === height) return plan
    const whole = Number.isInteger(w) && Number.isInteger(h) && w > 0 && h > 0
    if (!whole || w > MAX_SIDE || h > MAX_SIDE || w * h > MAX_AREA) {
      throw new RangeError(
        `a canvas cannot be ${w} × ${h}: at most ${MAX_SIDE} a side and ${MAX_AREA} pixels`,
      )
    }
    const next = planSurface(w, h)
    growTo(kernel, next.scratch)
    kernel.setSurface(next.pixels, next.mask, next.maskStride, next.drawn, w, h)
    kernel.forgetInk()
    plan = next
    width = w
    height = h
    resident = undefined
    return next
  }

  function paint(at: number, plate: Uint8Array | number): void {
    const area = width * height
    const words = new Uint32Array(kernel.memory.buffer, at, area)
    if (typeof plate === 'number') {
      words.fill((plate | 0xff000000) >>> 0)
      return
    }
    if (plate.length !== area * 4) {
      throw new RangeError(`a plate of ${width} × ${height} has ${area * 4} bytes, not ${plate.length}`)
    }
    bytes(at, plate.length).set(plate)
    kernel.makeOpaque()
  }

  function begin(plate: Uint8Array | number, w: number, h: number): void {
    const at = resize(w, h)
    if (resident === plate) {
      kernel.restoreDrawn(at.plate, plateColors < 0 ? 0 : at.rows, at.plateRows)
      kernel.clearDrawn()
      return
    }
    kernel.clearDrawn()
    resident = undefined
    paint(at.pixels, plate)
    copy(at.pixels, at.plate, w * h * 4)
    const known = indexOf(plate, at)
    plateColors = known.colors
    bytes(at.rows, known.rows.length).set(known.rows)
    bytes(at.plateRows, known.rows.length).set(known.rows)
    bytes(region.platePalette, known.palette.length).set(known.palette)
    resident = plate
  }

  /** Indices of the plate that has just been painted. */
  function indexOf(plate: Uint8Array | number, at: SurfacePlan): PlateIndex {
    const known = typeof plate === 'number' ? undefined : indices.get(plate)
    if (known?.width === width) return known
    const colors = kernel.indexAll(at.rows)
    const found = {
      width,
      colors,
      rows: colors < 0 ? none : bytes(at.rows, (width + 1) * height).slice(),
      palette: colors < 0 ? none : bytes(region.palette, paletteBytes).slice(),
    }
    if (typeof plate !== 'number') indices.set(plate, found)
    return found
  }

  function index(): number {
    const at = current()
    if (plateColors < 0) return plateColors
    copy(region.platePalette, region.palette, paletteBytes)
    return kernel.indexDrawn(at.rows)
  }

  return {
    kernel,
    get width() {
      return width
    },
    get height() {
      return height
    },
    get plan() {
      return current()
    },
    begin,
    index,
    palette: (count) => new Uint32Array(kernel.memory.buffer, paletteWords, count),
    bytes,
  }
}

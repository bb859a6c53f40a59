import {
  growTo,
  MAX_AREA,
  MAX_SIDE,
  paletteBytes,
  paletteCount,
  paletteWords,
  planSurface,
  region,
  type Kernel,
  type SurfacePlan,
} from './kernel-memory.ts'

/** The canvas' pixels, and the plate below them. */
export interface Surface {
  readonly kernel: Kernel
  readonly width: number
  readonly height: number
  /** Memory layout; throws before the first `begin`. */
  readonly plan: SurfacePlan
  /** `plate`: RGBA, or the word of one plain colour. */
  begin(plate: Uint8Array | number, width: number, height: number): void
  /** Blends a colour through the mask of drawn shapes: see src/kernel/blend.ts. */
  blendMask(color: number, opacity: number): void
  fillRect(x: number, y: number, width: number, height: number, color: number, opacity: number): void
  /** Updates `plan.pixels`: call it before reading or drawing pixels. */
  toPixels(): void
  /** Updates `plan.rows` (palette indices); returns the number of colours, negative if over 256. */
  index(): number
  /** The current palette's words. */
  palette(count: number): Uint32Array
  /** A view of memory, valid until the next call that grows it. */
  bytes(at: number, length: number): Uint8Array
}

/** A plate as palette indices, computed once and cached with the plate: a quarter of its size. */
interface PlateIndex {
  readonly width: number
  /** Negative: more than 256 colours, and the rest is empty. */
  readonly colors: number
  readonly rows: Uint8Array
  readonly palette: Uint8Array
}

const none = new Uint8Array(0)
/** Cards on plates with at most this many colours are drawn as palette indices: see src/kernel/indexed.ts. */
const MOST_COLORS = 255

/**
 * Cards on flat plates are drawn as palette indices: a quarter of the memory, and the input of a PNG. All others,
 * and those that exceed the palette, are drawn as pixels. The last flat plate stays in the kernel: if the next card
 * uses it, only the drawn areas are restored.
 */
export function createSurface(kernel: Kernel): Surface {
  let width = 0
  let height = 0
  let plan: SurfacePlan | undefined
  /** The current plate; a flat one's indices are in the kernel. */
  let resident: { readonly plate: Uint8Array | number; readonly index: PlateIndex } | undefined
  /** Whether the card is drawn as indices. */
  let isIndexed = false
  const indices = new WeakMap<Uint8Array, PlateIndex>()

  function bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(kernel.memory.buffer, at, length)
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
    if (typeof plate === 'number') {
      new Uint32Array(kernel.memory.buffer, at, width * height).fill((plate | 0xff000000) >>> 0)
      return
    }
    bytes(at, plate.length).set(plate)
    kernel.makeOpaque()
  }

  function begin(plate: Uint8Array | number, w: number, h: number): void {
    const at = resize(w, h)
    if (typeof plate !== 'number' && plate.length !== w * h * 4) {
      throw new RangeError(`a plate of ${w} × ${h} has ${w * h * 4} bytes, not ${plate.length}`)
    }
    const isThere = resident?.plate === plate
    const known = isThere ? resident?.index : knownIndex(plate)
    resident = undefined
    const index = known ?? makeIndex(plate, at)
    isIndexed = isFlat(index)
    if (isIndexed) beginRows(index, at, isThere)
    else if (known) paint(at.pixels, plate)
    kernel.clearDrawn()
    resident = { plate, index }
  }

  function beginRows({ rows, palette }: PlateIndex, at: SurfacePlan, isThere: boolean): void {
    if (isThere) {
      kernel.restoreRows(at.plateRows, at.rows)
    } else {
      bytes(at.rows, rows.length).set(rows)
      bytes(at.plateRows, rows.length).set(rows)
    }
    bytes(region.palette, palette.length).set(palette)
  }

  function knownIndex(plate: Uint8Array | number): PlateIndex | undefined {
    const known = typeof plate === 'number' ? undefined : indices.get(plate)
    return known?.width === width ? known : undefined
  }

  /** As a side effect, leaves the plate in the pixels. */
  function makeIndex(plate: Uint8Array | number, at: SurfacePlan): PlateIndex {
    paint(at.pixels, plate)
    const colors = kernel.indexAll(at.rows)
    const index = {
      width,
      colors,
      rows: colors < 0 ? none : bytes(at.rows, (width + 1) * height).slice(),
      palette: colors < 0 ? none : bytes(region.palette, paletteBytes).slice(),
    }
    if (typeof plate !== 'number') indices.set(plate, index)
    return index
  }

  function toPixels(): void {
    if (!isIndexed) return
    kernel.expandRows(current().rows)
    isIndexed = false
  }

  function index(): number {
    const at = current()
    if (isIndexed) return new Int32Array(kernel.memory.buffer, paletteCount, 1)[0]!
    if (resident && resident.index.colors < 0) return resident.index.colors
    // This overwrites the plate's own indices.
    resident = undefined
    return kernel.indexAll(at.rows)
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
    blendMask(color, opacity) {
      if (isIndexed && kernel.blendIndexed(current().rows, color, opacity) !== 0) return
      toPixels()
      kernel.blendMask(color, opacity)
    },
    fillRect(x, y, w, h, color, opacity) {
      if (isIndexed && kernel.fillIndexed(current().rows, x, y, w, h, color, opacity) !== 0) return
      toPixels()
      kernel.fillRect(x, y, w, h, color, opacity)
    },
    toPixels,
    index,
    palette: (count) => new Uint32Array(kernel.memory.buffer, paletteWords, count),
    bytes,
  }
}

function isFlat({ colors }: PlateIndex): boolean {
  return colors >= 0 && colors <= MOST_COLORS
}

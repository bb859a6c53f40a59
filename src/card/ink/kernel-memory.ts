/**
 * The kernel's exports and its memory layout. The kernel allocates nothing: only this plan assigns addresses, so
 * regions cannot overlap.
 */
export interface Kernel {
  readonly memory: WebAssembly.Memory
  setTile(at: number): void
  setWinding(at: number): void
  setPalette(at: number): void
  setSurface(pixels: number, mask: number, maskStride: number, drawn: number, w: number, h: number): void
  clearDrawn(): void
  makeOpaque(): void
  forgetInk(): void
  prepareGlyph(glyph: number, opBytes: number): number
  drawGlyph(glyph: number, x: number, y: number, scale: number, steps: number): void
  blendMask(color: number, opacity: number): void
  fillRect(x: number, y: number, w: number, h: number, color: number, opacity: number): void
  drawPicture(from: number, w: number, h: number, x: number, y: number, toW: number, toH: number): void
  setBlends(at: number): void
  /** Returns 0 when the palette is full. */
  blendIndexed(rows: number, color: number, opacity: number): number
  /** Returns 0 when the palette is full. */
  fillIndexed(
    rows: number,
    x: number,
    y: number,
    w: number,
    h: number,
    color: number,
    opacity: number,
  ): number
  restoreRows(plateRows: number, rows: number): void
  expandRows(rows: number): void
  indexAll(rows: number): number
  packNibbles(rows: number, out: number): void
  deflateRows(from: number, size: number, stride: number, work: number, out: number): number
  filterUp(out: number): void
  jpegBlocks(tables: number, work: number, luma: number, blue: number, red: number, side: number): void
  jpegCount(at: number, blocks: number, from: number, to: number, counters: number): void
  jpegScan(
    at: number,
    blocks: number,
    from: number,
    to: number,
    codes: number,
    out: number,
    limit: number,
  ): number
}

/** Starts a kernel with its own memory. */
export function startKernel(module: WebAssembly.Module): Kernel {
  const kernel = new WebAssembly.Instance(module, {}).exports as unknown as Kernel
  growTo(kernel, region.surface)
  kernel.setTile(region.tile)
  kernel.setWinding(region.winding)
  kernel.setPalette(region.palette)
  kernel.setBlends(region.blends)
  return kernel
}

const PAGE = 65_536

export const paletteBytes = 16_384
/** 80 indices and a number for each background colour of a palette: see src/kernel/indexed.ts. */
const BLEND_BYTES = 256 * (80 + 4)

/** Outlines of some 4,000 Latin or 1,500 Devanagari glyphs; a card needs about 60. */
const GLYPH_BYTES = 6 << 20

/** Regions independent of the canvas size; the first page holds the kernel's own constants. */
export const region = planOf({
  tile: 4 * PAGE + 256,
  winding: 12 * PAGE,
  palette: paletteBytes,
  blends: BLEND_BYTES,
  glyphs: GLYPH_BYTES,
})

/** The palette's words follow its hash table, then their number: see src/kernel/palette.ts. */
const HASH_BYTES = 8192
export const paletteWords = region.palette + HASH_BYTES
export const paletteCount = paletteWords + 1024

export const glyphsEnd = region.glyphs + GLYPH_BYTES

/** Largest side of a canvas; the kernel's lists of rows are that long. */
export const MAX_SIDE = 8192
/** Largest canvas: about 130 MB of memory. */
export const MAX_AREA = 16_000_000

export interface SurfacePlan {
  readonly maskStride: number
  /** Marks of drawn areas: see src/kernel/surface.ts. */
  readonly drawn: number
  readonly mask: number
  readonly pixels: number
  /** PNG rows of palette indices: of the card, and of its plate. */
  readonly rows: number
  readonly plateRows: number
  /** Start of free memory, for encoders and pictures. */
  readonly scratch: number
}

/** Vector stores may write this far past the last pixel. */
const SLACK = 64

export function planSurface(width: number, height: number): SurfacePlan {
  const maskStride = align(width + 16)
  const sizes = {
    drawn: Math.ceil(width / 16) * height + SLACK,
    mask: maskStride * height + SLACK,
    pixels: width * height * 4 + SLACK,
    rows: (width + 1) * height + SLACK,
    plateRows: (width + 1) * height + SLACK,
  }
  const { surface: scratch, ...at } = planOf(sizes, region.surface)
  return { maskStride, ...at, scratch }
}

/** Grows memory to at least `end`. Invalidates earlier views. */
export function growTo(kernel: Kernel, end: number): void {
  const lack = end - kernel.memory.buffer.byteLength
  if (lack > 0) kernel.memory.grow(Math.ceil(lack / PAGE))
}

function planOf<Name extends string>(
  sizes: Readonly<Record<Name, number>>,
  from = PAGE,
): Readonly<Record<Name | 'surface', number>> {
  const plan: Record<string, number> = {}
  for (const [name, bytes] of Object.entries<number>(sizes)) {
    plan[name] = from
    from = align(from + bytes)
  }
  plan['surface'] = from
  return plan as Record<Name | 'surface', number>
}

function align(n: number): number {
  return (n + 15) & ~15
}

import { createCanvas, type Canvas } from '../../../src/card/ink/canvas.ts'
import { loadKernel } from '../../../src/node/media/wasm-modules.ts'
import type { ColorLayer, Face, GlyphBitmap } from '../../../src/type/fonts/face.ts'
import type { Placed } from '../../../src/type/layout/placed.ts'

export const kernel = loadKernel()

export function newCanvas(): Canvas {
  return createCanvas(kernel)
}

export interface FaceParts {
  readonly outlines: readonly (readonly number[])[]
  readonly layers?: readonly ColorLayer[]
  readonly bitmap?: GlyphBitmap
}

/** A hand-made face of 1,000 units per em: outlines in units, y up. */
export function handFace({ outlines, layers = [], bitmap }: FaceParts): Face {
  const ops = outlines.map((outline) => Float32Array.from(outline))
  return {
    id: 'hand',
    unitsPerEm: 1000,
    ascender: 800,
    descender: -200,
    lineGap: 0,
    leading: 1,
    color: bitmap ? 'bitmaps' : layers.length > 0 ? 'layers' : undefined,
    covers: () => true,
    outline: (glyph) => ops[glyph] ?? new Float32Array(0),
    layers: (glyph) => (glyph === 0 ? layers : []),
    bitmap: () => bitmap,
  }
}

/** Anticlockwise, as an outer contour. */
export function square(left: number, bottom: number, width: number, height: number): readonly number[] {
  const [right, top] = [left + width, bottom + height]
  return [0, left, bottom, 1, right, bottom, 1, right, top, 1, left, top, 4]
}

/** The same, clockwise. */
export function hole(left: number, bottom: number, width: number, height: number): readonly number[] {
  const [right, top] = [left + width, bottom + height]
  return [0, left, bottom, 1, left, top, 1, right, top, 1, right, bottom, 4]
}

/** One glyph per position; at scale 0.001 a unit is a thousandth of a pixel. */
export function placedAt(
  face: Face,
  places: readonly (readonly [x: number, y: number])[],
  scale = 0.001,
): Placed {
  return {
    glyphs: places.map(([x, y]) => ({ face, glyph: 0, x, y, scale })),
    lines: [],
    ink: { left: 0, top: 0, right: 0, bottom: 0 },
    height: 0,
  }
}

/** The red channel, one line per row. */
export function redRows(canvas: Canvas): readonly string[] {
  const pixels = canvas.pixels()
  return Array.from({ length: canvas.height }, (_, y) =>
    Array.from({ length: canvas.width }, (__, x) => pixels[(y * canvas.width + x) * 4]).join(' '),
  )
}

export const black = { r: 0, g: 0, b: 0 }
export const white = { r: 255, g: 255, b: 255 }

/** A strike of alternating white and black pixels, twice as wide as high. */
export function chequered(width: number, height: number): GlyphBitmap {
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) {
    if ((i + Math.floor(i / width)) % 2 === 1) pixels.fill(0, i * 4, i * 4 + 3)
  }
  return { width, height, pixels, box: { left: 0, top: 1000, width: 2000, height: 1000 } }
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createResvgRaster } from '../../../src/node/media/resvg.ts'
import { loadTypeModules } from '../../../src/node/media/wasm-modules.ts'
import type { Face } from '../../../src/type/fonts/face.ts'
import { createHarfBuzz } from '../../../src/type/shaping/harfbuzz.ts'
import type { PlacedGlyph } from '../../../src/type/layout/placed.ts'
import { createTypesetter } from '../../../src/type/typesetter.ts'
import { black, newCanvas, white } from './shapes.ts'

const typesetter = createTypesetter(createHarfBuzz(loadTypeModules()))
const raster = createResvgRaster()

const SIDE = 900
const CELL = 90
const ROWS = SIDE / CELL

/** An outline as SVG path data, implemented independently of the code under test. */
function pathOf(ops: Float32Array, { x, y, scale }: PlacedGlyph): string {
  const letters = ['M', 'L', 'Q', 'C']
  const parts: string[] = []
  for (let i = 0; i < ops.length;) {
    const op = ops[i++]!
    if (op === 4) {
      parts.push('Z')
      continue
    }
    const numbers = Array.from({ length: Math.max(op, 1) * 2 }, (_, k) =>
      k % 2 === 0 ? x + ops[i + k]! * scale : y - ops[i + k]! * scale,
    )
    i += numbers.length
    parts.push(letters[op]! + numbers.join(' '))
  }
  return parts.join('')
}

/** A hundred glyphs on a grid, at fractional positions, in several sizes. */
function gridOf(face: Face, first: number): readonly PlacedGlyph[] {
  return Array.from({ length: ROWS * ROWS }, (_, i) => ({
    face,
    glyph: first + i,
    x: (i % ROWS) * CELL + 12.37 + (i % 7) / 7,
    y: Math.floor(i / ROWS) * CELL + 62.61 - (i % 5) / 5,
    scale: (18 + (i % 3) * 17) / face.unitsPerEm,
  }))
}

describe.each([
  // Made from variable fonts: most of their letters are overlapping contours.
  ['NotoSansDevanagari-Bold.ttf', 20],
  ['NotoSansDevanagari-Bold.ttf', 400],
  ['NotoSansBengali-Bold.ttf', 100],
  ['NotoNastaliqUrdu-Bold.ttf', 300],
  ['NotoSansArabic-Bold.ttf', 200],
  ['LibreFranklin-Bold.ttf', 1],
] as const)('%s from glyph %d', (file, first) => {
  it('is inked as resvg fills its outlines', async () => {
    const face = typesetter.openFace(file, readFileSync(new URL(`../../../fonts/${file}`, import.meta.url)))
    const glyphs = gridOf(face, first)
    const canvas = newCanvas()
    canvas.beginPlain(black, SIDE, SIDE)
    // One at a time: overlapping glyphs keep the greater coverage, where resvg adds.
    const paths = glyphs.map((glyph) => `<path fill="#fff" d="${pathOf(face.outline(glyph.glyph), glyph)}"/>`)
    for (const glyph of glyphs) {
      canvas.text(
        { glyphs: [glyph], lines: [], ink: { left: 0, top: 0, right: 0, bottom: 0 }, height: 0 },
        white,
      )
    }
    const size = `width="${SIDE}" height="${SIDE}"`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size}/>${paths.join('')}</svg>`
    const theirs = await raster(svg, SIDE, SIDE)
    const ours = canvas.pixels()
    let inked = 0
    let sum = 0
    let far = 0
    for (let i = 0; i < ours.length; i += 4) {
      const difference = Math.abs(ours[i]! - theirs[i]!)
      if (ours[i]! > 0 || theirs[i]! > 0) inked++
      sum += difference
      // resvg samples four lines per pixel: its edges are off by up to a quarter. More is an error of shape.
      if (difference > 80) far++
    }
    expect(inked).toBeGreaterThan(10_000)
    expect(far).toBeLessThan(inked / 5000)
    expect(sum / inked).toBeLessThan(5)
  })
})

import type { Placed } from '../../type/layout/placed.ts'

/** The same text, shifted right and down by so many pixels. */
export function movePlaced(placed: Placed, dx: number, dy: number): Placed {
  const { ink } = placed
  return {
    ...placed,
    glyphs: placed.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + dx, y: glyph.y + dy })),
    lines: placed.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy })),
    ink: { left: ink.left + dx, right: ink.right + dx, top: ink.top + dy, bottom: ink.bottom + dy },
  }
}

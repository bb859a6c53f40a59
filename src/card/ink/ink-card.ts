import { parseColor } from '../contract/color.ts'
import { inColors, type LaidOutFrame, type LaidOutRule } from '../frames/laid-out.ts'
import type { Plate } from '../plate/plate.ts'
import type { Canvas } from './canvas.ts'

/** Starts a card on its plate, and draws its frames' texts and rules. */
export function inkCard(
  canvas: Canvas,
  { pixels }: Plate,
  frames: readonly LaidOutFrame[],
  { width, height }: { readonly width: number; readonly height: number },
): void {
  canvas.begin(pixels, width, height)
  for (const { rules, texts } of frames) {
    for (const rule of rules) inkRule(canvas, rule)
    for (const { placed, color } of texts.flatMap(inColors)) canvas.text(placed, parseColor(color))
  }
}

/** Row height of a round corner: whole pixels, because fractions would be blended on top of each other. */
const ROW = 1

/** A rectangle; round corners are drawn as rows, whose ends the kernel antialiases. */
function inkRule(canvas: Canvas, { x, y, width, height, color, radius = 0 }: LaidOutRule): void {
  const round = Math.min(radius, width / 2, height / 2)
  const paint = parseColor(color)
  canvas.rect(x, y + round, width, height - 2 * round, paint)
  for (let at = 0; at < round; at += ROW) {
    const rise = round - at - ROW / 2
    const inset = round - Math.sqrt(Math.max(0, round * round - rise * rise))
    canvas.rect(x + inset, y + at, width - 2 * inset, ROW, paint)
    canvas.rect(x + inset, y + height - at - ROW, width - 2 * inset, ROW, paint)
  }
}

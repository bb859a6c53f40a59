import { parseColor } from '../contract/color.ts'
import type { LaidOutFrame } from '../frames/laid-out.ts'
import type { Plate } from '../plate/plate.ts'
import type { Canvas } from './canvas.ts'

/** Begins a card on its plate and draws the texts and rules of its frames. */
export function inkCard(
  canvas: Canvas,
  { pixels }: Plate,
  frames: readonly LaidOutFrame[],
  { width, height }: { readonly width: number; readonly height: number },
): void {
  canvas.begin(pixels, width, height)
  for (const { rules, texts } of frames) {
    for (const rule of rules) canvas.rect(rule.x, rule.y, rule.width, rule.height, parseColor(rule.color))
    for (const { placed, color } of texts) canvas.text(placed, parseColor(color))
  }
}

import { brightnessIn } from './brightness.ts'
import { luminance, parseColor } from '../contract/color.ts'
import type { ScrimProps } from '../contract/elements.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { FrameSpec } from '../plan/read-tree.ts'
import { drawScrim, scrimShare } from './scrim.ts'
import { scrimOpacity } from './scrim-strength.ts'

/** Share of the frame's depth over which the scrim has its full strength; beyond that it eases out above the text. */
const HOLD = 0.8
/** Highlights smaller than this share of the frame do not make the whole photo dark. */
const COUNTED = 0.95

export interface ScrimmedFrame {
  readonly box: PlacedBox
  readonly spec: FrameSpec
}

/** Darkens (or lightens) a photo from one side, in place, as much as the texts on it need and no more. */
export function applyScrim(
  pixels: Uint8Array,
  cardWidth: number,
  scrim: ScrimProps,
  box: PlacedBox,
  behind: readonly ScrimmedFrame[],
  mirrored: boolean,
): void {
  const from = physicalSide(scrim.from, mirrored)
  let strongest = scrim.atLeast ?? 0
  let hold = 0
  for (const frame of behind) {
    const depth = depthOf(frame.box, box, from)
    hold = Math.max(hold, depth * HOLD)
    const opacity = opacityNeeded(pixels, cardWidth, scrim.color, frame)
    strongest = Math.max(strongest, Math.min(1, opacity / scrimShare(depth, hold)))
  }
  drawScrim(pixels, cardWidth, box, { from, color: parseColor(scrim.color), strongest, weakest: 0, hold })
}

function opacityNeeded(
  pixels: Uint8Array,
  cardWidth: number,
  color: string,
  { box, spec }: ScrimmedFrame,
): number {
  const { left, top, width, height } = box
  const ground = brightnessIn(pixels, cardWidth, { left, top, right: left + width, bottom: top + height })
  if (ground === undefined) return 0
  const isDark = luminance(parseColor(color)) < 0.5
  const unfavourable = ground.under(isDark ? COUNTED : 1 - COUNTED)
  return spec.items.reduce(
    (most, item) =>
      item.kind === 'text' ? Math.max(most, scrimOpacity(color, item.color, unfavourable)) : most,
    0,
  )
}

function physicalSide(from: ScrimProps['from'], mirrored: boolean): 'top' | 'bottom' | 'left' | 'right' {
  if (from === 'start') return mirrored ? 'right' : 'left'
  if (from === 'end') return mirrored ? 'left' : 'right'
  return from
}

/** How far a frame reaches into the scrim from its strong side, as a share of its way. */
function depthOf(frame: PlacedBox, scrim: PlacedBox, from: 'top' | 'bottom' | 'left' | 'right'): number {
  const depth = {
    top: (frame.top + frame.height - scrim.top) / scrim.height,
    bottom: (scrim.top + scrim.height - frame.top) / scrim.height,
    left: (frame.left + frame.width - scrim.left) / scrim.width,
    right: (scrim.left + scrim.width - frame.left) / scrim.width,
  }[from]
  return Math.min(Math.max(depth, 0), 0.9)
}

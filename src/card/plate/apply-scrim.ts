import { brightnessIn } from './brightness.ts'
import { luminance, parseColor } from '../contract/color.ts'
import type { ScrimProps } from '../contract/elements.ts'
import type { ShadeRow } from '../photo/scale/photo-kernel.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import { type FrameSpec, textsIn } from '../plan/read-tree.ts'
import { colorsOf } from '../plan/spans.ts'
import { drawScrim, type ScrimPaint, scrimShare } from './scrim.ts'
import { scrimOpacity } from './scrim-strength.ts'

/** Share of the frame's depth with the scrim's full strength; beyond that it eases out above the text. */
const HOLD = 0.8
/** Quantile of brightness that counts: highlights in a smaller part of the frame do not darken the whole photo. */
const COUNTED = 0.95

export interface ScrimmedFrame {
  readonly box: PlacedBox
  readonly spec: FrameSpec
}

/** Darkens (or lightens) a photo from one side, in place, just as much as its texts need. */
export function applyScrim(
  pixels: Uint8Array,
  cardWidth: number,
  scrim: ScrimProps,
  box: PlacedBox,
  behind: readonly ScrimmedFrame[],
  mirrored: boolean,
  shade: ShadeRow,
): void {
  const from = physicalSide(scrim.from, mirrored)
  const reached = scrim.reach === 'texts' ? reachOf(behind, box, from) : box
  let strongest = scrim.atLeast ?? 0
  let hold = 0
  for (const frame of behind) {
    const depth = depthOf(frame.box, reached, from)
    // An ellipse with a flat middle would look like a blot.
    if (from !== 'ellipse') hold = Math.max(hold, depth * HOLD)
    const opacity = opacityNeeded(pixels, cardWidth, scrim.color, frame)
    strongest = Math.max(strongest, Math.min(1, opacity / scrimShare(depth, hold)))
  }
  const color = parseColor(scrim.color)
  drawScrim(pixels, cardWidth, reached, { from, color, strongest, weakest: 0, hold }, shade)
}

/** Extent of a scrim that follows its texts, as a ratio of their depth, so that it eases out beyond them. */
const EASE_OUT = 1.42

/** The part of the scrim's box, from its strong side, that the texts need. */
function reachOf(behind: readonly ScrimmedFrame[], box: PlacedBox, from: PhysicalSide): PlacedBox {
  if (from === 'ellipse' || behind.length === 0) return box
  const share = Math.min(1, EASE_OUT * Math.max(...behind.map((frame) => depthOf(frame.box, box, from))))
  const [width, height] = [box.width * share, box.height * share]
  if (from === 'top') return { ...box, height }
  if (from === 'bottom') return { ...box, top: box.top + box.height - height, height }
  return from === 'left' ? { ...box, width } : { ...box, left: box.left + box.width - width, width }
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
  return Math.max(
    0,
    ...textsIn(spec)
      .flatMap(colorsOf)
      .map((ink) => scrimOpacity(color, ink, unfavourable)),
  )
}

type PhysicalSide = ScrimPaint['from']

function physicalSide(from: ScrimProps['from'], mirrored: boolean): PhysicalSide {
  if (from === 'start') return mirrored ? 'right' : 'left'
  if (from === 'end') return mirrored ? 'left' : 'right'
  return from
}

/** How far a frame extends into the scrim from its strong side, as a fraction of its length. */
function depthOf(frame: PlacedBox, scrim: PlacedBox, from: PhysicalSide): number {
  if (from === 'ellipse') return Math.min(0.8, farthest(frame, scrim))
  const depth = {
    top: (frame.top + frame.height - scrim.top) / scrim.height,
    bottom: (scrim.top + scrim.height - frame.top) / scrim.height,
    left: (frame.left + frame.width - scrim.left) / scrim.width,
    right: (scrim.left + scrim.width - frame.left) / scrim.width,
  }[from]
  return Math.min(Math.max(depth, 0), 0.9)
}

/** Distance of a frame's farthest corner from the middle of an ellipse, as a fraction of its half-axes. */
function farthest(frame: PlacedBox, ellipse: PlacedBox): number {
  const x = ellipse.left + ellipse.width / 2
  const y = ellipse.top + ellipse.height / 2
  const dx = Math.max(Math.abs(frame.left - x), Math.abs(frame.left + frame.width - x))
  const dy = Math.max(Math.abs(frame.top - y), Math.abs(frame.top + frame.height - y))
  return Math.hypot(dx / (ellipse.width / 2), dy / (ellipse.height / 2))
}

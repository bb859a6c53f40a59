import type { Verdict } from '../../verdict.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { FrameSpec } from '../plan/read-tree.ts'
import { stackHeight, type Block } from './block.ts'
import type { FrameContext } from './frame-context.ts'
import type { Drawing, LaidOutFrame } from './laid-out.ts'
import { layoutDecoration } from './layout-decoration.ts'
import { movePlaced } from './move-placed.ts'
import { layoutItems } from './layout-items.ts'
import { choices } from './yielding.ts'

/** Tolerance for sums of fractional heights, in pixels. */
const TOLERANCE = 1

/**
 * Sets a frame's texts into its box. Never throws for content: problems are verdicts.
 *
 * Problem: the texts of a frame share its height: the headline should be large, the standfirst should fit.
 * Method: fixed texts are set first; the elastic one gets the remaining height at the largest size that fits
 * (several grow together). Details are dropped one by one until the elastic text has the size that they require.
 * Limits: items are stacked from top to bottom; side by side only within a row or columns.
 */
export function layoutFrame(frame: FrameSpec, box: PlacedBox, context: FrameContext): LaidOutFrame {
  if (frame.writing === 'vertical') return standUp(frame, box, context)
  const [only] = frame.items
  if (only?.kind === 'text' && only.decoration)
    return { name: frame.name, ...layoutDecoration(only, frame, box, context), verdicts: [] }
  const align = frame.align ?? 'start'
  const verdicts: Verdict[] = []
  let blocks: readonly Block[] = []
  const layout = (items: FrameSpec['items']) => layoutItems(items, box, align, context)
  for (const choice of choices(frame.items, box.height, context, layout)) {
    blocks = choice.blocks
    if (!choice.accepted) continue
    verdicts.push(...choice.verdicts)
    break
  }
  for (const block of blocks) {
    verdicts.push(...(block.verdicts ?? []))
    for (const setting of block.settings) verdicts.push(...setting.verdicts)
  }
  if (!verdicts.some(({ code }) => code === 'text-overflow')) verdicts.push(...overflow(blocks, box, context))
  return { name: frame.name, ...drawStack(blocks, frame, box), verdicts }
}

/** A vertical frame is laid out as if rotated, then turned upright: its right edge was the top. */
function standUp(frame: FrameSpec, box: PlacedBox, context: FrameContext): LaidOutFrame {
  const lying = { left: 0, top: 0, width: box.height, height: box.width }
  const laid = layoutFrame({ ...frame, writing: undefined }, lying, { ...context, writing: 'vertical' })
  const right = box.left + box.width
  return {
    ...laid,
    texts: laid.texts.map((text) => ({ ...text, placed: movePlaced(text.placed, right, box.top) })),
    rules: laid.rules.map(({ x, y, width, height, color }) => ({
      x: right - y - height,
      y: box.top + x,
      width: height,
      height: width,
      color,
    })),
  }
}

/** A verdict if the texts are higher than the frame, with a tolerance of half the leading, which is blank. */
function overflow(blocks: readonly Block[], box: PlacedBox, { place }: FrameContext): Verdict[] {
  const white = Math.max(
    0,
    ...blocks.flatMap(({ settings }) => settings.map((one) => (one.lineHeight - one.size) / 2)),
  )
  const by = stackHeight(blocks) - box.height
  if (by <= TOLERANCE + white) return []
  const figure = Math.round(by)
  const message = `Its texts need ${figure} pixels more than the frame is high.`
  return [{ code: 'text-overflow', severity: 'error', place, message, figure }]
}

function drawStack(blocks: readonly Block[], { anchor = 'top' }: FrameSpec, box: PlacedBox): Drawing {
  const spare = Math.max(0, box.height - stackHeight(blocks))
  const stretch = blocks.reduce((sum, block) => sum + (block.stretch ?? 0), 0)
  const taken = Math.min(spare, stretch)
  const slack = box.height - stackHeight(blocks) - taken
  let y = box.top + (anchor === 'bottom' ? slack : anchor === 'middle' ? slack / 2 : 0)
  const drawings = blocks.map(({ item, height, stretch: own = 0, draw }, index) => {
    const extra = own > 0 ? (taken * own) / stretch : 0
    if (index > 0) y += item.gap ?? 0
    const drawing = draw(y, extra)
    y += height + extra
    return drawing
  })
  return {
    texts: drawings.flatMap(({ texts }) => texts),
    rules: drawings.flatMap(({ rules }) => rules),
  }
}

import type { Setting } from '../../type/layout/setting.ts'
import type { Verdict } from '../../verdict.ts'
import type { FrameItem } from '../plan/read-tree.ts'
import type { Drawing } from './laid-out.ts'

/** The room an item has: its left edge, its width, and what height is left for it. Pixels. */
export interface Room {
  readonly left: number
  readonly width: number
  /** Absent: as much as it takes. */
  readonly height: number | undefined
}

/** An item of a frame with its size and lines found, not yet anywhere in particular. Blocks are stacked from top to bottom. */
export interface Block {
  readonly item: FrameItem
  /** Pixels, without the gap above it. */
  readonly height: number
  /** Every text in it as set: its size, its verdicts. A rule has none. */
  readonly settings: readonly Setting[]
  /** What there is to say beyond the settings: texts that it shortened or left out. */
  readonly verdicts?: readonly Verdict[]
  /** Draws it with its top edge at `y`. */
  draw(y: number): Drawing
}

/** Of all blocks, with the gaps between them. Pixels. */
export function stackHeight(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height, item }, at) => sum + height + (at > 0 ? (item.gap ?? 0) : 0), 0)
}

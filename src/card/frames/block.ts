import type { Setting } from '../../type/layout/setting.ts'
import type { Verdict } from '../../verdict.ts'
import type { FrameItem } from '../plan/read-tree.ts'
import type { Drawing } from './laid-out.ts'

/** Space for an item: left edge, width and remaining height. Pixels. */
export interface Room {
  readonly left: number
  readonly width: number
  /** Absent: unlimited. */
  readonly height: number | undefined
}

/** An item of a frame with size and lines computed, but no position yet. Blocks are stacked from top to bottom. */
export interface Block {
  readonly item: FrameItem
  /** Pixels, without the gap above it. */
  readonly height: number
  /** Every text in it as set: size, verdicts. Empty for a rule. */
  readonly settings: readonly Setting[]
  /** Verdicts beyond those of the settings: shortened or dropped texts. */
  readonly verdicts?: readonly Verdict[]
  /** Height that it takes at most of what the frame has to spare. Pixels; absent: none. */
  readonly stretch?: number
  /** Draws it with its top edge at `y`, higher by `extra` pixels of its stretch. */
  draw(y: number, extra: number): Drawing
}

/** Height of all blocks with the gaps between them. Pixels. */
export function stackHeight(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height, item }, at) => sum + height + (at > 0 ? (item.gap ?? 0) : 0), 0)
}

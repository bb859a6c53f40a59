import type { Setting } from '../../type/layout/setting.ts'
import type { ColumnsItem, TextItem } from '../plan/read-tree.ts'
import type { Block, Room } from './block.ts'
import type { FrameContext } from './frame-context.ts'
import type { Drawing } from './laid-out.ts'
import { atScale, drawText, setText } from './layout-text.ts'

interface Column {
  readonly item: TextItem
  readonly setting: Setting
  readonly left: number
  readonly width: number
  /** Pixels from the top of its lines to the first baseline. */
  readonly baseline: number
}

/**
 * Texts side by side, each wrapped in its own column, with a common first baseline: a numbered point, a line of a
 * live ticker. The last column takes the remaining width. `scale` sizes the elastic ones, 0 to 1.
 */
export function layoutColumns(item: ColumnsItem, room: Room, scale: number, context: FrameContext): Block {
  const rtl = context.article.dir === 'rtl'
  let start = 0
  const columns = item.texts.map((text, at): Column => {
    const width = item.widths[at] ?? room.width - start
    const left = rtl ? room.left + room.width - start - width : room.left + start
    start += width + item.between
    const sized = atScale(text, scale)
    const setting = setText(sized, { left, width, height: undefined }, context)
    const { lines } = context.typesetter.place(setting, { x: 0, y: 0, width: 0, align: 'start' })
    return { item: sized, setting, left, width, baseline: lines[0]?.baseline ?? 0 }
  })
  const ascent = Math.max(0, ...columns.map(({ baseline }) => baseline))
  const body = Math.max(0, ...columns.map(({ setting, baseline }) => ascent - baseline + setting.height))
  const em = Math.max(0, ...columns.map(({ setting }) => setting.size))
  const [least, most] =
    typeof item.padding === 'object' ? item.padding : [item.padding ?? 0, item.padding ?? 0]
  const padding = least * em
  const top = (item.rule?.height ?? 0) + padding
  return {
    item,
    height: top + body + padding,
    settings: columns.map(({ setting }) => setting),
    stretch: (most - least) * em * 2,
    draw: (y, extra) => drawColumns(item, columns, room, { y, first: y + top + extra / 2 + ascent }, context),
  }
}

function drawColumns(
  { rule }: ColumnsItem,
  columns: readonly Column[],
  room: Room,
  { y, first }: { readonly y: number; readonly first: number },
  context: FrameContext,
): Drawing {
  const texts = columns.flatMap(
    ({ item, setting, left, width, baseline }) =>
      drawText(item, setting, { left, width, y: first - baseline, align: 'start' }, context).texts,
  )
  return {
    texts,
    rules: rule ? [{ x: room.left, y: Math.round(y), width: room.width, ...rule }] : [],
  }
}

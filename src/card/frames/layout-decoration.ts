import type { Placed } from '../../type/layout/placed.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { FrameSpec, TextItem } from '../plan/read-tree.ts'
import type { FrameContext } from './frame-context.ts'
import type { Drawing } from './laid-out.ts'
import { movePlaced } from './move-placed.ts'

/** Size of a trial setting, to measure the proportions of the ink. */
const TRIAL = 100

/**
 * Positions a letterform by its ink instead of its line box: a letter of Nastaliq hangs far below its baseline, one
 * of Devanagari below its headline. Its size is its height, unless the frame is too narrow.
 */
export function layoutDecoration(
  item: TextItem,
  frame: FrameSpec,
  box: PlacedBox,
  context: FrameContext,
): Drawing {
  const { typesetter, article } = context
  const style = { faces: context.facesOf(item), lang: article.lang, dir: article.dir }
  const paragraph = typesetter.prepare(item.content, style)

  function setAt(size: number): Placed {
    const room = { place: context.place, width: Infinity, lineHeight: 1, min: size, max: size }
    const at = { x: 0, y: 0, width: 0, align: 'start' } as const
    return typesetter.place(typesetter.fit(paragraph, room), at)
  }

  const { ink } = setAt(TRIAL)
  const wanted = typeof item.size === 'number' ? item.size : item.size[1]
  const scale = Math.min(wanted / (ink.bottom - ink.top), box.width / (ink.right - ink.left))
  if (!Number.isFinite(scale)) return { texts: [], rules: [] }

  const placed = setAt(TRIAL * scale)
  const dx = across(placed, frame, box, article.dir === 'rtl')
  const dy = down(placed, frame, box)
  return {
    texts: [{ name: item.name, color: item.color, decoration: true, placed: movePlaced(placed, dx, dy) }],
    rules: [],
  }
}

function across({ ink }: Placed, { align = 'start' }: FrameSpec, box: PlacedBox, rtl: boolean): number {
  if (align === 'center') return box.left + (box.width - ink.left - ink.right) / 2
  return (align === 'start') === rtl ? box.left + box.width - ink.right : box.left - ink.left
}

function down({ ink }: Placed, { anchor = 'top' }: FrameSpec, box: PlacedBox): number {
  if (anchor === 'middle') return box.top + (box.height - ink.top - ink.bottom) / 2
  return anchor === 'bottom' ? box.top + box.height - ink.bottom : box.top - ink.top
}

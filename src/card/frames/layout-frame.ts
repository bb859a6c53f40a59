import type { Verdict } from '../../verdict.ts'
import { choices } from './frame-choices.ts'
import { setRows, stackHeight, type FrameContext, type Row } from './frame-rows.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { FrameSpec } from '../plan/read-tree.ts'
import type { LaidOutFrame, LaidOutRule, LaidOutText } from './laid-out.ts'
import { layoutDecoration } from './layout-decoration.ts'

/**
 * Sets a frame's texts into its box. Never throws for content: what cannot be done well is a verdict.
 *
 * Problem: the texts of a frame share its height: a large headline leaves no room for the standfirst.
 * Method: texts of a fixed size are set first, the elastic one gets what is left and takes the largest size that
 *   fits. A droppable text gives up whole sentences, then itself, until it fits its own lines and leaves the elastic
 *   text as large as it promised to.
 * Limits: one elastic and one droppable text to a frame; texts are stacked, never side by side.
 */
export function layoutFrame(frame: FrameSpec, box: PlacedBox, context: FrameContext): LaidOutFrame {
  const [only] = frame.items
  if (only?.kind === 'text' && only.decoration) return layoutDecoration(only, frame, box, context)
  const verdicts: Verdict[] = []
  let rows: readonly Row[] = []
  for (const choice of choices(frame.items, context.article.lang, (items) => setRows(items, box, context))) {
    rows = choice.rows
    if (!choice.accepted(box)) continue
    if (choice.verdict) verdicts.push(choice.verdict(context.place))
    break
  }
  for (const row of rows) verdicts.push(...(row.setting?.verdicts ?? []))
  return { name: frame.name, ...placeRows(rows, frame, box, context), verdicts }
}

function placeRows(
  rows: readonly Row[],
  frame: FrameSpec,
  box: PlacedBox,
  { typesetter, article }: FrameContext,
): Pick<LaidOutFrame, 'texts' | 'rules'> {
  const texts: LaidOutText[] = []
  const rules: LaidOutRule[] = []
  const slack = box.height - stackHeight(rows)
  let y = box.top + (frame.anchor === 'bottom' ? slack : frame.anchor === 'middle' ? slack / 2 : 0)
  rows.forEach(({ item, height, setting }, index) => {
    if (index > 0) y += item.gap ?? 0
    if (item.kind === 'rule') {
      const width = item.width === 'full' ? box.width : item.width
      const x = article.dir === 'rtl' ? box.left + box.width - width : box.left
      rules.push({ x, y, width, height, color: item.color })
    } else if (setting) {
      const at = { x: box.left, y, width: box.width, align: frame.align ?? 'start' }
      texts.push({
        name: item.name,
        color: item.color,
        decoration: false,
        placed: typesetter.place(setting, at),
      })
    }
    y += height
  })
  return { texts, rules }
}

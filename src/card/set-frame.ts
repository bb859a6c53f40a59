import type { Article } from '../article/article.ts'
import type { Face } from '../type/face.ts'
import { leadingFor } from '../type/leading.ts'
import type { Placed } from '../type/placed.ts'
import { dominantScript } from '../type/script.ts'
import type { Setting, Typesetter } from '../type/setting.ts'
import type { Verdict } from '../verdict.ts'
import type { PlacedBox } from './layout.ts'
import type { FrameItem, FrameSpec, TextItem } from './read-tree.ts'
import { sentenceCuts } from './sentence-cuts.ts'
import { setDecoration } from './set-decoration.ts'

/**
 * Problem: the texts of a frame share its height: the headline wants to be large, the standfirst wants in.
 * Method: texts of a fixed size are set first, the elastic one gets what is left and takes the largest size that
 *   fits. A droppable text gives up whole sentences, then itself, until it fits its own lines and leaves the elastic
 *   text as large as it promised to.
 * Limits: one elastic and one droppable text to a frame; texts stand under each other, never side by side.
 */
export interface SetFrame {
  readonly texts: readonly SetText[]
  readonly rules: readonly SetRule[]
  readonly verdicts: readonly Verdict[]
}

export interface SetText {
  readonly name: string
  readonly color: string
  readonly decoration: boolean
  readonly placed: Placed
}

export interface SetRule {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
}

export interface FrameContext {
  readonly typesetter: Typesetter
  readonly article: Pick<Article, 'lang' | 'dir'>
  /** `og/story`; verdicts add the text's name. */
  readonly place: string
  /** The faces a text needs, in fallback order; they have been read before. */
  facesOf(item: TextItem): readonly Face[]
}

type Row = { readonly item: FrameItem; readonly height: number; readonly setting: Setting | undefined }

/** Sets a frame's texts into its box. Never throws for content: what cannot be done well is a verdict. */
export function setFrame(frame: FrameSpec, box: PlacedBox, context: FrameContext): SetFrame {
  const [only] = frame.items
  if (only?.kind === 'text' && only.decoration) return setDecoration(only, frame, box, context)
  const verdicts: Verdict[] = []
  let rows: readonly Row[] | undefined
  for (const choice of choices(frame.items)) {
    rows = setRows(choice.items, box, context)
    if (!choice.accepts(rows, box)) continue
    if (choice.verdict) verdicts.push(choice.verdict(context.place))
    break
  }
  const settled = rows ?? []
  for (const row of settled) verdicts.push(...(row.setting?.verdicts ?? []))
  return { ...placeRows(settled, frame, box, context), verdicts }
}

interface Choice {
  readonly items: readonly FrameItem[]
  accepts(rows: readonly Row[], box: PlacedBox): boolean
  readonly verdict?: (place: string) => Verdict
}

/** What may stand in the frame, best first: all of it, with fewer sentences, without the droppable text. */
function* choices(items: readonly FrameItem[]): Generator<Choice> {
  const droppable = items.find((item) => item.kind === 'text' && item.dropBelow !== undefined)
  if (droppable === undefined || droppable.kind !== 'text') {
    yield { items, accepts: () => true }
    return
  }
  const { name, dropBelow = 0, content } = droppable
  for (const shorter of [content, ...sentenceCuts(content)]) {
    yield {
      items: items.map((item) => (item === droppable ? { ...droppable, content: shorter } : item)),
      accepts: (rows, box) => leavesRoom(rows, box, name, dropBelow),
      ...(shorter !== content && { verdict: (place: string) => shortened(place, name, shorter, content) }),
    }
  }
  yield {
    items: items.filter((item) => item !== droppable),
    accepts: () => true,
    verdict: (place) => dropped(place, name, content),
  }
}

/** A droppable text stays when it is whole, everything fits, and the elastic text is still as large as promised. */
function leavesRoom(rows: readonly Row[], box: PlacedBox, name: string, dropBelow: number): boolean {
  if (stackHeight(rows) > box.height) return false
  return rows.every(({ item, setting }) => {
    if (item.kind !== 'text' || setting === undefined) return true
    if (item.name === name) return !setting.verdicts.some((verdict) => verdict.code === 'text-cut')
    return !isElastic(item) || setting.size >= dropBelow
  })
}

function isElastic(item: TextItem): boolean {
  return typeof item.size !== 'number'
}

function setRows(items: readonly FrameItem[], box: PlacedBox, context: FrameContext): readonly Row[] {
  const rows = new Map<FrameItem, Row>()
  let left = box.height
  items.forEach((item, index) => {
    if (index > 0) left -= item.gap ?? 0
    if (item.kind === 'rule') rows.set(item, { item, height: item.height, setting: undefined })
    else if (!isElastic(item)) rows.set(item, setText(item, box.width, undefined, context))
    left -= rows.get(item)?.height ?? 0
  })
  for (const item of items) {
    if (item.kind === 'text' && isElastic(item)) rows.set(item, setText(item, box.width, left, context))
  }
  return items.flatMap((item) => rows.get(item) ?? [])
}

function setText(item: TextItem, width: number, height: number | undefined, context: FrameContext): Row {
  const { article, typesetter } = context
  const [min, max] = typeof item.size === 'number' ? [item.size, item.size] : item.size
  const paragraph = typesetter.prepare(item.content, {
    faces: context.facesOf(item),
    lang: article.lang,
    dir: article.dir,
    letterSpacing: item.spacing,
    transform: item.upper ? 'upper' : undefined,
  })
  const role = item.face === 'display' ? 'display' : 'text'
  const setting = typesetter.fit(paragraph, {
    place: `${context.place}/${item.name}`,
    width,
    height,
    lineHeight: leadingFor(dominantScript(item.content), article.lang, role),
    min,
    max,
    maxLines: item.maxLines,
    balance: true,
    hang: true,
  })
  return { item, height: setting.height, setting }
}

function stackHeight(rows: readonly Row[]): number {
  return rows.reduce((sum, row, index) => sum + row.height + (index > 0 ? (row.item.gap ?? 0) : 0), 0)
}

function placeRows(
  rows: readonly Row[],
  frame: FrameSpec,
  box: PlacedBox,
  { typesetter, article }: FrameContext,
): Omit<SetFrame, 'verdicts'> {
  const texts: SetText[] = []
  const rules: SetRule[] = []
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

function shortened(place: string, name: string, kept: string, content: string): Verdict {
  const lost = content.slice(kept.length).trim()
  return {
    code: 'text-cut',
    severity: 'info',
    place: `${place}/${name}`,
    message: `Left out for want of room: “${lost}”`,
  }
}

function dropped(place: string, name: string, content: string): Verdict {
  return {
    code: 'text-dropped',
    severity: 'info',
    place: `${place}/${name}`,
    message: `Left out, so that the rest stays large: “${content}”`,
  }
}

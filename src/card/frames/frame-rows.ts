import type { Article } from '../../article/article.ts'
import type { Face } from '../../type/fonts/face.ts'
import { type Patterns, soften } from '../../type/breaking/hyphenation.ts'
import { leadingFor } from '../../type/layout/leading.ts'
import { dominantScript } from '../../type/analysis/script.ts'
import type { Setting, TextFrame } from '../../type/layout/setting.ts'
import type { TextStyle } from '../../type/shaping/text-style.ts'
import type { Typesetter } from '../../type/typesetter.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { FrameItem, TextItem } from '../plan/read-tree.ts'

export interface FrameContext {
  readonly typesetter: Typesetter
  readonly article: Pick<Article, 'lang' | 'dir'>
  /** Of the card, in pixels. */
  readonly cardWidth: number
  /** `og/story`; verdicts add the text's name. */
  readonly place: string
  /** The faces a text needs, in fallback order; they have been read before. */
  facesOf(item: TextItem): readonly Face[]
  /** Hyphenation patterns; absent: long words are not hyphenated. */
  readonly hyphens: Patterns | undefined
}

/** One text or rule in the stack of a frame; a rule has no setting. */
export interface Row {
  readonly item: FrameItem
  readonly height: number
  readonly setting: Setting | undefined
}

/** Sets texts of a fixed size first and gives the elastic one what height is left. */
export function setRows(items: readonly FrameItem[], box: PlacedBox, context: FrameContext): readonly Row[] {
  const rows = new Map<FrameItem, Row>()
  let left = box.height
  items.forEach((item, index) => {
    if (index > 0) left -= item.gap ?? 0
    if (item.kind === 'rule') rows.set(item, { item, height: item.height, setting: undefined })
    else if (!isElastic(item)) rows.set(item, setText(item, box, undefined, context))
    left -= rows.get(item)?.height ?? 0
  })
  for (const item of items) {
    if (item.kind === 'text' && isElastic(item)) rows.set(item, setText(item, box, left, context))
  }
  return items.flatMap((item) => rows.get(item) ?? [])
}

/** Share of the room beside a frame into which marks at the edge of its text may hang. */
const HANGING = 0.5

function setText(item: TextItem, box: PlacedBox, height: number | undefined, context: FrameContext): Row {
  const { article, typesetter } = context
  const [min, max] = typeof item.size === 'number' ? [item.size, item.size] : item.size
  const style: TextStyle = {
    faces: context.facesOf(item),
    lang: article.lang,
    dir: article.dir,
    letterSpacing: item.spacing,
    transform: item.upper ? 'upper' : undefined,
  }
  const role = item.face === 'display' ? 'display' : 'text'
  const frame: TextFrame = {
    place: `${context.place}/${item.name}`,
    width: box.width,
    height,
    lineHeight: leadingFor(dominantScript(item.content), article.lang, role),
    min,
    max,
    maxLines: item.maxLines,
    balance: true,
    hang: HANGING * Math.max(0, Math.min(box.left, context.cardWidth - box.left - box.width)),
  }
  const whole = typesetter.fit(typesetter.prepare(item.content, style), frame)
  const softened = context.hyphens && isElastic(item) ? soften(item.content, context.hyphens) : item.content
  const setting =
    softened === item.content
      ? whole
      : better(whole, typesetter.fit(typesetter.prepare(softened, style), frame))
  return { item, height: setting.height, setting }
}

/** Words stay whole unless they would be broken between any two letters, or hyphenation makes the text this much larger. */
const MUCH_LARGER = 1.6

function better(whole: Setting, hyphenated: Setting): Setting {
  if (lossesOf(hyphenated) !== lossesOf(whole))
    return lossesOf(hyphenated) < lossesOf(whole) ? hyphenated : whole
  return hyphenated.size >= whole.size * MUCH_LARGER ? hyphenated : whole
}

function lossesOf({ verdicts }: Setting): number {
  return verdicts.filter(({ code }) => code === 'word-broken' || code === 'text-cut').length
}

/** Of all rows with the gaps between them. */
export function stackHeight(rows: readonly Row[]): number {
  return rows.reduce((sum, row, index) => sum + row.height + (index > 0 ? (row.item.gap ?? 0) : 0), 0)
}

/** The size the elastic text came out at; undefined without one. */
export function elasticSize(rows: readonly Row[]): number | undefined {
  return rows.find(({ item }) => item.kind === 'text' && isElastic(item))?.setting?.size
}

function isElastic(item: TextItem): boolean {
  return typeof item.size !== 'number'
}

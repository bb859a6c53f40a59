import { breakCost } from '../../type/layout/break-cost.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { ColumnsItem, FrameItem, TextItem } from '../plan/read-tree.ts'
import type { Align } from './align.ts'
import type { Block } from './block.ts'
import { stackHeight } from './block.ts'
import type { FrameContext } from './frame-context.ts'
import { layoutColumns } from './layout-columns.ts'
import { layoutRow } from './layout-row.ts'
import { atScale, isElastic, layoutText } from './layout-text.ts'

/** Steps of the binary search for the elastic texts' common scale: finer than a pixel at the largest size. */
const HALVINGS = 10
/** Tolerance for sums of fractional heights, in pixels. */
const TOLERANCE = 1e-6

/**
 * Sets the items of a frame: texts of fixed size and rows first, then the elastic text in the remaining height.
 * Several elastic texts share the largest scale at which none is cut.
 */
export function layoutItems(
  items: readonly FrameItem[],
  box: PlacedBox,
  align: Align,
  context: FrameContext,
): readonly Block[] {
  const { left, width } = box
  const fixed = new Map<FrameItem, Block>()
  let height = box.height - items.slice(1).reduce((sum, { gap = 0 }) => sum + gap, 0)
  // Items of fixed height first, because rows may grow with the height.
  const inTurn = items.toSorted((a, b) => Number(a.kind === 'row') - Number(b.kind === 'row'))
  for (const item of inTurn) {
    if (isElasticItem(item)) continue
    const block = layoutFixed(item, { left, width, height: Math.max(0, height) }, align, context)
    fixed.set(item, block)
    height -= block.height
  }
  const elastic = items.filter(isElasticItem)
  const [only] = elastic
  if (only?.kind === 'text' && elastic.length === 1)
    fixed.set(only, layoutText(only, { left, width, height }, align, context))

  function atCommonScale(scale: number): readonly Block[] {
    return items.map(
      (item) => fixed.get(item) ?? layoutElastic(item as ElasticItem, { left, width }, align, scale, context),
    )
  }
  if (elastic.every((item) => fixed.has(item))) return atCommonScale(1)
  return largestWhole(atCommonScale, box.height)
}

/** The blocks at the largest scale at which nothing is cut and all fit; at the smallest if there is no such scale. */
function largestWhole(layoutAt: (scale: number) => readonly Block[], height: number): readonly Block[] {
  const fits = (blocks: readonly Block[]) => stackHeight(blocks) <= height + TOLERANCE && isWhole(blocks)
  const largest = layoutAt(1)
  if (fits(largest)) return withBetterBreaks(largest, 1, layoutAt)
  let best = layoutAt(0)
  let low = 0
  let high = 1
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    const blocks = layoutAt(middle)
    if (fits(blocks)) {
      low = middle
      best = blocks
    } else high = middle
  }
  return withBetterBreaks(best, low, layoutAt)
}

/** Maximum loss of size for better breaks, as a logarithm: one sixth. */
const MAX_LOSS = 0.18
/** Breaks of a lower cost are good enough. */
const GOOD_BREAKS = 0.05
const TRIES = 6

/** Trades size for better breaks, as for a single text: avoids a widow, a hyphenated word or a split name. */
function withBetterBreaks(
  largest: readonly Block[],
  scale: number,
  layoutAt: (scale: number) => readonly Block[],
): readonly Block[] {
  let best = largest
  let least = breakCostOf(largest)
  const size = sizeOf(largest)
  for (let step = 1; step <= TRIES && least > GOOD_BREAKS; step++) {
    const blocks = layoutAt(scale * (1 - step / (TRIES * 2)))
    const loss = Math.log(size / sizeOf(blocks))
    if (loss >= Math.min(least, MAX_LOSS)) break
    const cost = loss + breakCostOf(blocks)
    if (cost >= least || !isWhole(blocks)) continue
    least = cost
    best = blocks
  }
  return best
}

function sizeOf(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.flatMap(({ settings }) => settings.map(({ size }) => size)))
}

function breakCostOf(blocks: readonly Block[]): number {
  return blocks
    .flatMap(({ settings }) => settings)
    .reduce((sum, { paragraph, lines }) => sum + breakCost(paragraph, lines), 0)
}

function isWhole(blocks: readonly Block[]): boolean {
  return !blocks.some(({ settings }) =>
    settings.some(({ verdicts }) =>
      verdicts.some(({ code }) => code === 'text-cut' || code === 'word-broken'),
    ),
  )
}

type ElasticItem = TextItem | ColumnsItem

function isElasticItem(item: FrameItem): item is ElasticItem {
  if (item.kind === 'text') return isElastic(item)
  return item.kind === 'columns' && item.texts.some(isElastic)
}

function layoutFixed(
  item: FrameItem,
  room: { readonly left: number; readonly width: number; readonly height: number },
  align: Align,
  context: FrameContext,
): Block {
  if (item.kind === 'text') return layoutText(item, room, align, context)
  if (item.kind === 'row') return layoutRow(item, room, align, context)
  if (item.kind === 'columns') return layoutColumns(item, room, 1, context)
  const width = item.width === 'full' ? room.width : item.width
  const x = context.article.dir === 'rtl' ? room.left + room.width - width : room.left
  const { height, color } = item
  return { item, height, settings: [], draw: (y) => ({ texts: [], rules: [{ x, y, width, height, color }] }) }
}

function layoutElastic(
  item: ElasticItem,
  { left, width }: { readonly left: number; readonly width: number },
  align: Align,
  scale: number,
  context: FrameContext,
): Block {
  const room = { left, width, height: undefined }
  return item.kind === 'columns'
    ? layoutColumns(item, room, scale, context)
    : layoutText(atScale(item, scale), room, align, context)
}

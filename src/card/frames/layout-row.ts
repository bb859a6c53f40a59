import { READABLE } from '../../type/layout/fit.ts'
import type { Setting } from '../../type/layout/setting.ts'
import type { Verdict } from '../../verdict.ts'
import type { RowItem, TextItem } from '../plan/read-tree.ts'
import { withWords } from '../plan/spans.ts'
import type { Align } from './align.ts'
import type { Block, Room } from './block.ts'
import type { FrameContext } from './frame-context.ts'
import type { Drawing } from './laid-out.ts'
import { fewerNames } from './fewer-names.ts'
import { atScale, chipPadding, drawText, isElastic, lineHeightOf, setText, styleOf } from './layout-text.ts'

/**
 * Problem: kicker and brand, figure and unit, or name and date share one line, and all must fit.
 * Method: widths are linear in the size, so each wording is measured once. While the line is too long, texts use
 * shorter wordings, then smaller sizes (together, or one after the other), then the optional ones are dropped. What
 * is still too long is cut. A list of names is shortened by names before it is set smaller.
 * Limits: one line with one baseline.
 */
export function layoutRow(item: RowItem, room: Room, align: Align, context: FrameContext): Block {
  const { texts, verdicts } = chooseTexts(item, room, context)
  const widths = sharesOf(texts, item.between, room.width, context)
  const cells = texts.map((text, at) => cellOf(text, widths[at]!, room, context))
  const ascent = Math.max(0, ...cells.map((cell) => cell.ascent))
  const descent = Math.max(0, ...cells.map((cell) => cell.descent))
  return {
    item,
    height: ascent + descent,
    settings: cells.map(({ setting }) => setting),
    verdicts,
    draw: (y) => drawRow(item, cells, { room, align, baseline: y + ascent }, context),
  }
}

/** Whether the texts fit on the line, each within its maximum width. */
function fits(texts: readonly TextItem[], between: number, width: number, context: FrameContext): boolean {
  return (
    widthOf(texts, between, context) <= width &&
    texts.every((text) => text.most === undefined || textWidth(text, context) <= text.most)
  )
}

interface Wording {
  readonly texts: readonly TextItem[]
  readonly verdicts: readonly Verdict[]
}

/** The best wording that fits on the line, with fixed sizes. */
function chooseTexts(item: RowItem, room: Room, context: FrameContext): Wording {
  let last: Wording = { texts: [], verdicts: [] }
  let small: Wording | undefined
  for (const wording of wordings(item, context)) {
    for (const texts of sizesOf(wording.texts, item, room, context)) {
      last = { texts, verdicts: wording.verdicts }
      if (!fits(texts, item.between, room.width, context)) continue
      if (item.texts.every((text) => fewerNames(text, context).length === 0 || isReadable(text, texts)))
        return last
      small ??= last
    }
  }
  return small ?? last
}

/** Whether a text is present and not much smaller than its maximum. */
function isReadable({ name, size }: TextItem, texts: readonly TextItem[]): boolean {
  const set = texts.find((text) => text.name === name)?.size
  return typeof size === 'number' || (typeof set === 'number' && set >= size[1] * READABLE)
}

/** Candidates for the line, best first. */
function* wordings({ texts }: RowItem, context: FrameContext): Generator<Wording> {
  const { place } = context
  let current = texts.filter(({ content }) => content !== '')
  let verdicts: Verdict[] = []
  yield { texts: current, verdicts }
  for (const text of current) {
    for (const shorter of text.shorter ?? fewerNames(text, context)) {
      const said = shortened(place, text, shorter)
      const texts = current.map((one) => (one.name === text.name ? withWords(one, shorter) : one))
      verdicts = [...verdicts.filter((verdict) => verdict.place !== said.place), said]
      current = texts
      yield { texts, verdicts }
    }
  }
  const yielding = current.filter((text) => text.yields !== undefined)
  for (const text of yielding.sort((a, b) => a.yields! - b.yields!)) {
    current = current.filter((one) => one.name !== text.name)
    verdicts = [...verdicts.filter((one) => one.place !== `${place}/${text.name}`), dropped(place, text)]
    yield { texts: current, verdicts }
  }
}

/** The same texts at sizes that fit, largest first; the last are the minimum sizes. */
function* sizesOf(
  texts: readonly TextItem[],
  { between, shrink = 'together' }: RowItem,
  room: Room,
  context: FrameContext,
): Generator<readonly TextItem[]> {
  if (shrink === 'together') {
    yield texts.map((text) => atScale(text, largestScale(texts, between, room, context)))
    return
  }
  let current = texts
  yield current.map((text) => atScale(text, 1))
  for (const shrunk of texts) {
    if (!isElastic(shrunk)) continue
    const others = current.map((text) => (text.name === shrunk.name ? text : atScale(text, 1)))
    const own =
      shrunk.most === undefined ? 1 : largestScale([shrunk], 0, { ...room, width: shrunk.most }, context)
    const scale = Math.min(own, largestScale(others, between, room, context))
    current = current.map((text) => (text.name === shrunk.name ? atScale(text, scale) : text))
    yield current.map((text) => atScale(text, 1))
  }
}

/** The largest common scale, 0 to 1, at which the texts fit in width and height; 0 if they never fit. */
function largestScale(
  texts: readonly TextItem[],
  between: number,
  room: Room,
  context: FrameContext,
): number {
  const smallest = texts.map((text) => atScale(text, 0))
  const largest = texts.map((text) => atScale(text, 1))
  const low = widthOf(smallest, between, context)
  const high = widthOf(largest, between, context)
  const byWidth = high <= room.width ? 1 : high === low ? 0 : (room.width - low) / (high - low)
  const byHeight = Math.min(1, ...texts.map((text) => scaleForHeight(text, room, context)))
  return Math.max(0, Math.min(byWidth, byHeight))
}

function scaleForHeight(text: TextItem, { height }: Room, context: FrameContext): number {
  if (height === undefined || typeof text.size === 'number') return 1
  const [min, max] = text.size
  return max === min ? 1 : (height / lineHeightOf(text, context) - min) / (max - min)
}

/** Pixels from the first letter to the last, including gaps and chips; sizes are fixed. */
function widthOf(texts: readonly TextItem[], between: number, context: FrameContext): number {
  const own = texts.reduce((sum, text) => sum + textWidth(text, context), 0)
  return own + between * Math.max(0, texts.length - 1)
}

function textWidth(text: TextItem, context: FrameContext): number {
  const size = typeof text.size === 'number' ? text.size : text.size[1]
  const paragraph = context.typesetter.prepare(text.content, styleOf(text, context))
  return (paragraph.offsets.at(-1) ?? 0) * size + 2 * chipPadding(text).x
}

/** Width of each text: its own if all fit, else the long ones share what the short ones leave. */
function sharesOf(
  texts: readonly TextItem[],
  between: number,
  width: number,
  context: FrameContext,
): readonly number[] {
  const wanted = texts.map((text) => textWidth(text, context))
  let room = width - between * Math.max(0, texts.length - 1)
  if (wanted.reduce((sum, one) => sum + one, 0) <= room) return wanted
  const shares = [...wanted]
  let open = shares.map((_, at) => at)
  for (;;) {
    const fair = room / open.length
    const short = open.filter((at) => wanted[at]! <= fair)
    if (short.length === 0 || short.length === open.length) break
    for (const at of short) room -= wanted[at]!
    open = open.filter((at) => !short.includes(at))
  }
  for (const at of open) shares[at] = Math.min(wanted[at]!, room / open.length)
  return shares
}

interface Cell {
  readonly item: TextItem
  readonly setting: Setting
  readonly width: number
  /** Pixels above and below the common baseline. */
  readonly ascent: number
  readonly descent: number
}

/** Tolerance for sums of fractional widths, in pixels: a text must not wrap in a room of exactly its own width. */
const ROUNDING = 0.01

function cellOf(text: TextItem, width: number, room: Room, context: FrameContext): Cell {
  const pad = chipPadding(text)
  const inner = { left: room.left, width: width - 2 * pad.x + ROUNDING, height: undefined }
  const setting = setText({ ...text, maxLines: 1 }, inner, context)
  const placed = context.typesetter.place(setting, { x: 0, y: 0, width: 0, align: 'start' })
  const baseline = placed.lines[0]?.baseline ?? 0
  if (text.chip === undefined)
    return { item: text, setting, width, ascent: baseline, descent: setting.height - baseline }
  const { ink } = placed
  return {
    item: text,
    setting,
    width,
    ascent: baseline - ink.top + pad.y,
    descent: ink.bottom - baseline + pad.y,
  }
}

interface RowSpot {
  readonly room: Room
  readonly align: Align
  readonly baseline: number
}

function drawRow(item: RowItem, cells: readonly Cell[], spot: RowSpot, context: FrameContext): Drawing {
  const drawings = leftEdges(item, cells, spot, context.article.dir === 'rtl').map((left, at) => {
    const { item: text, setting, width, ascent } = cells[at]!
    const pad = chipPadding(text)
    return drawText(
      text,
      setting,
      { left: left + pad.x, width: width - 2 * pad.x, y: spot.baseline - ascent, align: 'start' },
      context,
    )
  })
  return {
    rules: drawings.flatMap(({ rules }) => rules),
    texts: drawings.flatMap(({ texts }) => texts),
  }
}

/** Left edge of each cell: packed from one side, or the last at the far edge. */
function leftEdges(
  { between, spread, dir, texts }: RowItem,
  cells: readonly Cell[],
  { room, align }: RowSpot,
  rtl: boolean,
): readonly number[] {
  const total = cells.reduce((sum, { width }) => sum + width, 0) + between * Math.max(0, cells.length - 1)
  const slack = Math.max(0, room.width - total)
  const apart = spread === 'ends' && cells.length > 1 ? slack : 0
  // A single text keeps its end: the brand without a kicker.
  const alone = spread === 'ends' && cells.length === 1
  const packed = alone ? (cells[0]!.item.name === texts.at(-1)!.name ? 'end' : 'start') : align
  const lead = apart > 0 || packed === 'start' ? 0 : packed === 'end' ? slack : slack / 2
  // Measured from the reading side.
  let at = lead
  const starts = cells.map(({ width }, index) => {
    if (index > 0) at += between + (index === cells.length - 1 ? apart : 0)
    const start = at
    at += width
    return start
  })
  if (!rtl) return starts.map((start) => room.left + start)
  if (dir !== 'ltr') return starts.map((start, index) => room.left + room.width - start - cells[index]!.width)
  // Figures stay left-to-right on right-to-left cards; the group as a whole is at the reading side.
  const first = room.left + room.width - lead - total - apart
  return starts.map((start) => first + start - lead)
}

function shortened(place: string, { name, content }: TextItem, kept: string): Verdict {
  const message = `Shortened to “${kept}” for want of room: “${content}”`
  return { code: 'text-cut', severity: 'info', place: `${place}/${name}`, message }
}

function dropped(place: string, { name, content }: TextItem): Verdict {
  const message = `Left out for want of room: “${content}”`
  return { code: 'text-dropped', severity: 'info', place: `${place}/${name}`, message }
}

import { soften, softAtJoints } from '../../type/breaking/hyphenation.ts'
import { leadingFor, tallestScript } from '../../type/layout/leading.ts'
import type { Placed } from '../../type/layout/placed.ts'
import type { Setting, TextFrame } from '../../type/layout/setting.ts'
import type { TextStyle } from '../../type/shaping/text-style.ts'
import type { TextItem } from '../plan/read-tree.ts'
import { colorsOf, withWords } from '../plan/spans.ts'
import type { Block, Room } from './block.ts'
import type { Align } from './align.ts'
import type { FrameContext } from './frame-context.ts'
import type { Drawing } from './laid-out.ts'
import { movePlaced } from './move-placed.ts'
import { fewerNames } from './fewer-names.ts'
import { sentenceCuts } from './sentence-cuts.ts'

/** Share of the space beside a frame that hanging punctuation may use. */
const HANGING = 0.5
/** Limit of the shift that aligns a first letter's ink, instead of its side bearing, with the edge. Em. */
const MOST_FLUSH = 0.12

/** Sets a text as a block. An elastic text takes the largest size that fits the room's height. */
export function layoutText(item: TextItem, room: Room, align: Align, context: FrameContext): Block {
  const chip = chipPadding(item)
  const inner = { ...room, width: room.width - 2 * chip.x, left: room.left + chip.x }
  const setting = setText(item, inner, context)
  const height = item.chip === undefined ? setting.height : inkHeight(setting, context) + 2 * chip.y
  return {
    item,
    height,
    settings: [setting],
    draw: (y) => drawText(item, setting, { ...inner, y, align }, context),
  }
}

/** The size of a text at a common scale of all elastic texts in a frame: 0 the smallest, 1 the largest. */
export function atScale(item: TextItem, scale: number): TextItem {
  if (typeof item.size === 'number') return item
  const [min, max] = item.size
  return { ...item, size: min + (max - min) * scale }
}

export function isElastic({ size }: TextItem): boolean {
  return typeof size !== 'number'
}

/** @param room without height: unlimited */
export function setText(item: TextItem, room: Room, context: FrameContext): Setting {
  const whole = setWords(item, room, context)
  if (item.cutAt !== 'sentence' || lossesOf(whole) === 0) return whole
  for (const shorter of sentenceCuts(item.content, context.article.lang)) {
    const setting = setWords(withWords(item, shorter), room, context)
    if (lossesOf(setting) > 0) continue
    const message = `Shortened; left out: “${item.content.slice(shorter.length).trim()}”`
    const place = `${context.place}/${item.name}`
    return {
      ...setting,
      verdicts: [...setting.verdicts, { code: 'text-cut', severity: 'warning', place, message }],
    }
  }
  return whole
}

function setWords(item: TextItem, room: Room, context: FrameContext): Setting {
  const { typesetter } = context
  const [min, max] = typeof item.size === 'number' ? [item.size, item.size] : item.size
  const style = styleOf(item, context)
  const frame: TextFrame = {
    place: `${context.place}/${item.name}`,
    width: room.width,
    height: isElastic(item) ? room.height : undefined,
    lineHeight: lineHeightOf(item, context),
    min,
    max,
    maxLines: item.maxLines,
    // A list of names is shortened by names.
    wordings: fewerNames(item, context),
    balance: true,
    hang:
      context.writing === 'vertical'
        ? 0
        : HANGING * Math.max(0, Math.min(room.left, context.cardWidth - room.left - room.width)),
  }
  const whole = typesetter.fit(typesetter.prepare(item.content, style), frame)
  const { hyphens } = context
  const softened = hyphens && isElastic(item) ? soften(item.content, hyphens) : item.content
  if (softened === item.content) return whole
  const parted = (text: string) =>
    typesetter.fit(
      typesetter.prepare(text, item.spans ? styleOf(withWords(item, text), context) : style),
      frame,
    )
  const atJoints = softAtJoints(softened)
  const joined = atJoints === item.content ? whole : better(whole, parted(atJoints), LARGER)
  return better(joined, parted(softened), MUCH_LARGER)
}

export function styleOf(item: TextItem, context: FrameContext): TextStyle {
  const { article } = context
  return {
    faces: context.facesOf(item),
    ...(item.spans && {
      spans: item.spans.map((span) => ({ ...span, faces: context.facesOfSpan(item, span) })),
    }),
    lang: article.lang,
    dir: article.dir,
    writing: context.writing,
    letterSpacing: item.spacing,
    transform: item.upper ? 'upper' : undefined,
  }
}

/** Ratio to the size, by script, purpose of the text, and vertical extent of its face. */
export function lineHeightOf(item: TextItem, { article: { lang }, facesOf }: FrameContext): number {
  const role = item.face === 'text' || item.face === 'plain' ? 'text' : 'display'
  const reach = facesOf(item)[0]?.leading ?? 1
  return leadingFor(tallestScript(item.content, lang), lang, role) * (item.leading ?? 1) * reach
}

/**
 * Words are hyphenated only if they would otherwise break between any two letters, or if the text becomes this much
 * larger; between the words of a compound less is enough.
 */
const MUCH_LARGER = 1.6
const LARGER = 1.25

function better(whole: Setting, parted: Setting, larger: number): Setting {
  if (lossesOf(parted) !== lossesOf(whole)) return lossesOf(parted) < lossesOf(whole) ? parted : whole
  return parted.size >= whole.size * larger ? parted : whole
}

function lossesOf({ verdicts }: Setting): number {
  return verdicts.filter(({ code }) => code === 'word-broken' || code === 'text-cut').length
}

/** Pixels between a chip's edge and its letters. */
export function chipPadding({ chip, size }: TextItem): { readonly x: number; readonly y: number } {
  if (chip === undefined) return { x: 0, y: 0 }
  const em = typeof size === 'number' ? size : size[1]
  return { x: chip.x * em, y: chip.y * em }
}

/** A chip hugs the ink of its letters, not their line box. */
function inkHeight(setting: Setting, { typesetter }: FrameContext): number {
  const { ink } = typesetter.place(setting, { x: 0, y: 0, width: 0, align: 'start' })
  return Math.ceil(ink.bottom - ink.top)
}

interface Spot {
  readonly left: number
  readonly width: number
  readonly y: number
  readonly align: Align
}

/** Draws a set text at a position on a line, with its chip behind it. */
export function drawText(item: TextItem, setting: Setting, spot: Spot, context: FrameContext): Drawing {
  const { left, width, y, align } = spot
  const set = context.typesetter.place(setting, { x: left, y, width, align })
  const placed =
    context.writing === 'vertical' ? set : flushed(set, item, setting, spot, context.article.dir === 'rtl')
  const { name, color, chip } = item
  const colors = item.spans && colorsOf(item)
  const { size } = setting
  const largest = typeof item.size === 'number' ? undefined : item.size[1]
  const text = { name, color, decoration: false, size, largest, ...(colors && { colors }) }
  if (chip === undefined) return { rules: [], texts: [{ ...text, placed }] }
  const pad = chipPadding(item)
  const onChip = movePlaced(placed, 0, Math.round(y + pad.y - placed.ink.top))
  const { ink } = onChip
  const rule = {
    x: Math.round(ink.left - pad.x),
    y: Math.round(y),
    width: Math.round(ink.right - ink.left + 2 * pad.x),
    height: Math.round(ink.bottom - ink.top + 2 * pad.y),
    color: chip.color,
    radius: context.corner,
  }
  return { rules: [rule], texts: [{ ...text, ground: chip.color, placed: onChip }] }
}

/** Shifts a text by its first letter's side bearing, so that large figures and letters align optically with others. */
function flushed(placed: Placed, item: TextItem, { size }: Setting, spot: Spot, rtl: boolean): Placed {
  if (!item.flush || spot.align === 'center' || placed.glyphs.length === 0) return placed
  const atRight = (spot.align === 'start') === rtl
  const gap = atRight ? spot.left + spot.width - placed.ink.right : placed.ink.left - spot.left
  if (gap <= 0 || gap > MOST_FLUSH * size) return placed
  return movePlaced(placed, atRight ? gap : -gap, 0)
}

import { fraction } from '../article/edits/edit-values.ts'
import type { Focus } from '../article/image.ts'
import type { Fix, Verdict } from '../verdict.ts'
import { contrast, luminance, parseColor } from './contract/color.ts'
import type { PhotoCrop } from './photo/photo.ts'
import type { Plate } from './plate/plate.ts'
import { READABLE_CONTRAST } from './plate/scrim-strength.ts'
import { inColors, type LaidOutFrame, type LaidOutText } from './frames/laid-out.ts'
import type { Format } from './contract/format.ts'
import type { CardPlan } from './plan/card-plan.ts'
import { inkAt } from './plate/at-scale.ts'
import { brightnessIn, type Brightness } from './plate/brightness.ts'

/** Specks: this share of the darkest and lightest pixels of the background is ignored. */
const SPECKS = 0.05

/** Findings measured on the finished card: contrast, safe areas, and the photo's size, crop and defects. */
export function judgeCard({ format }: CardPlan, plate: Plate, frames: readonly LaidOutFrame[]): Verdict[] {
  const verdicts: Verdict[] = []
  for (const { name, texts } of frames) {
    for (const text of texts) {
      const place = `${format.name}/${name}/${text.name}`
      if (text.decoration) continue
      verdicts.push(
        ...judgeContrast(plate, format, name, text, place),
        ...judgeSafety(text, format, place),
        ...judgeHeadline(text, format, place),
      )
    }
  }
  verdicts.push(...judgePhoto(plate.photo, format.name))
  return verdicts
}

function judgeContrast(
  plate: Plate,
  format: Format<string>,
  frame: string,
  text: LaidOutText,
  place: string,
): Verdict[] {
  const least = contrastOf(text, frame, plate, format)
  const isName = NAMES.has(text.name)
  if (least && inTenths(least.ratio) < READABLE_CONTRAST) {
    const figure = least.ratio.toFixed(1)
    const message = `Contrast of ${least.color} on what lies under it is ${figure} to 1; ${READABLE_CONTRAST} is readable.`
    const code = isName ? 'name-unreadable' : 'contrast-low'
    return [{ code, severity: 'warning', place, message, figure: Number(figure) }]
  }
  const { size = Infinity } = text
  if (!isName || size >= LEAST_NAME * format.width) return []
  const figure = Math.round(size)
  const message = `The name is ${figure} pixels high on a card ${format.width} wide: too small to read in a feed.`
  return [{ code: 'name-unreadable', severity: 'warning', place, message, figure }]
}

/** Rounded as it is displayed: a ratio shown as 4.5 passes at 4.5. */
function inTenths(ratio: number): number {
  return Math.round(ratio * 10) / 10
}

/** Names of the publisher and author. */
const NAMES: ReadonlySet<string> = new Set(['brand', 'byline', 'partner'])
/** Minimum font size of a name as a share of the card's width: a feed shows a card of 1200 pixels at about 500. */
const LEAST_NAME = 0.0125

/** Share of the card's width (58 pixels of 1200); a smaller headline is lost among others in a feed. */
export const SMALL_HEADLINE = 0.048
/** For designs with small headlines, beside a figure or pictures: share of the design's maximum. */
const SMALL_IN_DESIGN = 0.5

function judgeHeadline(
  { name, size, largest, placed }: LaidOutText,
  { width }: Format<string>,
  place: string,
): Verdict[] {
  if (name !== 'headline' || size === undefined || largest === undefined) return []
  if (size >= Math.min(SMALL_HEADLINE * width, SMALL_IN_DESIGN * largest)) return []
  const lines = placed.lines.length
  const figure = Math.round(size)
  const message = `The headline is small: ${lines} ${lines === 1 ? 'line' : 'lines'} at ${figure} pixels. A shorter one is larger.`
  return [{ code: 'headline-small', severity: 'warning', place, message, figure }]
}

/** The text's colour with the lowest contrast; undefined if the background is unknown. */
function contrastOf(
  text: LaidOutText,
  frame: string,
  plate: Plate,
  { width }: Format<string>,
): { readonly color: string; readonly ratio: number } | undefined {
  let least: { readonly color: string; readonly ratio: number } | undefined
  for (const { color, placed } of inColors(text)) {
    const ratio = contrastIn(color, { ...text, placed }, frame, plate, width)
    if (ratio !== undefined && ratio < (least?.ratio ?? Infinity)) least = { color, ratio }
  }
  return least
}

/** The lowest contrast of a colour, ignoring specks: on the text's own background, else on what is below its frame or letters. */
function contrastIn(
  color: string,
  text: LaidOutText,
  frame: string,
  plate: Plate,
  width: number,
): number | undefined {
  const ink = luminance(parseColor(color))
  if (text.ground !== undefined) return contrast(ink, luminance(parseColor(text.ground)))
  const wide = plate.grounds.get(frame)
  if (wide === undefined) return undefined
  const over = leastContrast(ink, wide)
  // The frame may extend over pictures and areas that no letter touches.
  if (over >= READABLE_CONTRAST) return over
  const near = brightnessIn(plate.pixels, width * plate.scale, inkAt(text.placed.ink, plate.scale))
  return near && leastContrast(ink, near)
}

function leastContrast(ink: number, ground: Brightness): number {
  return Math.min(contrast(ink, ground.under(SPECKS)), contrast(ink, ground.under(1 - SPECKS)))
}

function judgeSafety({ placed }: LaidOutText, format: CardPlan['format'], place: string): Verdict[] {
  const { ink } = placed
  const { safe, width, height } = format
  const out = [
    ['left', safe.left - ink.left],
    ['top', safe.top - ink.top],
    ['right', ink.right - (width - safe.right)],
    ['bottom', ink.bottom - (height - safe.bottom)],
  ] as const
  return out
    .filter(([, by]) => placed.glyphs.length > 0 && by >= 1)
    .map(([side, by]) => ({
      code: 'outside-safe-area',
      severity: 'warning',
      place,
      message: `The text reaches ${Math.round(by)} pixels over the ${side} edge of the area that stays free of the network’s interface.`,
      figure: Math.round(by),
    }))
}

function judgePhoto(photo: Plate['photo'], format: string): Verdict[] {
  if (photo === undefined) return []
  const place = `${format}/photo`
  return [
    ...judgeFaults(photo, place),
    ...judgeHeads(photo, format, place),
    ...judgeCovered(photo, place),
    ...judgeGiven(photo, format, place),
    ...judgeSize(photo, place),
  ]
}

type ShownPhoto = PhotoCrop

function judgeFaults({ source }: ShownPhoto, place: string): Verdict[] {
  if (source.damaged !== true) return []
  const message = 'The photo’s file is damaged; look whether all of the picture is there.'
  return [{ code: 'photo-damaged', severity: 'warning', place, message }]
}

function judgeHeads({ heads, cutHeads, saving }: ShownPhoto, format: string, place: string): Verdict[] {
  if (cutHeads === 0) return []
  const faces = cutHeads === 1 ? 'One face is' : `${cutHeads} faces are`
  const message =
    heads === 1
      ? 'The face is cut off or left out: this part of the photo does not hold it.'
      : `${faces} cut off or left out: the picture does not hold them all.`
  const say = cutHeads === 1 ? 'Keep the face in' : 'Keep the largest face in'
  const fixes = saving && [focusFix(say, saving, format)]
  return [
    { code: 'face-cut', severity: 'warning', place, message, figure: cutHeads, ...(fixes && { fixes }) },
  ]
}

function judgeCovered({ coveredHeads }: ShownPhoto, place: string): Verdict[] {
  if (coveredHeads === 0) return []
  const faces = coveredHeads === 1 ? 'A face lies' : `${coveredHeads} faces lie`
  const message = `${faces} under the words: a design that keeps the photo free of them would show it.`
  return [{ code: 'face-covered', severity: 'warning', place, message, figure: coveredHeads }]
}

function judgeGiven({ cutGiven, givenMiddle }: ShownPhoto, format: string, place: string): Verdict[] {
  if (!cutGiven) return []
  const message = 'The part of the photo that was marked does not fit into the picture, and was cut.'
  const fixes = givenMiddle && [focusFix('Show what is in its middle', givenMiddle, format)]
  return [{ code: 'subject-cut', severity: 'warning', place, message, ...(fixes && { fixes }) }]
}

/** A fix that sets the focus for this format only; a crop would override it. */
function focusFix(say: string, { x, y }: Focus, format: string): Fix {
  return { say, set: { [`crop.${format}`]: null, [`focus.${format}`]: `${fraction(x)},${fraction(y)}` } }
}

/** Smallest visible enlargement. */
const LEAST_ENLARGED = 1.1

function judgeSize({ source, window, width, height }: ShownPhoto, place: string): Verdict[] {
  const scale = width / (window.width * source.width)
  // Less is invisible, and would be shown as “1.0 times”.
  if (scale < LEAST_ENLARGED) return []
  const figure = scale.toFixed(1)
  const message = `The photo is ${source.width} × ${source.height}; it was enlarged ${figure} times to fill ${width} × ${height}.`
  const fixes = [{ say: 'Do without the photo', set: { photo: 'none' } }]
  return [{ code: 'photo-small', severity: 'warning', place, message, figure: Number(figure), fixes }]
}

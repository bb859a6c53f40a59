import type { Verdict } from '../verdict.ts'
import { contrast, luminance, parseColor } from './contract/color.ts'
import type { Plate } from './plate/plate.ts'
import { READABLE_CONTRAST } from './plate/scrim-strength.ts'
import type { LaidOutFrame, LaidOutText } from './frames/laid-out.ts'
import type { Format } from './contract/format.ts'
import type { CardPlan } from './plan/card-plan.ts'
import { brightnessIn, type Brightness } from './plate/brightness.ts'

/** Specks: the darkest and the lightest parts of the ground up to this share are ignored. */
const SPECKS = 0.05

/** Findings measured on the finished card: contrast, safe areas, the photo's size, crop and faults. */
export function judgeCard({ format }: CardPlan, plate: Plate, frames: readonly LaidOutFrame[]): Verdict[] {
  const verdicts: Verdict[] = []
  for (const { name, texts } of frames) {
    for (const text of texts) {
      const place = `${format.name}/${name}/${text.name}`
      if (text.decoration) continue
      verdicts.push(...judgeContrast(plate, format, name, text, place), ...judgeSafety(text, format, place))
    }
  }
  verdicts.push(...judgePhoto(plate.photo, format.name))
  return verdicts
}

function judgeContrast(
  plate: Plate,
  format: Format,
  frame: string,
  text: LaidOutText,
  place: string,
): Verdict[] {
  const ratio = contrastOf(text, frame, plate, format)
  if (ratio === undefined || ratio >= READABLE_CONTRAST) return []
  return [
    {
      code: 'contrast-low',
      severity: 'warning',
      place,
      message: `Contrast of ${text.color} on what lies under it is ${ratio.toFixed(1)} to 1; ${READABLE_CONTRAST} is readable.`,
    },
  ]
}

/** The least contrast of a text, specks aside: on its own ground, else on what lies under its frame or its letters. */
function contrastOf(text: LaidOutText, frame: string, plate: Plate, { width }: Format): number | undefined {
  const ink = luminance(parseColor(text.color))
  if (text.ground !== undefined) return contrast(ink, luminance(parseColor(text.ground)))
  const wide = plate.grounds.get(frame)
  if (wide === undefined) return undefined
  const over = leastContrast(ink, wide)
  // The frame may reach over pictures and fields that none of its letters touch.
  if (over >= READABLE_CONTRAST) return over
  const near = brightnessIn(plate.pixels, width, text.placed.ink)
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
      message: `Reaches ${Math.round(by)} pixels over the ${side} edge of the area that stays free of the network’s interface.`,
    }))
}

function judgePhoto(photo: Plate['photo'], format: string): Verdict[] {
  if (photo === undefined) return []
  const place = `${format}/photo`
  return [
    ...judgeFaults(photo, place),
    ...judgeHeads(photo, place),
    ...judgeGiven(photo, place),
    ...judgeSize(photo, place),
  ]
}

type ShownPhoto = NonNullable<Plate['photo']>

function judgeFaults({ source }: ShownPhoto, place: string): Verdict[] {
  if (source.damaged !== true) return []
  const message = 'The photo’s file is damaged; look whether all of the picture is there.'
  return [{ code: 'photo-damaged', severity: 'warning', place, message }]
}

function judgeHeads({ cutHeads, width, height }: ShownPhoto, place: string): Verdict[] {
  if (cutHeads === 0) return []
  const heads = cutHeads === 1 ? 'One head is' : `${cutHeads} heads are`
  const message = `${heads} cut off or left out: they do not fit into ${width} × ${height} together.`
  return [{ code: 'face-cut', severity: 'warning', place, message }]
}

function judgeGiven({ cutGiven, width, height }: ShownPhoto, place: string): Verdict[] {
  if (!cutGiven) return []
  const message = `The part of the photo that was marked does not fit into ${width} × ${height}, and was cut.`
  return [{ code: 'subject-cut', severity: 'warning', place, message }]
}

function judgeSize({ source, window, width, height }: ShownPhoto, place: string): Verdict[] {
  const scale = width / (window.width * source.width)
  // Rounding of the box alone is no enlargement.
  if (scale < 1.005) return []
  const message = `The photo is ${source.width} × ${source.height}; it was enlarged ${scale.toFixed(1)} times to fill ${width} × ${height}.`
  return [{ code: 'photo-small', severity: 'warning', place, message }]
}

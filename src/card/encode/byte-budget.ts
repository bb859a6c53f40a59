import type { Verdict } from '../../verdict.ts'
import type { CardType } from '../contract/card-type.ts'
import type { Format } from '../contract/format.ts'
import type { Chroma } from './jpeg-file.ts'

export interface EncodedCard {
  readonly bytes: Uint8Array
  readonly type: CardType
  readonly contentType: string
  readonly verdicts: readonly Verdict[]
}

/** What a finished canvas can be made into. */
export interface Encoders {
  png(): Uint8Array
  jpeg(quality: number, chroma: Chroma): Uint8Array
}

export interface BudgetOptions {
  readonly type: 'auto' | 'png' | 'jpg'
  readonly hasPhoto: boolean
  readonly format: Pick<Format<string>, 'name' | 'maxBytes' | 'aimBytes'>
}

/**
 * JPEG settings from the best to the least that may be published. Full chroma first: at half, red letters turn dull and
 * white ones on red turn pink. From quality 82 on, artefacts cannot be seen at arm's length; below 50, blocks show.
 */
const photoSteps = [
  [82, '444'],
  [82, '420'],
  [74, '420'],
  [66, '420'],
  [58, '420'],
  [50, '420'],
] as const satisfies JpegSteps
/** Without a photo there are bytes to spare for the rims of letters. */
const flatSteps = [[88, '444'], ...photoSteps] as const satisfies JpegSteps

type JpegSteps = readonly (readonly [quality: number, chroma: Chroma])[]

/**
 * Encodes a finished canvas within the byte budget of its format. For `auto`, flat cards become PNG, which is lossless
 * and smaller for them; photo cards become JPEG, and so does a flat card whose PNG is too heavy.
 */
export function encodeWithinBudget(
  encoders: Encoders,
  { type, hasPhoto, format }: BudgetOptions,
): EncodedCard {
  if (type === 'png' || (type === 'auto' && !hasPhoto)) {
    const bytes = encoders.png()
    if (type === 'png' || bytes.length <= format.maxBytes) return encoded(bytes, 'png', format)
  }
  const near = hasPhoto ? jpegNear(encoders, format) : undefined
  const bytes = near ?? jpegWithin(encoders, hasPhoto ? photoSteps : flatSteps, format.maxBytes)
  return encoded(bytes, 'jpg', format)
}

/** Full chroma weighs about a quarter more than half. */
const CHROMA_ROOM = 0.8
/**
 * Lower qualities for a card slightly over its aim. `[most, quality]`: used up to `most` times the aim. Measured on press
 * photos: quality 79 saves 7 % of the bytes and 76 saves 14 %, for about 1 dB of PSNR.
 */
const lighterSteps = [
  [1.07, 79],
  [1.17, 76],
] as const

/**
 * A photo card that should weigh no more than `aimBytes`: half chroma at the best quality, and full chroma where there
 * is room for it. Undefined when it is over the budget even so.
 */
function jpegNear(
  encoders: Encoders,
  { maxBytes, aimBytes }: BudgetOptions['format'],
): Uint8Array | undefined {
  if (aimBytes === undefined) return undefined
  const [quality] = photoSteps[0]
  const half = encoders.jpeg(quality, '420')
  if (half.length > maxBytes) return undefined
  if (half.length > aimBytes) {
    const step = lighterSteps.find(([most]) => half.length <= most * aimBytes)
    const lighter = step && encoders.jpeg(step[1], '420')
    return lighter && lighter.length <= aimBytes ? lighter : half
  }
  if (half.length > aimBytes * CHROMA_ROOM) return half
  const full = encoders.jpeg(quality, '444')
  return full.length <= aimBytes ? full : half
}

/** The first step that fits, or the last. */
function jpegWithin(encoders: Encoders, steps: JpegSteps, maxBytes: number): Uint8Array {
  let bytes: Uint8Array = new Uint8Array(0)
  for (const [quality, chroma] of steps) {
    bytes = encoders.jpeg(quality, chroma)
    if (bytes.length <= maxBytes) break
  }
  return bytes
}

function encoded(bytes: Uint8Array, type: 'png' | 'jpg', format: BudgetOptions['format']): EncodedCard {
  const verdicts = bytes.length > format.maxBytes ? [overBudget(bytes.length, type, format)] : []
  return { bytes, type, contentType: type === 'png' ? 'image/png' : 'image/jpeg', verdicts }
}

function overBudget(size: number, type: 'png' | 'jpg', { name, maxBytes }: BudgetOptions['format']): Verdict {
  const remedy =
    type === 'png' ? '; ask for jpg or leave the type to Handbill' : ' even at its lowest quality'
  return {
    code: 'over-budget',
    severity: 'warning',
    place: name,
    message: `The ${name} card is ${kilobytes(size)} as ${type}, over its ${kilobytes(maxBytes)}${remedy}.`,
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`
}

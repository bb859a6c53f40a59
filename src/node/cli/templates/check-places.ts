import type { Card, PlacedText } from '../../../card/engine.ts'
import { formats } from '../../../card/contract/formats.ts'
import type { Format, FormatName } from '../../../card/contract/format.ts'
import type { Box } from '../../../type/fonts/face.ts'

/** Tolerance for antialiasing and side bearings. Pixels. */
const TOUCHES = 2
/** Used share of a frame below which a dropped text is a fault. */
const USED = 0.35
/** For a frame of one line: its letters take more than this share of the height. */
const LINE_OF_STRIP = 0.2
/** Allowed overlap of neighbouring lines' ink (descenders, Nastaliq), as a share of the lower one. */
const OVERLAP = 0.3
/**
 * Share of the width of a network's square crop that must contain text: short list items start at the reading edge,
 * and the square shows only their ends.
 */
const SHOWN = 0.1

/**
 * Faults in the positions of a card's texts, one sentence each: covered by a network's interface, on a letterform
 * or on each other, an empty frame, or no text in a network's crop.
 */
export function faultsOfPlaces(
  format: FormatName,
  { places = [], verdicts }: Card,
  hasPhoto: boolean,
): string[] {
  const known: Format = formats[format]
  const words = places.filter(({ decoration }) => !decoration)
  return [
    ...known.covered.flatMap((zone) =>
      words
        .filter(({ ink }) => overlap(ink, zone) !== undefined)
        .map(({ place }) => `${place}: is where ${zone.what} is`),
    ),
    ...collisions(places),
    ...emptyFrames(words, verdicts, format),
    ...(known.cutout &&
    !hasPhoto &&
    !words.some(
      ({ ink }) => widthIn(ink, known.cutout!) >= SHOWN * (known.cutout!.right - known.cutout!.left),
    )
      ? [`no word of the story is in ${known.cutout.what}`]
      : []),
  ]
}

function overlap(a: Box, b: Box): { readonly width: number; readonly height: number } | undefined {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > TOUCHES && height > TOUCHES ? { width, height } : undefined
}

function widthIn(ink: Box, zone: Box): number {
  return overlap(ink, zone)?.width ?? 0
}

function collisions(places: readonly PlacedText[]): string[] {
  return places.flatMap((one, at) =>
    places.slice(at + 1).flatMap((other) => {
      const shared = overlap(one.ink, other.ink)
      if (shared === undefined) return []
      const lower = Math.min(heightOf(one.ink), heightOf(other.ink))
      const isLetterform = one.decoration !== other.decoration
      if (!isLetterform && shared.height < lower * OVERLAP) return []
      return [`${one.place}: lies on ${other.place}`]
    }),
  )
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top
}

function widthOf({ left, right }: Box): number {
  return right - left
}

/** Whether the texts are side by side. */
function isLine(words: readonly PlacedText[]): boolean {
  return words.every(({ ink }) => words.every((other) => ink.top < other.ink.bottom))
}

function lengthOf(words: readonly PlacedText[]): number {
  return words.reduce((sum, { ink }) => sum + widthOf(ink), 0)
}

/** Frames that dropped a text although the others use little of them. */
function emptyFrames(words: readonly PlacedText[], verdicts: Card['verdicts'], format: string): string[] {
  const dropped = verdicts.filter(({ code }) => code === 'text-dropped').map(({ place }) => place)
  const frames = new Set(dropped.map((place) => place.split('/').slice(0, 2).join('/')))
  return [...frames].flatMap((frame) => {
    const own = words.filter(({ place }) => `${format}/${place}`.startsWith(`${frame}/`))
    const [first] = own
    if (first === undefined) return []
    const top = Math.min(...own.map(({ ink }) => ink.top))
    const bottom = Math.max(...own.map(({ ink }) => ink.bottom))
    const height = (bottom - top) / heightOf(first.frame)
    // A strip for one line is full if its line is as long.
    const isStrip = isLine(own) && height > LINE_OF_STRIP
    const share = isStrip ? Math.max(height, lengthOf(own) / widthOf(first.frame)) : height
    return share < USED
      ? [`${frame}: ${Math.round(share * 100)} % of it is used, and a text was left out`]
      : []
  })
}

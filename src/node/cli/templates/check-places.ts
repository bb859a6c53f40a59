import type { Card, PlacedText } from '../../../card/engine.ts'
import { formats } from '../../../card/contract/formats.ts'
import type { Format, FormatName } from '../../../card/contract/format.ts'
import type { Box } from '../../../type/fonts/face.ts'

/** Hairlines of antialiasing, side bearings. Pixels. */
const TOUCHES = 2
/** A frame of which less is used while a text of it was left out. */
const USED = 0.35
/** Of a frame for one line, its letters take more than this much of the height. */
const LINE_OF_STRIP = 0.2
/** Ink boxes of neighbouring lines may overlap so far: descenders, Nastaliq. Of the lower of the two. */
const OVERLAP = 0.3
/**
 * Of the square that a network cuts out, this much of the width must hold words: short points of a list hang at the reading
 * edge, and the square shows where they end.
 */
const SHOWN = 0.1

/**
 * What is wrong with where the texts of a card are, a sentence each: under what a network lays over it, on a letterform
 * or on each other, in a frame left empty, or nothing where a network cuts its preview out.
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

/** Frames that left a text out although the others fill little of them. */
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
    // A strip for one line is full when that is as long as it.
    const isStrip = isLine(own) && height > LINE_OF_STRIP
    const share = isStrip ? Math.max(height, lengthOf(own) / widthOf(first.frame)) : height
    return share < USED
      ? [`${frame}: ${Math.round(share * 100)} % of it is used, and a text was left out`]
      : []
  })
}

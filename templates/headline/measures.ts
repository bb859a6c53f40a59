import type { FormatName } from '../../src/card/contract/format.ts'

/** Pixels, composed for each format and not scaled from one to the next. */
export interface Measures {
  readonly margin: number
  /** The band that carries section and brand. */
  readonly band: number
  readonly bandText: number
  /** From the band to the kicker's neighbour, the headline. */
  readonly below: number
  readonly headline: readonly [min: number, max: number]
  readonly headlineLines: number
  /** Absent where a network shows the picture too small for a standfirst, or covers it. */
  readonly standfirst:
    { readonly size: number; readonly lines: number; readonly dropBelow: number } | undefined
  /** Byline and date; absent where the network's own interface lies over the foot. */
  readonly foot: number | undefined
  /** Room kept free under the text, beyond the margin. */
  readonly clear: number
  /** Landscape: width of the photo beside the text. Tall: height of the photo or colour field above it. */
  readonly picture: number
}

const plain: Record<FormatName, Measures> = {
  og: {
    margin: 60,
    band: 84,
    bandText: 28,
    below: 42,
    headline: [44, 150],
    headlineLines: 6,
    standfirst: { size: 30, lines: 3, dropBelow: 68 },
    foot: 25,
    clear: 0,
    picture: 0,
  },
  // X lays the domain over the lower left corner: no foot there.
  twitter: {
    margin: 60,
    band: 80,
    bandText: 28,
    below: 42,
    headline: [44, 150],
    headlineLines: 6,
    standfirst: { size: 30, lines: 3, dropBelow: 70 },
    foot: undefined,
    clear: 24,
    picture: 0,
  },
  // Seen at 150 px in lists, with the running time in the lower right corner: headline only, and large.
  youtube: {
    margin: 64,
    band: 88,
    bandText: 32,
    below: 48,
    headline: [60, 190],
    headlineLines: 5,
    standfirst: undefined,
    foot: undefined,
    clear: 40,
    picture: 0,
  },
  square: {
    margin: 64,
    band: 104,
    bandText: 34,
    below: 60,
    headline: [52, 170],
    headlineLines: 9,
    standfirst: { size: 38, lines: 5, dropBelow: 72 },
    foot: 31,
    clear: 0,
    picture: 0,
  },
  portrait: {
    margin: 64,
    band: 104,
    bandText: 34,
    below: 56,
    headline: [52, 170],
    headlineLines: 9,
    standfirst: { size: 38, lines: 5, dropBelow: 68 },
    foot: 31,
    clear: 0,
    picture: 400,
  },
  story: {
    margin: 72,
    band: 116,
    bandText: 38,
    below: 72,
    headline: [64, 180],
    headlineLines: 10,
    standfirst: { size: 44, lines: 6, dropBelow: 84 },
    foot: 34,
    clear: 200,
    picture: 520,
  },
}

/** What changes with a photo, which takes room from the text. */
const withPhoto: Record<FormatName, Partial<Measures>> = {
  og: {
    picture: 480,
    headline: [40, 84],
    headlineLines: 8,
    standfirst: { size: 27, lines: 3, dropBelow: 48 },
  },
  twitter: {
    picture: 480,
    headline: [40, 84],
    headlineLines: 8,
    standfirst: { size: 27, lines: 3, dropBelow: 48 },
  },
  youtube: { picture: 520, headline: [52, 120], headlineLines: 7 },
  square: {
    picture: 470,
    band: 92,
    below: 44,
    headline: [48, 88],
    headlineLines: 5,
    standfirst: { size: 34, lines: 2, dropBelow: 60 },
    foot: 28,
  },
  portrait: {
    picture: 640,
    headline: [50, 104],
    headlineLines: 6,
    standfirst: { size: 36, lines: 3, dropBelow: 62 },
  },
  story: {
    picture: 1120,
    below: 130,
    headline: [60, 120],
    standfirst: { size: 42, lines: 4, dropBelow: 76 },
  },
}

export function measuresOf(format: FormatName, hasPhoto: boolean): Measures {
  return hasPhoto ? { ...plain[format], ...withPhoto[format] } : plain[format]
}

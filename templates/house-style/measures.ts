import type { FormatName } from '../../src/card/contract/format.ts'

/** Pixels common to all designs of a format, so that a publication is recognised by its layout. */
export interface Measures {
  /** On each side. */
  readonly margin: number
  /** From the upper edge to the top line. */
  readonly top: number
  /** From the end of the last text to the lower edge. */
  readonly bottom: number
  readonly kicker: number
  readonly brand: number
  /** Byline, date, source. */
  readonly foot: number
  /** Absent if the network shows the picture too small for one. */
  readonly standfirst: number | undefined
  /** From the top line to the headline, from the headline to the standfirst, from there to the foot. */
  readonly gap: number
  readonly credit: number
  /** Portrait formats put the picture above the text, landscape ones beside it. */
  readonly tall: boolean
}

/**
 * X puts the domain on the lower left of landscape cards and YouTube the duration on the lower right, so their text
 * ends higher. Stories keep 250 pixels free at both ends for the network's bars.
 */
export const measures: Readonly<Record<FormatName, Measures>> = {
  og: {
    margin: 64,
    top: 54,
    bottom: 88,
    kicker: 29,
    brand: 38,
    foot: 28,
    standfirst: 34,
    gap: 26,
    credit: 18,
    tall: false,
  },
  twitter: {
    margin: 64,
    top: 51,
    bottom: 84,
    kicker: 29,
    brand: 38,
    foot: 28,
    standfirst: 34,
    gap: 24,
    credit: 18,
    tall: false,
  },
  youtube: {
    margin: 68,
    top: 60,
    bottom: 88,
    kicker: 34,
    brand: 42,
    foot: 32,
    standfirst: undefined,
    gap: 30,
    credit: 20,
    tall: false,
  },
  square: {
    margin: 72,
    top: 68,
    bottom: 68,
    kicker: 34,
    brand: 42,
    foot: 32,
    standfirst: 42,
    gap: 34,
    credit: 22,
    tall: true,
  },
  portrait: {
    margin: 76,
    top: 74,
    bottom: 74,
    kicker: 36,
    brand: 44,
    foot: 34,
    standfirst: 44,
    gap: 38,
    credit: 22,
    tall: true,
  },
  story: {
    margin: 80,
    top: 270,
    bottom: 276,
    kicker: 42,
    brand: 50,
    foot: 38,
    standfirst: 50,
    gap: 46,
    credit: 24,
    tall: true,
  },
  wide: {
    margin: 64,
    top: 57,
    bottom: 92,
    kicker: 30,
    brand: 40,
    foot: 29,
    standfirst: 35,
    gap: 28,
    credit: 19,
    tall: false,
  },
  pin: {
    margin: 70,
    top: 70,
    bottom: 70,
    kicker: 36,
    brand: 44,
    foot: 34,
    standfirst: 43,
    gap: 38,
    credit: 21,
    tall: true,
  },
  chat: {
    margin: 54,
    top: 50,
    bottom: 50,
    kicker: 27,
    brand: 33,
    foot: 25,
    standfirst: 32,
    gap: 26,
    credit: 17,
    tall: true,
  },
}

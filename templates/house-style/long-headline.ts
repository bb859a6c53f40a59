import type { CardContent } from '../../src/card/contract/template.ts'

/** Letters of a headline that needs no more space than the design gives it. */
const USUAL = 70
/** Share of the picture's height taken by each further letter. */
const SHARE = 1 / 190
/** Minimum share of its height that the picture keeps. */
const LEAST = 0.66
/** Share it keeps where a text was cut. */
const CROWDED = 0.56
/** Ideographs and syllables equal two Latin letters. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu

/** Lines of Nastaliq are twice as high: the picture always leaves them this much more. */
const NASTALIQ = 0.12

/**
 * The share of its height that a picture above the words keeps, at least 0.66: it shrinks before the headline
 * loses a word. Where that was not enough, 0.56.
 * @param most above 1 if the picture may use the room that a short headline leaves
 */
export function pictureShare(
  { headline, nastaliq, crowded }: Pick<CardContent, 'headline' | 'nastaliq' | 'crowded'>,
  most = 1,
): number {
  if (crowded) return CROWDED
  const letters = headline.length + (headline.match(DENSE)?.length ?? 0)
  const whole = nastaliq ? 1 - NASTALIQ : most
  return Math.max(LEAST, Math.min(whole, 1 - (letters - USUAL) * SHARE))
}

import type { CardContent } from '../../src/card/contract/template.ts'

/** Letters of a headline that needs no more room than a design gives it. */
const USUAL = 70
/** Each letter more takes this part of a picture's height. */
const SHARE = 1 / 190
/** However long a headline is, the picture keeps this much of its height. */
const LEAST = 0.66
/** Ideographs and syllables say in one what Latin letters say in two. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu

/** Lines of Nastaliq are twice as high: the picture leaves them this much more from the start. */
const NASTALIQ = 0.12

/**
 * How much of its height a picture above the words keeps, from 0.66 up: it gives way before a word of the headline does.
 * @param most above 1 where the picture may take the room that a short headline leaves
 */
export function pictureShare(
  { headline, nastaliq }: Pick<CardContent, 'headline' | 'nastaliq'>,
  most = 1,
): number {
  const letters = headline.length + (headline.match(DENSE)?.length ?? 0)
  const whole = nastaliq ? 1 - NASTALIQ : most
  return Math.max(LEAST, Math.min(whole, 1 - (letters - USUAL) * SHARE))
}

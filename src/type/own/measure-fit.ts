import type { FaceFit } from '../../article/brand/own-font.ts'
import type { Face } from '../fonts/face.ts'
import { fit } from '../layout/fit.ts'
import { prepareParagraph } from '../layout/paragraph.ts'
import { place } from '../layout/place.ts'
import type { HarfBuzz } from '../shaping/harfbuzz.ts'
import type { TextStyle } from '../shaping/text-style.ts'
import type { SampleLetters } from './sample-letters.ts'

/**
 * Problem: designs' sizes and line heights fit the built-in faces; another face's letters may be a fifth lower at
 * the same size, and extend further.
 * Method: sets the same letters in both and compares their ink: the height of the body gives the size, the extent
 * from the highest accent to the lowest descender the line height.
 * Limits: sizes from 0.7 to 1.4 of the file's own, line heights from 0.95 to 1.5 of the built-in face's.
 */

/** So large that rounding to pixels is negligible. */
const SIZE = 1000
const SCALE = [0.7, 1.4] as const
const LEADING = [0.95, 1.5] as const

/** Plausible heights of letters. Em. */
const PLAUSIBLE = [0.04, 4] as const

/** @throws Error if the face's letters have no measurable size, or are larger than a line can be. */
export function measureFit(
  harfbuzz: HarfBuzz,
  own: Face,
  standard: readonly Face[],
  sample: SampleLetters,
): FaceFit {
  const measure = (faces: readonly Face[], text: string) => measureInk(harfbuzz, faces, text, sample)
  const body = lettersOf(own, sample.body)
  const height = measure([own], body).rise
  if (height < PLAUSIBLE[0] || height > PLAUSIBLE[1])
    throw new Error(`has letters ${height.toFixed(2)} em high: it is damaged, or no font for text`)
  const scale = between(SCALE, measure(standard, body).rise / height)
  const reach = lettersOf(own, sample.reach) || body
  const further = (measure([own], reach).extent * scale) / measure(standard, reach).extent - 1
  // The highest accent and the lowest descender rarely meet: half of the additional extent suffices.
  const leading = between(LEADING, 1 + further / 2)
  return { scale, leading }
}

/** The letters of a text that a face has. */
export function lettersOf(face: Pick<Face, 'covers'>, text: string): string {
  return Array.from(text)
    .filter((letter) => letter === ' ' || face.covers(letter.codePointAt(0)!))
    .join('')
    .trim()
}

interface Ink {
  /** Em above the baseline; for Han letters from top to bottom. */
  readonly rise: number
  readonly extent: number
}

function measureInk(
  harfbuzz: HarfBuzz,
  faces: readonly Face[],
  text: string,
  { script, lang, dir }: SampleLetters,
): Ink {
  const prepare = (words: string, style: TextStyle) => prepareParagraph(harfbuzz, words, style)
  const frame = {
    place: 'sample',
    width: SIZE * 100,
    lineHeight: 2,
    min: SIZE,
    max: SIZE,
    balance: false,
    polish: false,
  }
  const setting = fit(prepare(text, { faces, lang, dir }), frame, prepare)
  const { ink, lines } = place(harfbuzz, setting, { x: 0, y: 0, width: 0, align: 'start' })
  const extent = (ink.bottom - ink.top) / SIZE
  const rise = script === 'Hani' || script === 'Hang' ? extent : ((lines[0]?.baseline ?? 0) - ink.top) / SIZE
  return { rise, extent }
}

function between([least, most]: readonly [number, number], value: number): number {
  const kept = Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : 1
  return Math.round(kept * 100) / 100
}

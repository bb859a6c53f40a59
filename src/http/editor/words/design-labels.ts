import type { Word } from './word-table.ts'
import type { Ui } from './ui.ts'

const words: Readonly<Record<string, Word>> = {
  auto: 'designAuto',
  breaking: 'designBreaking',
  live: 'designLive',
  opinion: 'designOpinion',
  quote: 'designQuote',
  facts: 'designFacts',
  number: 'designNumber',
  score: 'designScore',
  review: 'designReview',
  farewell: 'designFarewell',
  split: 'designSplit',
  video: 'designVideo',
  gallery: 'designGallery',
  plain: 'designPlain',
  photo: 'designPhoto',
  headline: 'designHeadline',
}

/** The label of a design; Handbill's own have translated names. */
export function designLabel(name: string, { say }: Pick<Ui, 'say'>): string {
  const word = words[name]
  if (word !== undefined) return say(word)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' ')
}

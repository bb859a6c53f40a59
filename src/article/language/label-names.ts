/** Labels over stories in brands and languages, in the column order of `data/label-words.ts`. */
export const labelNames = [
  'breaking',
  'live',
  'opinion',
  'editorial',
  'interview',
  'explainer',
  'facts',
  'feature',
  'review',
  'obituary',
  'data',
  'result',
  'video',
  'gallery',
  'paid',
] as const

export type LabelName = (typeof labelNames)[number]

/** Words over stories that brands and languages have, in the order of the columns of `data/label-words.ts`. */
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

import type { Kind } from '../../../article/kind/kinds.ts'
import type { Word } from './word-table.ts'

export const kindWords = {
  news: 'kindNews',
  breaking: 'kindBreaking',
  live: 'kindLive',
  opinion: 'kindOpinion',
  interview: 'kindInterview',
  explainer: 'kindExplainer',
  feature: 'kindFeature',
  review: 'kindReview',
  obituary: 'kindObituary',
  data: 'kindData',
  result: 'kindResult',
  video: 'kindVideo',
  gallery: 'kindGallery',
  paid: 'kindPaid',
} as const satisfies Record<Kind, Word>

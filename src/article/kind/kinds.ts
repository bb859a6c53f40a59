/** What sort of story it is: chooses the card's design and the voice of the posts. */
export const kinds = [
  'news',
  'breaking',
  'live',
  'opinion',
  'interview',
  'explainer',
  'feature',
  'review',
  'obituary',
  'data',
  'result',
  'video',
  'gallery',
  'paid',
] as const

export type Kind = (typeof kinds)[number]

export function isKind(value: string): value is Kind {
  return (kinds as readonly string[]).includes(value)
}

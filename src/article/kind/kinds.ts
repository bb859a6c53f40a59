/** The kind of story: determines the card's design and the style of posts. */
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

import type { Tone } from '../../../article/brand/look.ts'
import type { FormatName } from '../../../card/contract/format.ts'

/** A card of the wall: a story of `examples/stories`, whose kind chooses the design. */
export interface WallCard {
  readonly story: string
  readonly format: FormatName
  readonly tone?: Tone
  /** Alternative text. */
  readonly alt: string
}

/** Every design, ten scripts, mixed formats; each row has a right-to-left card, a tall one and a photo. */
export const wallCards: readonly WallCard[] = [
  { story: 'photo', format: 'og', alt: 'Design photo: a headline over a full photograph' },
  { story: 'opinion-ur', format: 'og', alt: 'Design opinion in Urdu, turned over' },
  { story: 'breaking', format: 'square', alt: 'Design breaking, square' },
  { story: 'news-ja', format: 'portrait', alt: 'Design headline in Japanese' },
  { story: 'review', format: 'og', alt: 'Design review with its stars' },
  { story: 'quote', format: 'story', alt: 'Design quote as a story' },
  { story: 'news-ta', format: 'og', alt: 'Design headline in Tamil' },
  { story: 'data-hi', format: 'og', alt: 'Design number in Hindi' },
  { story: 'news-ar', format: 'story', alt: 'Design headline in Arabic, as a story' },
  { story: 'result', format: 'og', alt: 'Design score: two sides, the winner in full strength' },
  { story: 'explainer', format: 'square', alt: 'Design facts for explainers' },
  { story: 'video', format: 'youtube', alt: 'Design video as a thumbnail' },
  { story: 'news-hi', format: 'og', alt: 'Design headline in Hindi' },
  { story: 'live', format: 'story', alt: 'Design live as a story' },
  { story: 'gallery', format: 'og', alt: 'Design gallery: one large photo, small ones beside it' },
  { story: 'obituary', format: 'og', alt: 'Design farewell for obituaries' },
  { story: 'feature', format: 'og', alt: 'Design split for features' },
  { story: 'breaking-ta', format: 'og', alt: 'Design breaking in Tamil' },
  { story: 'paid', format: 'og', alt: 'Design plain for paid content: nothing over the photo' },
  { story: 'opinion', format: 'square', tone: 'dark', alt: 'Design opinion, square and dark' },
  { story: 'quote-ar', format: 'og', alt: 'Design quote in Arabic' },
  { story: 'data', format: 'og', alt: 'Design number: the figure is the picture' },
]

export function wallName({ story, format }: WallCard): string {
  return `${story}-${format}`
}

import type { Article } from '../../../article/article.ts'
import type { Details } from '../../../article/details.ts'
import type { PictureName } from '../../../card/contract/elements.ts'
import type { PhotoFile } from '../../../card/photo/photo.ts'

/** Letters of a title for a point or label. */
const SHORT = 90

/** Adds every detail, in the article's own words, so that each design draws everything it can. */
export function withDetails(article: Article): Article {
  const { title, section, authors } = article
  const short = Array.from(title).slice(0, SHORT).join('')
  const name = authors[0]?.name ?? section
  const at = '2026-09-28T17:45:00+02:00'
  const details: Details = {
    quote: { text: title, speaker: name ?? short, role: article.description },
    points: [short, short, short, short],
    updates: [short, short, short, short].map((text) => ({ at, text })),
    figure: { value: '1,284.5', unit: '%', label: title, source: article.description },
    sides: [
      { name: name ?? short, value: '2' },
      { name: section ?? short, value: '11' },
    ],
    state: section,
    rating: { value: 3.5, best: 5, work: section },
    person: { name: name ?? short, born: '1938', died: '2026' },
    video: { duration: 3_753 },
    gallery: [1, 2, 3, 4, 5, 6].map((number) => ({ alt: String(number) })),
  }
  return { ...article, details }
}

const NAMES: readonly PictureName[] = ['portrait', 'gallery.1', 'gallery.2', 'gallery.3', 'gallery.4']

/** The same picture in every role. */
export function everyPicture(photo: PhotoFile): ReadonlyMap<PictureName, PhotoFile> {
  return new Map(NAMES.map((name) => [name, photo]))
}

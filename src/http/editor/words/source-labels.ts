import type { Ui } from './ui.ts'
import type { Word } from './word-table.ts'

/** Names of an article's fields in the panel. */
const words: Readonly<Record<string, Word>> = {
  title: 'headline',
  description: 'standfirst',
  section: 'section',
  authors: 'byline',
  publishedAt: 'date',
  tags: 'tags',
  lang: 'language',
  dir: 'direction',
  kind: 'kind',
  brand: 'brand',
  'image.url': 'photo',
  'image.alt': 'altText',
  'image.credit': 'photoCredit',
  'site.name': 'siteName',
  url: 'webAddress',
}

/** @param field as `pack.sources` names it; one without a word of its own stays as it is */
export function sourceLabel(field: string, { say }: Ui): string {
  const word = Object.hasOwn(words, field) ? words[field] : undefined
  return word === undefined ? field : say(word)
}

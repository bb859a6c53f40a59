import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../../../../article/article.ts'
import { articleFromJson } from '../../../../article/json/from-json.ts'
import { resolveFile } from '../../../files/package-files.ts'
import { parseJsonFile } from '../../../files/parse-json.ts'

/** An article of the gallery, with the name of its picture. */
export interface GalleryArticle {
  readonly name: string
  readonly article: Article
}

const SHORTEST = 'The bridge holds'
const LONGEST =
  'Eleven years after the flood the railway returns to the coast, and the harbour towns wonder who will board its trains'

/** Stories for each design, main one first; every design is shown in its stories' scripts. */
const STORIES: Readonly<Record<string, string>> = {
  headline: 'news',
  photo: 'photo',
  split: 'feature',
  quote: 'quote',
  opinion: 'opinion',
  breaking: 'breaking',
  live: 'live',
  facts: 'explainer',
  number: 'data',
  video: 'video',
  gallery: 'gallery',
  score: 'result',
  review: 'review',
  farewell: 'obituary',
  plain: 'paid',
}

/**
 * The stories for a design: its own in all available scripts, and with the shortest and longest headline. If a
 * story exists in only one language, the news texts are used for the others.
 */
export function galleryArticles(design: string): readonly GalleryArticle[] {
  const folder = dirname(resolveFile('#root/examples/stories/news.json'))
  const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
  const read = (name: string): Article =>
    articleFromJson(parseJsonFile(join(folder, `${name}.json`)), {}).article
  const story = STORIES[design] ?? 'news'
  const own = read(story)
  const others = names.filter((name) => name.startsWith(`${story}-`))
  const scripts = names.filter((name) => name.startsWith('news-'))
  const translated =
    others.length > 0
      ? others.map((name) => ({ name, article: read(name) }))
      : scripts.map((name) => ({
          name: name.replace('news', story),
          article: inWordsOf(own, read(name)),
        }))
  const thai = { lang: 'th', title: 'รถไฟกลางคืนกลับสู่ชายฝั่งหลังปิดสะพานเก่านานสิบเอ็ดปี', section: 'คมนาคม' } as const
  return [
    { name: story, article: own },
    ...translated,
    { name: `${story}-th`, article: inWordsOf(own, { ...own, ...thai, description: thai.title }) },
    { name: `${story}-short`, article: { ...own, title: SHORTEST } },
    { name: `${story}-long`, article: { ...own, title: LONGEST } },
  ]
}

/** Combines a story's kind and details with another's texts. */
function inWordsOf(own: Article, words: Article): Article {
  const { title, section, description, lang, dir, authors, site } = words
  const { details } = own
  const short = title.split(/[,:;،、　]/)[0] ?? title
  return {
    ...own,
    title,
    section,
    description,
    lang,
    dir,
    authors,
    site,
    details: details && {
      ...details,
      ...(details.points && { points: details.points.map(() => short) }),
      ...(details.updates && { updates: details.updates.map(({ at }) => ({ at, text: short })) }),
      ...(details.sides && {
        sides: details.sides.map(({ value }, at) => ({
          name: at === 0 ? (section ?? short) : short.slice(0, 16),
          value,
        })),
      }),
      ...(details.state && { state: section }),
      ...(details.rating && { rating: { ...details.rating, work: short } }),
      ...(details.person && { person: { ...details.person, name: authors[0]?.name ?? short.slice(0, 20) } }),
    },
  }
}

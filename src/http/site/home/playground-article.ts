import type { Article } from '../../../article/article.ts'
import { articleFromJson } from '../../../article/json/from-json.ts'
import { Problem } from '../../../problem.ts'
import type { AppDeps } from '../../deps.ts'
import { exampleArticles, exampleDate } from './example-articles.ts'

/** Longer headlines are not tried here, but at `/preview`. */
export const LONGEST_TITLE = 140

/** Whether strangers may have headlines of their own drawn: with keys configured only where the operator says so. */
export function isOpenToAll({ settings }: Pick<AppDeps, 'settings'>): boolean {
  return settings.development || settings.playground === true
}

/**
 * The article of a query: a sample by its language, or a headline of one's own, its language found.
 * @throws Problem `invalid-input` naming `sample` or `title`; `not-public` where only samples are drawn
 */
export function playgroundArticle(query: URLSearchParams, deps: Pick<AppDeps, 'settings'>): Article {
  const sample = query.get('sample')
  if (sample !== null) return sampleArticle(sample)
  const title = (query.get('title') ?? '').trim()
  if (!isOpenToAll(deps))
    throw new Problem('not-public', 'Here only samples are drawn: HANDBILL_PLAYGROUND is not set.', {
      field: 'title',
    })
  if (title === '' || title.length > LONGEST_TITLE)
    throw new Problem('invalid-input', `A headline has 1 to ${LONGEST_TITLE} characters.`, { field: 'title' })
  return articleFromJson({
    title,
    publishedAt: exampleDate,
    site: { name: 'The River Post' },
    url: 'https://news.example/story',
  }).article
}

function sampleArticle(lang: string): Article {
  const sample = exampleArticles.find((one) => one.lang === lang)
  if (sample === undefined)
    throw new Problem('invalid-input', 'There is no such sample.', {
      field: 'sample',
      allowed: exampleArticles.map((one) => one.lang),
    })
  const { title, section, author, site } = sample
  return articleFromJson({
    lang,
    title,
    section,
    authors: [author],
    site: { name: site },
    publishedAt: exampleDate,
    url: `https://news.example/${lang}/market`,
  }).article
}

import type { Article } from '../../../article/article.ts'
import { articleFromJson } from '../../../article/json/from-json.ts'
import { Problem } from '../../../problem.ts'
import type { AppDeps } from '../../deps.ts'
import { exampleArticles, exampleDate } from './example-articles.ts'

/** For longer headlines there is `/preview`. */
export const LONGEST_TITLE = 140

/** Whether the home page draws anyone's headlines: with keys configured, only if the operator allows it. */
export function isOpenToAll({ settings }: Pick<AppDeps, 'settings'>): boolean {
  return settings.development || settings.playground === true
}

/**
 * The article of a query: a sample by its language, or a given headline whose language is detected.
 * @throws Problem `invalid-input` naming `sample` or `title`; `not-public` if only samples are drawn
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

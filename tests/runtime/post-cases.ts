import { articles } from '../card/articles.ts'
import texts from '../type/chromium/texts.json' with { type: 'json' }
import { post, type RuntimeCase } from './cases.ts'

const to = { path: '/v1/posts' }
const url = 'https://morningpost.example.com/story'

/** Posts that fit, posts that must be cut in every script, and refused Liquid. */
export function postCases(): readonly RuntimeCase[] {
  const whole = Object.entries(articles).map(([name, article]) =>
    post(`posts of ${name}`, { article: { url, ...article } }, 200, to),
  )
  const cut = texts.map(({ id, lang, text }) => {
    const title = `${text} `.repeat(Math.ceil(320 / text.length)).slice(0, 900)
    const description = `${text} — ${text}. `.repeat(8).slice(0, 4000)
    const article = {
      url,
      title,
      description,
      lang,
      tags: text
        .split(/\s/)
        .slice(0, 8)
        .map((tag) => tag.slice(0, 90)),
    }
    return post(`posts too long: ${id}`, { article }, 200, to)
  })
  const article = { url, title: 'Rain' }
  return [
    ...whole,
    ...cut,
    post('own Liquid', { article, texts: { twitter: '{{ title | upcase }} {{ link }}' } }, 200, to),
    post('an unknown variable', { article, texts: { twitter: '{{ headline }}' } }, 422, to),
    post(
      'a loop without end',
      { article, texts: { twitter: '{% for x in (1..99999999) %}x{% endfor %}' } },
      422,
      to,
    ),
    post('a count', { network: 'bluesky', text: '👩🏽‍🔬 नदी #नदी' }, 200, { path: '/v1/posts/count' }),
  ]
}

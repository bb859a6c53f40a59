import { expect, it } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'

function read(more: object) {
  return articleFromJson({ title: 'The pier reopens after nine years', lang: 'en', ...more })
}

it.each([
  ['the site behind', 'The pier reopens | The Harbour Post', 'The pier reopens'],
  ['the site behind a dash', 'The pier reopens – Harbour Post', 'The pier reopens'],
  ['section and site behind', 'The pier reopens today | City | Harbour Post', 'The pier reopens today'],
  ['not a longer name', 'The pier reopens | Harbour Post Weekend', 'The pier reopens | Harbour Post Weekend'],
  ['not a part of the headline', 'Tides | Waves', 'Tides | Waves'],
  ['not the site alone', 'Harbour Post', 'Harbour Post'],
])('headline: %s', (_, title, right) => {
  const { article, verdicts } = read({ title, site: 'The Harbour Post' })
  expect(article.title).toBe(right)
  expect(verdicts.some(({ code, place }) => code === 'field-cleaned' && place === 'title')).toBe(
    title !== right,
  )
})

it.each([
  ['Neue Zürcher Zeitung', 'Der Rhein steigt weiter | NZZ', 'Der Rhein steigt weiter'],
  ['Frankfurter Allgemeine Zeitung', 'Der Rhein steigt weiter - FAZ', 'Der Rhein steigt weiter'],
  ['Radio France Internationale', 'Le Rhin monte encore – RFI', 'Le Rhin monte encore'],
  ['The Times of India', 'Rhine rises again | World News - TOI', 'Rhine rises again'],
  ['The New York Times', 'Rhine rises again - NYT', 'Rhine rises again'],
  // Behind a colon, in the sentence, of another site, or a source of two letters.
  ['Neue Zürcher Zeitung', 'Der Rhein steigt: NZZ', 'Der Rhein steigt: NZZ'],
  ['Neue Zürcher Zeitung', 'Ein Jahr bei der NZZ', 'Ein Jahr bei der NZZ'],
  ['Neue Zürcher Zeitung', 'Der Rhein steigt - FAZ', 'Der Rhein steigt - FAZ'],
  ['United News', 'Harvest fails again – UN', 'Harvest fails again – UN'],
  ['Neue Zürcher Zeitung', 'Der Rhein steigt – nzz', 'Der Rhein steigt – nzz'],
])('headline: initials of %s behind “%s”', (site, title, right) => {
  expect(read({ title, site }).article.title).toBe(right)
})

it('headline: the label of the host in capitals', () => {
  const site = 'Frankfurter Allgemeine'
  const url = 'https://www.faz.net/a'
  expect(read({ title: 'Der Rhein steigt - FAZ', site, url }).article.title).toBe('Der Rhein steigt')
  expect(read({ title: 'Der Rhein steigt - NET', site, url }).article.title).toBe('Der Rhein steigt - NET')
})

it.each([
  ['read more', 'It was closed for long. Read more', 'It was closed for long.'],
  ['the headline again', 'The pier reopens, after nine years.', undefined],
  [
    'the headline before it',
    'The pier reopens after nine years. The first boat left at dawn.',
    'The first boat left at dawn.',
  ],
  [
    'the headline within a sentence',
    'The pier reopens after nine years of work.',
    'The pier reopens after nine years of work.',
  ],
  ['as it is', 'The first boat left at dawn.', 'The first boat left at dawn.'],
])('description: %s', (_, description, right) => {
  const { article, verdicts } = read({ description })
  expect(article.description).toBe(right)
  expect(verdicts.length).toBe(description === right ? 0 : 1)
})

it.each(['Uncategorized', 'Sin categoría', 'Без рубрики', '未分类', 'غير مصنف', 'अवर्गीकृत'])(
  'section: %s is ignored',
  (section) => {
    const { article, verdicts } = read({ section })
    expect(article.section).toBeUndefined()
    expect(verdicts).toMatchObject([{ code: 'field-cleaned', place: 'section' }])
  },
)

it.each(['admin', 'WordPressAdmin', 'Super User', 'editor1', 'No Author', '管理员'])(
  'author: %s is no name',
  (name) => {
    const { article, verdicts } = read({ authors: [name, 'Mara Ellison'] })
    expect(article.authors).toEqual([{ name: 'Mara Ellison' }])
    expect(verdicts).toMatchObject([{ code: 'field-cleaned', place: 'authors.0.name' }])
  },
)

it.each([
  ['https://mastodon.social/@okafor', { mastodon: '@okafor@mastodon.social' }],
  ['https://x.com/okafor', { twitter: '@okafor' }],
  ['https://www.youtube.com/@okafor', { youtube: '@okafor' }],
  ['https://medium.com/@okafor', undefined],
  ['https://post.example/by/okafor', undefined],
])('the author’s page %s is an account', (url, handles) => {
  expect(read({ authors: [{ name: 'R. Okafor', url }] }).article.authors[0]?.handles).toEqual(handles)
})

import sharp from 'sharp'
import { articles } from '../card/articles.ts'
import { scenePhoto } from '../card/photo/scene-photo.ts'
import { post, type RuntimeCase } from './cases.ts'
import { apiKey } from './keys.ts'

const authorization = `Bearer ${apiKey}`
const pasted = 'Night boats stay\n\nCrews voted on Friday evening in the harbour hall.'

/** All kinds of edits, on cards, in posts and on the editor's page, and invalid ones. */
export async function editCases(): Promise<readonly RuntimeCase[]> {
  const photo = await sharp(await scenePhoto())
    .resize(1400)
    .jpeg()
    .toBuffer()
  const image = { url: `data:image/jpeg;base64,${photo.toString('base64')}`, credit: 'A. Lund' }
  const card = (name: string, edits: object, more: object = {}, status = 200) =>
    post(`edits: ${name}`, { article: { ...articles.english, image }, edits, type: 'jpg', ...more }, status)
  return [
    card('words', { 'title.card': 'रात की नावें', 'standfirst.card': '', section: 'Harbour', byline: '李明' }),
    card('of one format', { title: { card: 'All', square: 'Only here' } }, { format: 'square' }),
    card('a point', { focus: '.2,.9' }, { format: 'story' }),
    card('a crop', { 'crop.og': '.1,.1,.4,.5' }),
    card('no photo', { photo: 'none', colour: 'dark', show: '-byline,-date,-credit' }),
    card('a design and its details', { design: 'number', kind: 'data', figure: { value: '4.1', unit: '%' } }),
    card('from right to left', { lang: 'ur', dir: 'rtl', 'title.card': 'رات کی کشتیاں' }),
    card('a point outside', { focus: '7,7' }, {}, 422),
    card('a crop without area', { 'crop.og': '.1,.1,0,0' }, {}, 422),
    card('no headline', { 'title.card': ' \u200b' }, {}, 422),
    card('a headline too long', { 'title.card': 'x'.repeat(20_000) }, {}, 422),
    card('a list of edits', ['title'], {}, 422),
    card('an unknown key', { 'title.nowhere': 'x', __proto__: { x: 1 } }),
    posts('texts and hashtags', { 'text.twitter': 'کشتیاں 🚢', tags: 'Harbour,-City', alt: 'A boat' }),
    posts('a thread', { 'text.bluesky.thread': 'One\n---\nTwo' }),
    posts('a post too long', { 'text.mastodon': 'نمک '.repeat(900) }),
    posts('a hashtag that is none', { tags: '!!!' }, 422),
    ...pageCases(),
  ]
}

const posts = (name: string, edits: object, status = 200) =>
  post(`edits: ${name}`, { article: articles.urdu, edits }, status, { path: '/v1/posts' })

/** The editor's page for a text that is not stored. */
function pageCases(): readonly RuntimeCase[] {
  const at = (file: string, query: Readonly<Record<string, string>>) =>
    `/preview/card/${file}?${new URLSearchParams({ text: pasted, ...query })}`
  const json = { 'content-type': 'application/json', authorization }
  const send = (name: string, path: string, body: object, status: number): RuntimeCase => ({
    name: `editor’s page: ${name}`,
    path,
    method: 'POST',
    headers: json,
    body: JSON.stringify(body),
    status,
  })
  const get = (name: string, path: string, status: number, headers = { authorization }): RuntimeCase => ({
    name: `editor’s page: ${name}`,
    path,
    headers,
    status,
  })
  return [
    get('a card', at('og.png', { 'title.card': 'Boats stay' }), 200),
    get('half a card', at('story.png', { scale: '0.5', colour: 'dark' }), 200),
    get(
      'values that cannot be are left out',
      at('og.png', { focus: '9,9', lang: 'klingon', photo: 'x' }),
      200,
    ),
    get('an unknown format', at('poster.png', {}), 404),
    get('an unknown scale', at('og.png', { scale: '3' }), 422),
    get('no photo', at('photo', {}), 404),
    { ...get('no key', at('og.png', {}), 401), headers: {} },
    send('its pack', '/preview/new/pack', { text: pasted, edits: { 'text.twitter': 'Ours.' } }, 200),
    send('an edit that cannot be', '/preview/new/pack', { text: pasted, edits: { focus: 'x' } }, 422),
    send(
      'a house text by a key that only reads',
      '/preview/new/texts',
      { text: pasted, name: 'bluesky', liquid: 'x' },
      403,
    ),
    send('no article', '/preview/new/pack', {}, 422),
  ]
}

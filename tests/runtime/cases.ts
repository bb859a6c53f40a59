import sharp from 'sharp'
import type { Article } from '../../src/article/article.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { signUrl } from '../../src/http/access/signing.ts'
import { articles } from '../card/articles.ts'
import { peoplePhoto } from '../card/photo/people-photo.ts'
import { scenePhoto } from '../card/photo/scene-photo.ts'
import texts from '../type/chromium/texts.json' with { type: 'json' }
import { apiKey, signingKey } from './keys.ts'

/** A request that every runtime must answer equally. */
export interface RuntimeCase {
  readonly name: string
  readonly path: string
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly status: number
  /** Share of pixels that may differ visibly; absent: none, unless another library is involved. */
  readonly differing?: number
}

type Query = Readonly<Record<string, string>>

async function card(name: string, file: string, query: Query, more: Partial<RuntimeCase> = {}) {
  const path = await signUrl(`/card/headline/${file}?${new URLSearchParams(query)}`, signingKey)
  return { name, path, status: 200, ...more } satisfies RuntimeCase
}

export function post(
  name: string,
  body: unknown,
  status: number,
  more: Partial<RuntimeCase> = {},
): RuntimeCase {
  return {
    name,
    path: '/v1/cards',
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    status,
    ...more,
  }
}

const queryOf = ({
  title,
  lang,
  section,
  authors,
  publishedAt,
  site,
  description,
}: Partial<Article>): Query => ({
  title: title ?? '',
  lang: lang ?? 'und',
  ...(section === undefined ? {} : { section }),
  ...(authors === undefined || authors.length === 0 ? {} : { author: authors.map((a) => a.name).join('|') }),
  ...(publishedAt === undefined ? {} : { date: publishedAt }),
  ...(site?.name === undefined ? {} : { site: site.name }),
  ...(description === undefined ? {} : { description }),
})

/** One card for each text of the typesetter's tests: all scripts with fonts. */
export async function scriptCases(): Promise<readonly RuntimeCase[]> {
  return Promise.all(
    texts.map(async ({ id, lang, text }) => card(id, 'og.png', { title: text.slice(0, 290), lang })),
  )
}

/** Every format and type, and articles with all fields. */
export async function cardCases(): Promise<readonly RuntimeCase[]> {
  const ofArticles = Object.entries(articles).map(async ([name, article]) =>
    card(`article ${name}`, 'og.png', queryOf(article)),
  )
  // A calendar that no platform supports.
  const nepali = card('a day in Nepal', 'og.png', { ...queryOf(articles.hindi), lang: 'ne' })
  const ofFormats = formatNames.map(async (format) =>
    card(`format ${format}`, `${format}.png`, queryOf(articles.urdu)),
  )
  const ofTypes = ['jpg', 'jpeg', 'svg'].map(async (type) =>
    card(`type ${type}`, `square.${type}`, queryOf(articles.tamil)),
  )
  // Two builds of libwebp with the same lossy settings: two pixels measured.
  const webp = card('type webp', 'og.webp', queryOf(articles.english), { differing: 0.0001 })
  return Promise.all([...ofArticles, ...ofFormats, ...ofTypes, nepali, webp])
}

async function odd(name: string, path: string, status: number): Promise<RuntimeCase> {
  return { name, path: await signUrl(path, signingKey), status }
}

/** Responses to valid and invalid requests. */
export async function answerCases(): Promise<readonly RuntimeCase[]> {
  const english = await card('a card', 'og.png', queryOf(articles.english))
  const forged = `${english.path.slice(0, -4)}AAAA`
  return [
    { ...english, name: 'HEAD of a card', method: 'HEAD' },
    { ...english, name: 'GET of any version', headers: { 'if-none-match': '*' }, status: 304 },
    { ...english, name: 'GET of another version', headers: { 'if-none-match': '"other"' } },
    { name: 'a forged signature', path: forged, status: 403 },
    { name: 'no signature', path: '/card/headline/og.png?title=Rain', status: 403 },
    { name: 'an expired URL', path: await expired(), status: 403 },
    await odd('an unknown template', '/card/nothing/og.png?title=Rain', 404),
    await odd('an unknown format', '/card/headline/poster.png?title=Rain', 404),
    await odd('an unknown type', '/card/headline/og.gif?title=Rain', 404),
    await odd('no title', '/card/headline/og.png?lang=en', 422),
    await odd('a title too long', `/card/headline/og.png?title=${'x'.repeat(5000)}`, 200),
    await odd('lone surrogates and controls', '/card/headline/og.png?title=%00%EF%BF%BDRain%E2%80%AE', 200),
    { name: 'a method that is not there', path: '/card/headline/og.png', method: 'PUT', status: 405 },
    { name: 'a path that is not there', path: '/nowhere', status: 404 },
    { name: 'the API description', path: '/openapi.json', status: 200 },
    { name: 'the docs', path: '/docs', status: 200 },
    { name: 'the list of problems', path: '/problems', status: 200 },
    { name: 'robots.txt', path: '/robots.txt', status: 200 },
    post('a posted card', { article: articles.arabic, format: 'twitter', type: 'png' }, 200),
    post('a posted card without a key', {}, 401, { headers: { 'content-type': 'application/json' } }),
    post('malformed JSON', '{"article":', 400),
    post('an article without a title', { article: { lang: 'en' } }, 422),
    post('an unknown field', { article: { title: 'Rain' }, colour: 'red' }, 422),
    post(
      'a photo that is none',
      { article: withPhoto('image/jpeg', new Uint8Array([255, 216, 255, 0])) },
      200,
    ),
    ...(await photoCases()),
  ]
}

async function photoCases(): Promise<RuntimeCase[]> {
  const jpeg = await scenePhoto()
  const lying = await sharp(jpeg)
    .resize(900, 1600)
    .withExif({ IFD0: { Orientation: '6' } })
    .jpeg()
    .toBuffer()
  const png = await sharp(jpeg).resize(1400).png().toBuffer()
  const webp = await sharp(jpeg).resize(1400).webp().toBuffer()
  // Decoded at a reduced size, which on Node uses another decoder.
  const large = await sharp(jpeg).resize(4000).jpeg().toBuffer()
  const people = await peoplePhoto([
    { x: 160, y: 300, half: 100 },
    { x: 800, y: 250, half: 35 },
  ])
  return [
    post('a photo', { article: withPhoto('image/jpeg', jpeg), type: 'jpg' }, 200),
    post('a photo on its side', { article: withPhoto('image/jpeg', lying), type: 'jpg' }, 200),
    post('a large photo', { article: withPhoto('image/jpeg', large), type: 'jpg' }, 200),
    post('a photo as PNG', { article: withPhoto('image/png', png), type: 'jpg' }, 200),
    post('a photo as WebP', { article: withPhoto('image/webp', webp), type: 'jpg' }, 200),
    ...formatNames.map((format) =>
      post(
        `a photo of people, ${format}`,
        { article: withPhoto('image/png', people.bytes), format, type: 'jpg' },
        200,
      ),
    ),
  ]
}

function withPhoto(type: string, bytes: Uint8Array): object {
  const url = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  return { ...articles.english, image: { url } }
}

async function expired(): Promise<string> {
  return signUrl('/card/headline/og.png?title=Rain', signingKey, { expires: 1_000_000_000 })
}

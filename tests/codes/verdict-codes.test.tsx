import { beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import type { Brand } from '../../src/article/brand/brand.ts'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import { Frame, Text } from '../../src/card/contract/elements.ts'
import type { CardTemplate } from '../../src/card/contract/template.ts'
import type { CardEngine } from '../../src/card/engine.ts'
import { photoFile } from '../../src/card/photo/photo.ts'
import type { CardRequest } from '../../src/card/plan/card-plan.ts'
import { checkPage } from '../../src/desk/unfurl/check-page.ts'
import type { Outbound } from '../../src/net/outbound.ts'
import { utf8 } from '../../src/net/bytes.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import type { PostRequest } from '../../src/post/write-posts.ts'
import { createHyphenBook } from '../../src/type/breaking/hyphen-book.ts'
import type { Verdict, VerdictCode } from '../../src/verdict.ts'
import { templates } from '../../templates/all.ts'
import { brandWith } from '../node/store/brand-with-fonts.ts'
import { articles } from '../card/articles.ts'
import { drawCard } from '../card/draw-card.ts'
import { createPipeline } from '../desk/pipeline.ts'
import { peoplePhoto } from '../card/photo/people-photo.ts'
import { sceneFile, scenePhoto } from '../card/photo/scene-photo.ts'
import { articleOf, morningPost, sentence } from '../post/articles.ts'
import { posts } from '../post/post-writer.ts'

/** A word in the strip at the top of a story that the network's interface covers. */
const onTheEdge: CardTemplate = {
  name: 'edge',
  description: 'A word on the edge.',
  formats: ['story'],
  tones: ['light'],
  kinds: [],
  render: ({ format: { width, height } }) => (
    <div style={{ width, height, backgroundColor: '#ffffff' }}>
      <Frame name="edge" style={{ position: 'absolute', left: 300, top: 20, width: 300, height: 60 }}>
        <Text name="word" face="plain" weight={700} size={48} color="#000000">
          {'Harbour'}
        </Text>
      </Frame>
    </div>
  ),
}

/** A design with a typo. */
const mistaken: CardTemplate = {
  ...onTheEdge,
  name: 'mistaken',
  formats: ['og'],
  render: () => <div style={{ colour: '#ffffff' }} />,
}

let engine: CardEngine
beforeAll(async () => {
  engine = await composeEngine({ templates: [...templates, onTheEdge, mistaken] })
})

async function draw(changes: Partial<CardRequest>, by: CardEngine = engine) {
  const usual = { brand: exampleBrand, template: 'auto', format: 'og', type: 'png' } as const
  return (await drawCard(by, { article: articles.english, ...usual, ...changes })).verdicts
}

const titled = async (title: string) => draw({ article: { ...articles.english, title } })

async function write(
  fields: Record<string, unknown>,
  {
    brand,
    ...more
  }: { readonly brand?: Partial<Brand> } & Partial<Omit<PostRequest, 'brand' | 'article'>> = {},
) {
  const article = articleOf({ title: 'Tide tables', ...fields })
  return posts
    .write({ article, template: 'headline', ...more, brand: { ...morningPost, ...brand } })
    .flatMap(({ verdicts }) => verdicts)
}

async function readJson(json: Record<string, unknown>, lenient = false) {
  return articleFromJson({ title: 'A story of the town', lang: 'en', ...json }, { lenient }).verdicts
}

/** An item in a feed whose page answers with a bot check. */
async function listed(json: Record<string, unknown>) {
  const { desk, pages, work } = createPipeline()
  const { url } = { url: 'https://news.example/story', ...json }
  pages.set(url, '<title>Just a moment...</title>')
  const otherwise = articleFromJson({ title: 'A story of the town', lang: 'en', ...json, url })
  await desk.intake.accept('feed:news', '1', { kind: 'read', url, otherwise })
  await work()
  const stored = await desk.articles.byUrl(url)
  return typeof stored === 'object' ? stored.pack.verdicts : []
}

function storyTitled(title: string) {
  return articleFromJson({ url: 'https://a.example/1', title, lang: 'en' })
}

/** A live page with this response for crawlers; X's gets a different title, and there is no picture. */
async function checked({ status = 200, redirects = 0, head = '' }) {
  const url = 'https://news.example/story'
  const probe: Outbound['probe'] = async (asked, { userAgent }) => ({
    url: asked,
    status: asked === url ? status : 404,
    headers: new Headers({ 'content-type': 'text/html' }),
    redirects: Array.from({ length: redirects }, () => ({ from: asked, status: 302 })),
    bytes: utf8(userAgent === 'Twitterbot/1.0' ? '<meta property="og:title" content="X">' : head),
    cut: false,
  })
  return (await checkPage(url, probe)).verdicts
}

const manyParts = Array.from({ length: 9 }, (_, i) => sentence(18, `Part${i}`)).join(' ')

/** Every code, with its cause. The compiler reports missing ones. */
const findings: Readonly<Record<VerdictCode, () => Promise<readonly Verdict[]>>> = {
  'text-cut': async () => titled('harbour tide tables reprinted '.repeat(30).trim()),
  'headline-small': async () =>
    titled('harbour tide tables reprinted after nine winters in the yard '.repeat(3).trim()),
  async 'name-unreadable'() {
    const colors = { ...exampleBrand.colors, paper: '#8a8a8a', ink: '#777777' }
    return draw({ brand: { ...exampleBrand, colors } })
  },
  'text-dropped': async () => write({ title: 'x'.repeat(900) }),
  'text-overflow': async () => write({ url: `https://a.example/${'x'.repeat(2000)}` }),
  'word-broken': async () => titled('x'.repeat(120)),
  'glyph-missing': async () => titled('The letter \u{12000} of Uruk'),
  'text-cleaned': async () => titled(`Piled e${'\u0301'.repeat(60)} marks`),
  'hashtag-dropped': async () => write({ tags: ['C++'] }),
  'tag-dropped': async () =>
    write({ tags: Array.from({ length: 40 }, (_, i) => `a tag of many words ${i}`) }),
  'link-mended': async () => write({ title: 'The war ended.So did ASP.NET' }),
  'link-missing': async () => write({ url: undefined }),
  'picture-unnamed': async () => write({}),
  'mention-first': async () => write({ title: '@NASA confirms water' }),
  'mention-unlinked': async () => write({ title: 'Water, says @nasa.bsky.social' }),
  'api-bytes': async () =>
    write({ title: 'मानसून', description: 'मौसम विभाग ने कहा है। '.repeat(12), lang: 'hi' }),
  'thread-cut': async () =>
    write({ description: manyParts }, { brand: { thread: { link: 'first', parts: 2 } } }),
  'photo-missing': async () => draw({ photo: await photoFile(utf8('not a picture')) }),
  'photo-small': async () => draw({ photo: await sceneFile(320, 213) }),
  async 'photo-damaged'() {
    const whole = await scenePhoto()
    return draw({ photo: await photoFile(whole.subarray(0, whole.length * 0.9)) })
  },
  'face-cut': async () => draw({ photo: await twoFarApart(), format: 'story' }),
  async 'face-covered'() {
    const photo = await peoplePhoto([{ x: 600, y: 400, half: 230 }], { width: 1200, height: 800 })
    return draw({ photo, template: 'photo' })
  },
  async 'subject-cut'() {
    const image = { crops: { story: { x: 0, y: 0.1, width: 1, height: 0.8 } } }
    return draw({ article: { ...articles.english, image }, photo: await sceneFile(), format: 'story' })
  },
  async 'contrast-low'() {
    const colors = { ...exampleBrand.colors, paper: '#8a8a8a', ink: '#777777' }
    return draw({ brand: { ...exampleBrand, colors } })
  },
  async 'over-budget'() {
    const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const
    const sand = sharp({ create: { width: 1000, height: 700, channels: 3, background: '#888888', noise } })
    return draw({ photo: await photoFile(await sand.jpeg().toBuffer()) })
  },
  'outside-safe-area': async () => draw({ template: 'edge', format: 'story' }),
  'template-replaced': async () => draw({ template: 'quote' }),
  'template-failed': async () => draw({ template: 'mistaken' }),
  async 'font-unavailable'() {
    const hyphens = createHyphenBook({ read: async () => Promise.reject(new Error('disk gone')) })
    return draw({ article: articles.german }, await composeEngine({ hyphens }))
  },
  async 'font-refused'() {
    const brand = await brandWith({ fonts: { display: 'a.ttf' } }, { 'a.ttf': utf8('<html>404</html>') })
    return draw({ brand })
  },
  async 'face-replaced'() {
    const brand = await brandWith({ fonts: { display: 'a.ttf' } }, { 'a.ttf': 'lato.ttf' })
    return draw({ brand, article: { ...articles.english, title: 'Ống nước vỡ', lang: 'vi' } })
  },
  'field-missing': async () => readJson({ publishedAt: '2026-02-30' }, true),
  'field-cut': async () => readJson({ details: { quote: 'We waited for it. '.repeat(50) } }),
  'field-cleaned': async () => readJson({ title: 'Tom &amp; <em>Ann</em>' }),
  'field-guessed': async () => readJson({ publishedAt: '2026-02-20 10:30:00' }),
  'field-ignored': async () => readJson({ titel: 'x' }),
  'page-unread': async () => listed({ url: 'https://news.example/wall' }),
  'date-ahead': async () => listed({ publishedAt: '2099-01-01T00:00:00Z' }),
  async 'article-changed'() {
    const { desk } = createPipeline()
    const base = 'https://cards.example'
    await desk.publish({ of: storyTitled('First'), edits: { edits: { 'title.card': 'Mine' } }, base })
    return (await desk.publish({ of: storyTitled('Second'), base })).pack.verdicts
  },
  'page-refused': async () => checked({ status: 403 }),
  'page-redirected': async () => checked({ redirects: 3 }),
  'page-differs': async () => checked({}),
  'tags-missing': async () => checked({}),
  'tags-misplaced': async () => checked({ head: '<div></div><meta property="og:title" content="x">' }),
  'picture-refused': async () =>
    checked({ head: '<meta property="og:image" content="https://a.example/1.png">' }),
  'picture-unfit': async () => checked({ head: '<meta property="og:image" content="/1.png">' }),
  'detail-unfit': async () => readJson({ details: { gallery: ['https://a.example/1.jpg'] } }),
}

async function twoFarApart() {
  return peoplePhoto([
    { x: 120, y: 250, half: 60 },
    { x: 780, y: 260, half: 60 },
  ])
}

describe('every verdict code is found', () => {
  test.each(Object.entries(findings))('%s', async (code, find) => {
    const verdicts = await find()
    expect(verdicts).toContainEqual(expect.objectContaining({ code }))
    const { place, message } = verdicts.find((verdict) => verdict.code === code)!
    expect(place).not.toBe('')
    expect(message).toMatch(/\p{L}{2}/u)
  })
})

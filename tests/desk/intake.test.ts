import { describe, expect, it } from 'vitest'
import type { SourcedArticle } from '../../src/article/article.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import type { HookSource } from '../../src/config/hook-source.ts'
import type { AskCms } from '../../src/desk/inbox/ask.ts'
import { createReadDelivery } from '../../src/desk/inbox/parse-events.ts'
import { createPipeline } from './pipeline.ts'

const base = 'https://cards.example.org'

function article(fields: object = {}): SourcedArticle {
  return articleFromJson({
    url: 'https://news.example/ferry',
    title: 'The ferry is back',
    lang: 'en',
    ...fields,
  })
}

/** Item 77 has no title. */
const answer: AskCms = async ({ url }) => {
  const id = /articles\/(\d+)/.exec(url)?.[1] ?? ''
  const title = id === '77' ? {} : { title: `Story ${id}` }
  return { status: 200, body: { data: { id, slug: `s${id}`, status: 'published', ...title } } }
}

const published = (path: string) =>
  ({ kind: 'publish', sourced: article({ url: `https://news.example/${path}` }) }) as const

const readOf = (path: string) => ({ kind: 'read', url: `https://news.example/${path}` }) as const

const names = (verdicts: readonly { place: string; message: string }[]) =>
  verdicts.filter(({ place }) => place === 'site.name').map(({ message }) => message)

describe('ids too long for a database index', () => {
  it.each([
    ['id', 'x'.repeat(501), undefined],
    ['id', 'line\nbreak', undefined],
    ['ref', 'd', 'x'.repeat(501)],
    ['ref', 'd', 'nul\0'],
  ])('are refused by their field: %s', async (field, delivery, ref) => {
    const { desk } = createPipeline()
    const event = { ...published('ids'), ref }
    await expect(desk.intake.accept('ghost', delivery, event)).rejects.toMatchObject({
      code: 'invalid-input',
      field,
    })
  })

  it('are accepted when long but within the limit', async () => {
    const { desk } = createPipeline()
    const event = { ...published('ids'), ref: 'र'.repeat(500) }
    expect(await desk.intake.accept('ghost', 'd', event)).toMatchObject({ repeated: false })
  })
})

describe('a delivery of more events than are read at once', () => {
  const directus: HookSource = {
    name: 'directus',
    kind: 'directus',
    secrets: [],
    settings: { address: 'https://news.example/{slug}', api: 'https://cms.example', key: 'k' },
  }
  const keys = Array.from({ length: 120 }, (_, at) => String(at + 1))
  const deferred = (action: string) => ({
    payload: { event: `articles.items.${action}`, keys, payload: keys },
    headers: {},
    at: 1_795_161_600_000,
  })

  it('is read in parts, without losing an event', async () => {
    const { desk, work } = createPipeline({ readDelivery: createReadDelivery([directus], answer) })
    await desk.intake.accept('directus', 'd1', { kind: 'ask', delivery: deferred('update') })
    await work(60_000)
    expect((await desk.articles.list({ limit: 200 })).articles).toHaveLength(119)
    // The item that failed is reported, not silently lost.
    expect(await desk.jobs.list('dead', 9)).toMatchObject([
      { fault: 'invalid-input', error: expect.stringContaining('title is missing') },
    ])
    await desk.intake.accept('directus', 'd2', { kind: 'ask', delivery: deferred('delete') })
    await work(60_000)
    expect((await desk.articles.list({ limit: 200 })).articles).toEqual([])
  })

  it('resumes after the last part read when the CMS fails in between', async () => {
    const asked: string[] = []
    let fails = true
    const flaky: AskCms = async (question) => {
      asked.push(question.url)
      if (fails && question.url.includes('/articles/60?')) return { status: 503, body: undefined }
      return answer(question)
    }
    const { desk, work } = createPipeline({ readDelivery: createReadDelivery([directus], flaky) })
    await desk.intake.accept('directus', 'd1', { kind: 'ask', delivery: deferred('update') })
    await work(1000)
    expect((await desk.articles.list({ limit: 200 })).articles).toHaveLength(50)
    fails = false
    await work(60_000)
    expect((await desk.articles.list({ limit: 200 })).articles).toHaveLength(119)
    expect(asked.filter((url) => url.includes('/articles/1?'))).toHaveLength(1)
  })
})

describe('an id of a delivery', () => {
  it.each([
    ['published twice', published('a'), published('a')],
    ['read twice', readOf('a'), readOf('a')],
    ['read, then published', readOf('a'), published('a')],
    ['published, then removed', published('a'), { kind: 'remove', url: 'https://news.example/a' } as const],
  ])('is a repetition when one article is %s', async (_, first, second) => {
    const { desk } = createPipeline()
    expect(await desk.intake.accept('api', 'k', first)).toMatchObject({ repeated: false })
    expect(await desk.intake.accept('api', 'k', second)).toMatchObject({ repeated: true })
  })

  it.each([
    ['published', published('a'), published('b')],
    ['read', readOf('a'), readOf('b')],
    ['read and published', readOf('a'), published('b')],
    ['published and read', published('a'), readOf('b')],
  ])('is refused when two articles are %s with it', async (_, first, second) => {
    const { desk } = createPipeline()
    await desk.intake.accept('api', 'k', first)
    await expect(desk.intake.accept('api', 'k', second)).rejects.toMatchObject({
      code: 'invalid-input',
      field: 'idempotency-key',
    })
    await expect(desk.intake.accept('standard', 'k', first)).resolves.toMatchObject({ repeated: false })
    await expect(desk.intake.accept('standard', 'k', second)).rejects.toMatchObject({ field: 'webhook-id' })
  })

  it('of a delivery that could not be read at first is a repetition still', async () => {
    const { desk } = createPipeline()
    const delivery = { payload: {}, headers: {}, at: 1 }
    await desk.intake.accept('payload', 'm', { kind: 'ask', delivery })
    expect(await desk.intake.accept('payload', 'm', published('a'))).toMatchObject({ repeated: true })
  })
})

describe('a publication without a name', () => {
  it('is reported, with the setting that names it', async () => {
    const { desk, work } = createPipeline()
    const { id } = await desk.publish({ of: article(), base })
    await desk.intake.accept('ghost', '1', { kind: 'publish', sourced: article({ title: 'Another' }) })
    await work()
    const stored = await desk.articles.get(id)
    expect(names(typeof stored === 'object' ? stored.pack.verdicts : [])).toEqual([
      expect.stringContaining('"name" for "ghost" in HANDBILL_CMS'),
    ])
  })

  it('is not reported if the article names it', async () => {
    const { desk, work } = createPipeline()
    const sourced = article({ site: 'The Gazette' })
    const { id } = await desk.intake.accept('ghost', '1', { kind: 'publish', sourced })
    await work()
    const stored = await desk.articles.get(id ?? '')
    expect(names(typeof stored === 'object' ? stored.pack.verdicts : [])).toEqual([])
    expect(stored).toMatchObject({ pack: { article: { site: { name: 'The Gazette' } } } })
  })
})

import { describe, expect, it } from 'vitest'
import { photoFile } from '../../../src/card/photo/photo.ts'
import { createPipeline } from '../../desk/pipeline.ts'
import { createTestApp } from '../test-app.ts'

const article = {
  url: 'https://news.example/ferry',
  title: 'The ferry is back after nine winters in the yard',
  description: 'It left at dawn.',
  image: { url: 'https://news.example/p.jpg' },
  lang: 'en',
}

interface Told {
  readonly id: string
  readonly pack: {
    readonly version: string
    readonly edits?: Record<string, string>
    readonly article: { readonly title: string }
    readonly verdicts: {
      code: string
      place: string
      fixes?: { say: string; set: Record<string, string | null> }[]
    }[]
    readonly posts: { network: string; texts: Record<string, { text: string }> }[]
  }
}

const twoWriters = [
  { name: 'Ana', secret: 'alpha-key', scope: 'write' },
  { name: 'Ben', secret: 'gamma-key', scope: 'write' },
] as const

async function setUp() {
  const pipeline = createPipeline()
  pipeline.photos.set('https://news.example/p.jpg', Uint8Array.of(1))
  const { app } = createTestApp({
    desk: pipeline.desk,
    articles: pipeline.desk.articles,
    now: () => pipeline.clock.now,
    settings: { apiKeys: twoWriters },
  })
  const ask = async (method: string, path: string, body?: unknown, key = 'alpha-key') =>
    app.request(path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const post = async (body: unknown) => (await (await ask('POST', '/v1/articles', body)).json()) as Told
  const { id } = await post(article)
  const save = async (body: unknown, key?: string) => ask('POST', `/v1/articles/${id}/versions`, body, key)
  const now = async () => (await (await ask('GET', `/v1/articles/${id}`)).json()) as Told
  const versions = async () =>
    (await (await ask('GET', `/v1/articles/${id}/versions`)).json()) as {
      newest: number
      versions: unknown[]
    }
  return { ...pipeline, ask, post, save, now, versions, id }
}

const titles = (drawn: readonly { article: { title: string }; format: string }[]) =>
  Object.fromEntries(drawn.map(({ format, article: { title } }) => [format, title]))

describe('versions of an article', () => {
  it('a saved edit is on the cards and in the posts; tags and headline stay the article’s', async () => {
    const { save, now, engine } = await setUp()
    const before = await now()
    engine.drawn.length = 0
    const edits = { 'title.card': 'The ferry is back', 'text.twitter': 'She floats.' }
    const response = await save({ edits, base: 0 })
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({
      version: {
        version: 1,
        savedBy: 'Ana',
        edits,
        changes: [
          { key: 'title.card', from: article.title, to: 'The ferry is back' },
          { key: 'text.twitter', from: article.title, to: 'She floats.' },
        ],
      },
      article: { pack: { edits, article: { title: article.title } } },
    })
    expect(titles(engine.drawn)['og']).toBe('The ferry is back')
    const { pack } = await now()
    expect(pack.version).not.toBe(before.pack.version)
    expect(pack.posts.find(({ network }) => network === 'twitter')?.texts['text']?.text).toBe('She floats.')
  })

  it('a later delivery changes what lies under an edit, says so, and never the edit', async () => {
    const { save, now, post, desk, work, engine } = await setUp()
    await save({ edits: { 'title.card': 'The ferry is back', colour: 'dark' } })
    await post({ ...article, title: 'Ferry sinks at the pier' })
    const { pack } = await now()
    expect(pack.article.title).toBe('Ferry sinks at the pier')
    expect(pack.edits?.['title.card']).toBe('The ferry is back')
    expect(titles(engine.drawn)['og']).toBe('The ferry is back')
    const found = pack.verdicts.filter(({ code }) => code === 'article-changed')
    expect(found).toMatchObject([
      { place: 'title.card', fixes: [{ set: { 'title.card': null } }, { say: 'Keep mine' }] },
    ])

    // A webhook has the same effect, through its job.
    const { articleFromJson } = await import('../../../src/article/json/from-json.ts')
    await desk.intake.accept('ghost', 'd1', {
      kind: 'publish',
      sourced: articleFromJson({ ...article, title: 'Ferry raised' }),
    })
    await work()
    expect((await now()).pack).toMatchObject({
      article: { title: 'Ferry raised' },
      edits: { colour: 'dark' },
    })

    // Each fix removes the finding.
    const { fixes } = (await now()).pack.verdicts.find(({ code }) => code === 'article-changed')!
    for (const { set } of fixes!.toReversed()) {
      const edits = Object.entries({ 'title.card': 'The ferry is back', colour: 'dark', ...set })
      await save({ edits: Object.fromEntries(edits.filter(([, value]) => value !== null)) })
      expect((await now()).pack.verdicts.filter(({ code }) => code === 'article-changed')).toEqual([])
    }
  })

  it('of two concurrent saves the second gets both versions, and nothing is lost', async () => {
    const { save, versions } = await setUp()
    await save({ edits: { section: 'Sea' }, base: 0 })
    const late = await save({ edits: { section: 'Harbour' }, base: 0 }, 'gamma-key')
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      code: 'version-conflict',
      field: 'base',
      detail: 'Version 1 was saved by Ana since version 0.',
      newest: { version: 1, savedBy: 'Ana', edits: { section: 'Sea' } },
      yours: { section: 'Harbour' },
    })
    expect((await save({ edits: { section: 'Harbour' }, base: 1 }, 'gamma-key')).status).toBe(201)
    expect(await versions()).toMatchObject({
      newest: 2,
      versions: [
        { version: 2, savedBy: 'Ben', changes: [{ key: 'section', from: 'Sea', to: 'Harbour' }] },
        { version: 1, savedBy: 'Ana', changes: [{ key: 'section', from: '', to: 'Sea' }] },
      ],
    })
  })

  it('of many concurrent saves over one version, one succeeds', async () => {
    const { save, versions } = await setUp()
    const all = await Promise.all(
      Array.from(
        { length: 5 },
        async (_, n) => (await save({ edits: { section: `S${n}` }, base: 0 })).status,
      ),
    )
    expect(all.toSorted()).toEqual([201, 409, 409, 409, 409])
    expect((await versions()).newest).toBe(1)
  })

  it('deliveries and saves at once: the pack has the last of both', async () => {
    const { save, now, post, desk, id } = await setUp()
    const saves = Array.from({ length: 4 }, async (_, n) => save({ edits: { 'title.card': `Edit ${n}` } }))
    const deliveries = Array.from({ length: 4 }, async (_, n) =>
      post({ ...article, description: `Text ${n}` }),
    )
    await Promise.all([...saves, ...deliveries])
    const { pack } = await now()
    const { newest } = (await desk.versions.list(id, 1)).map(({ edits }) => ({ newest: edits }))[0]!
    expect(pack.edits).toEqual(newest)
    expect((await desk.articles.madeOf(id))?.sourced.article.description).toMatch(/^Text \d$/)
  })

  it('undo saves a new version; the same edits do not', async () => {
    const { save, versions, now } = await setUp()
    await save({ edits: { section: 'Sea' } })
    await save({ edits: { section: 'Harbour' } })
    expect((await save({ edits: { section: 'Harbour' } })).status).toBe(200)
    expect((await save({ restore: 1 })).status).toBe(201)
    expect((await now()).pack.edits).toEqual({ section: 'Sea' })
    await save({ restore: 0 })
    expect((await now()).pack.edits).toBeUndefined()
    expect((await versions()).newest).toBe(4)
    expect((await save({ restore: 9 })).status).toBe(422)
    expect((await save({ restore: 1, edits: {} })).status).toBe(422)
  })

  it('keeps unchanged edits, and clears the notes on changes underneath', async () => {
    const { save, now, post, versions } = await setUp()
    await save({ edits: { 'title.card': 'Mine', keep: 'photo-small@photo' }, base: 0 })
    expect((await now()).pack.edits).toEqual({ 'title.card': 'Mine', keep: 'photo-small@photo' })
    const { pack } = await post({ ...article, title: 'The ferry is back' })
    const changed = pack.verdicts.find(({ code }) => code === 'article-changed')
    const keep = changed?.fixes?.find(({ say }) => say === 'Keep mine')?.set['keep']
    expect(keep).toContain('photo-small@photo,title.card~')
    await save({ edits: { 'title.card': 'Ours', keep }, base: 1 })
    expect((await versions()).versions[0]).toMatchObject({ edits: { keep: 'photo-small@photo' } })
    expect((await now()).pack.verdicts.map(({ code }) => code)).not.toContain('article-changed')
  })

  it('removing the article removes its versions', async () => {
    const { save, ask, id, post, now, clock, versions } = await setUp()
    await save({ edits: { section: 'Sea' } })
    await ask('DELETE', `/v1/articles/${id}`)
    expect((await save({ edits: { section: 'Sea' } })).status).toBe(404)
    clock.now += 1000
    await post(article)
    expect((await now()).pack.edits).toBeUndefined()
    expect((await versions()).newest).toBe(0)
  })

  it('edits come with an article, also when it is only accepted; and stay when it comes without', async () => {
    const { post, now, ask, work, versions } = await setUp()
    await post({ ...article, edits: { card: { title: 'Back' }, titel: 'x' } })
    expect((await now()).pack.edits).toEqual({ 'title.card': 'Back' })
    expect((await now()).pack.verdicts).toContainEqual(
      expect.objectContaining({ code: 'field-ignored', place: 'titel' }),
    )
    await ask('POST', '/v1/articles?async=true', { ...article, edits: { section: 'Sea' } })
    await work()
    expect((await now()).pack.edits).toEqual({ section: 'Sea' })
    await post(article)
    expect((await now()).pack.edits).toEqual({ section: 'Sea' })
    expect((await versions()).newest).toBe(2)
    expect((await ask('POST', '/v1/articles', { ...article, edits: { focus: '3,3' } })).status).toBe(422)
    expect((await ask('POST', '/v1/articles', { ...article, edits: { design: 'nope' } })).status).toBe(404)
  })

  it('another photo is fetched once, kept by the sweep, and the article’s own comes back without it', async () => {
    const { save, engine, photos, desk, clock, asked, post } = await setUp()
    photos.set('https://news.example/other.jpg', Uint8Array.of(7))
    engine.drawn.length = 0
    await save({ edits: { photo: 'https://news.example/other.jpg' } })
    expect(engine.drawn[0]?.photo?.bytes).toEqual(Uint8Array.of(7))
    const fetched = () => asked.filter((url) => url.endsWith('other.jpg')).length
    await post({ ...article, title: 'Corrected' })
    expect(fetched()).toBe(1)
    const photo = await desk.uploads.put(await photoFile(Uint8Array.of(9)))
    await save({ edits: { photo } })
    expect(engine.drawn.at(-1)?.photo?.bytes).toEqual(Uint8Array.of(9))
    clock.now += 30 * 86_400_000
    await desk.sweep()
    await save({ restore: 1 })
    expect(engine.drawn.at(-1)?.photo?.bytes).toEqual(Uint8Array.of(7))
    await save({ edits: {} })
    expect((await desk.articles.madeOf(await idOf(desk)))?.edited).toBeUndefined()
    engine.drawn.length = 0
    await save({ edits: { section: 'New' } })
    expect(engine.drawn[0]?.photo?.bytes).toEqual(Uint8Array.of(1))
  })

  it('a card of another type is drawn with the edits', async () => {
    const { save, desk, id, engine } = await setUp()
    await save({ edits: { 'title.card': 'Back' } })
    engine.drawn.length = 0
    await desk.cards.find({ id, format: 'og', type: 'webp' })
    expect(engine.drawn[0]?.article.title).toBe('Back')
  })

  it('names what cannot be saved', async () => {
    const { save, ask } = await setUp()
    const fault = async (body: unknown) => {
      const response = await save(body)
      return [response.status, ((await response.json()) as { field: string }).field]
    }
    expect(await fault({ edits: { 'title.card': 'x'.repeat(10_000) } })).toEqual([422, 'edits.title.card'])
    expect(await fault({ edits: { brand: 'nobody' } })).toEqual([422, 'edits.brand'])
    expect(await fault({ edits: [] })).toEqual([422, 'edits'])
    expect(await fault({ base: -1 })).toEqual([422, 'base'])
    expect(await fault({ edits: {}, bse: 1 })).toEqual([422, 'bse'])
    expect((await ask('POST', '/v1/articles/nowhere/versions', { edits: {} })).status).toBe(404)
    expect((await ask('GET', '/v1/articles/nowhere/versions')).status).toBe(404)
  })
})

async function idOf(desk: ReturnType<typeof createPipeline>['desk']): Promise<string> {
  return (await desk.articles.list({ limit: 1 })).articles[0]!.id
}

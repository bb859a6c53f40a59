import { describe, expect, it, vi } from 'vitest'
import type { AppSettings } from '../../../src/http/deps.ts'
import { packSchema } from '../../../src/desk/packs/pack-schema.ts'
import { createPipeline } from '../../desk/pipeline.ts'
import { createTestApp } from '../test-app.ts'

const article = { url: 'https://news.example/ferry', title: 'The ferry is back', lang: 'en' }

interface Told {
  readonly id: string
  readonly urls: {
    readonly share: string
    readonly preview: string
    readonly cards: Record<string, { url: string; current: string }>
  }
  readonly pack: unknown
  readonly verdicts: { code: string }[]
}

const twoWriters = [
  { name: 'cms', secret: 'alpha-key', scope: 'write' },
  { name: 'desk', secret: 'gamma-key', scope: 'write' },
] as const

function setUp(settings: Partial<AppSettings> = {}) {
  const pipeline = createPipeline()
  const purged: string[] = []
  const { app, log } = createTestApp({
    desk: pipeline.desk,
    articles: pipeline.desk.articles,
    purge: async (addresses) => void purged.push(...addresses),
    now: () => pipeline.clock.now,
    settings,
  })
  async function ask(method: string, path: string, body?: unknown, key = 'alpha-key') {
    return app.request(path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  }
  const post = async (body: unknown = article, query = '') => ask('POST', `/v1/articles${query}`, body)
  return { ...pipeline, app, log, ask, post, purged }
}

const told = async (response: Response) => (await response.json()) as Told

describe('POST /v1/articles', () => {
  it('answers 201 with the pack and where everything is, and 200 for the same article', async () => {
    const { post } = setUp()
    const first = await post()
    expect(first.status).toBe(201)
    expect(first.headers.get('cache-control')).toBe('no-store')
    const { id, urls, pack } = await told(first)
    expect(first.headers.get('location')).toBe(`http://localhost/v1/articles/${id}`)
    expect(packSchema.safeParse(pack)).toMatchObject({ success: true })
    expect(urls.share).toBe(`http://localhost/a/${id}`)
    expect(Object.keys(urls.cards)).toEqual(['og', 'twitter', 'youtube', 'square', 'portrait', 'story'])
    const again = await post({ ...article, title: 'Corrected', url: `${article.url}?utm_source=mail` })
    expect(again.status).toBe(200)
    const corrected = await told(again)
    expect(corrected.id).toBe(id)
    expect(corrected.urls.cards['og']!.url).not.toBe(urls.cards['og']!.url)
    expect(corrected.urls.cards['og']!.current).toBe(urls.cards['og']!.current)
  })

  it('answers what GET answers, without reading its own pack back', async () => {
    const { post, ask, desk, clock } = setUp()
    await post()
    clock.now += 60_000
    const get = vi.spyOn(desk.articles, 'get')
    const sent = await told(await post({ ...article, title: 'Corrected' }))
    expect(get).toHaveBeenCalledTimes(1)
    expect(await told(await ask('GET', `/v1/articles/${sent.id}`))).toEqual(sent)
    expect(sent).toMatchObject({
      createdAt: '2026-11-20T08:00:00.000Z',
      updatedAt: '2026-11-20T08:01:00.000Z',
    })
  })

  it('answers the newer pack that was stored in the meantime', async () => {
    const { post, desk, records, clock } = setUp()
    const { id } = await told(await post())
    const start = clock.now
    let passed = 0
    // Time passes while the second one is made; the first was changed in between.
    Object.defineProperty(clock, 'now', { get: () => start + passed++ * 10 })
    await records.run('UPDATE articles SET changed_at = ? WHERE id = ?', [start + 5, id])
    const kept = await told(await post({ ...article, title: 'Late' }))
    expect(kept.pack).toMatchObject({ article: { title: article.title } })
    expect(await desk.articles.get(id)).toMatchObject({ pack: { article: { title: article.title } } })
  })

  it('reads the page when only an address is sent', async () => {
    const { post, pages } = setUp()
    pages.set(article.url, '<html lang="en"><title>Read from the page</title></html>')
    const response = await post({ url: article.url })
    expect(response.status).toBe(201)
    expect((await told(response)).pack).toMatchObject({
      article: { title: 'Read from the page', url: article.url },
    })
  })

  it('takes a photo as a data URI and reports a missing one', async () => {
    const { post, engine } = setUp()
    await post({ ...article, image: { url: 'data:image/png;base64,AQID' } })
    expect(engine.drawn[0]?.photo?.bytes).toEqual(Uint8Array.of(1, 2, 3))
    const { verdicts } = await told(
      await post({ ...article, image: { url: 'https://news.example/lost.jpg' } }),
    )
    expect(verdicts.map(({ code }) => code)).toContain('photo-missing')
  })

  it.each([
    ['{"title":', 400, 'malformed-json', undefined],
    [{ lang: 'en' }, 422, 'invalid-input', 'title'],
    [{ ...article, title: '' }, 422, 'invalid-input', 'title'],
    [[], 422, 'invalid-input', 'article'],
    [{ url: 'javascript:alert(1)' }, 422, 'invalid-input', 'url'],
    [{ url: 'https://news.example/nowhere' }, 422, 'unreachable', undefined],
    [{ url: article.url, brand: 7 }, 422, 'invalid-input', 'brand'],
    [{ ...article, image: { url: 'data:image/png;base64,@' } }, 422, 'invalid-input', 'image.url'],
  ])('refuses %j', async (body, status, code, field) => {
    const { post, desk } = setUp()
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, ...(field === undefined ? {} : { field }) })
    expect((await desk.articles.list({ limit: 9 })).articles).toEqual([])
  })

  it('refuses a template that is not there, and what is neither true nor false', async () => {
    const { post } = setUp()
    for (const query of ['?template=nothing', '?template=nothing&async=true'])
      expect(await (await post(article, query)).json()).toMatchObject({
        code: 'unknown-template',
        field: 'template',
      })
    expect(await (await post(article, '?async=yes')).json()).toMatchObject({
      code: 'invalid-input',
      field: 'async',
    })
  })

  it('refuses a brand that is not there, and does not leave that to a job', async () => {
    const { post } = setUp()
    for (const body of [
      { ...article, brand: 'nobody' },
      { url: article.url, brand: 'nobody' },
    ]) {
      const response = await post(body, '?async=true')
      expect([response.status, await response.json()]).toMatchObject([422, { field: 'brand' }])
    }
  })

  it('needs a key that may write', async () => {
    const { app, ask } = setUp()
    expect((await app.request('/v1/articles', { method: 'POST' })).status).toBe(401)
    for (const [method, path] of [
      ['POST', '/v1/articles'],
      ['DELETE', '/v1/articles/x'],
      ['POST', '/v1/articles/x/purge'],
      ['POST', '/v1/jobs/x/retry'],
    ] as const)
      expect((await ask(method, path, undefined, 'beta-key')).status).toBe(403)
  })

  it('answers at once when asked to, and does the work once for one Idempotency-Key', async () => {
    const { app, work, desk, engine } = setUp()
    const send = async () =>
      app.request('/v1/articles?async=true', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer alpha-key',
          'idempotency-key': 'k-1',
        },
        body: JSON.stringify(article),
      })
    const [first, second] = [await send(), await send()]
    expect([first.status, second.status]).toEqual([202, 202])
    const { id, urls, repeated } = (await first.json()) as Told & { repeated: boolean }
    expect([repeated, urls.share]).toEqual([false, `http://localhost/a/${id}`])
    expect(await second.json()).toMatchObject({ id, repeated: true })
    expect(engine.drawn).toEqual([])
    expect(await work()).toBe(1)
    expect(await desk.articles.get(id)).toMatchObject({ pack: { article: { title: 'The ferry is back' } } })
  })

  it('refuses an Idempotency-Key that was used for another article, of the same caller only', async () => {
    const { app } = setUp({ apiKeys: [...twoWriters] })
    const send = async (path: string, key: string) =>
      app.request('/v1/articles?async=true', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${key}`,
          'idempotency-key': 'k-1',
        },
        body: JSON.stringify({ ...article, url: `https://news.example/${path}` }),
      })
    expect((await send('a', 'alpha-key')).status).toBe(202)
    const reused = await send('b', 'alpha-key')
    expect(reused.status).toBe(422)
    expect(await reused.json()).toMatchObject({ code: 'invalid-input', field: 'idempotency-key' })
    const other = await send('b', 'gamma-key')
    expect([other.status, await other.json()]).toMatchObject([202, { repeated: false }])
  })
})

describe('stored articles', () => {
  it('are listed the newest first, a page at a time', async () => {
    const { post, ask, clock } = setUp()
    for (const name of ['a', 'b', 'c']) {
      clock.now += 1000
      await post({ ...article, url: `https://news.example/${name}`, title: name })
    }
    const page = async (query: string) =>
      (await (await ask('GET', `/v1/articles${query}`)).json()) as {
        articles: { title: string }[]
        next?: string
      }
    const first = await page('?limit=2')
    expect(first.articles.map(({ title }) => title)).toEqual(['c', 'b'])
    const second = await page(`?limit=2&cursor=${first.next}`)
    expect(second.articles.map(({ title }) => title)).toEqual(['a'])
    expect(second.next).toBeUndefined()
    for (const wrong of ['?limit=0', '?limit=101', '?limit=ten', '?cursor=0'])
      expect((await ask('GET', `/v1/articles${wrong}`)).status).toBe(422)
  })

  it('come with a link to their preview that opens without a key, for a week', async () => {
    const { post, app, clock } = setUp()
    const { urls } = await told(await post())
    expect((await app.request(urls.preview)).status).toBe(200)
    expect((await app.request(urls.preview.split('?')[0]!)).status).toBe(401)
    clock.now += 8 * 24 * 3_600_000
    expect((await app.request(urls.preview)).status).toBe(403)
  })

  it('are read with their pack, and are gone after removal, repeatedly', async () => {
    const { post, ask } = setUp()
    const made = await told(await post())
    expect(await told(await ask('GET', `/v1/articles/${made.id}`))).toEqual(made)
    expect((await ask('DELETE', `/v1/articles/${made.id}`)).status).toBe(204)
    expect((await ask('DELETE', `/v1/articles/${made.id}`)).status).toBe(204)
    const gone = await ask('GET', `/v1/articles/${made.id}`)
    expect([gone.status, await gone.json()]).toMatchObject([404, { detail: 'The article was removed.' }])
    expect((await ask('DELETE', '/v1/articles/never')).status).toBe(404)
    expect((await ask('GET', '/v1/articles/..%2f..%2fetc')).status).toBe(404)
  })

  it('can be taken out of caches, with a list of where to have the page read again', async () => {
    const { post, ask, purged } = setUp()
    const { id } = await told(await post())
    const response = await ask('POST', `/v1/articles/${id}/purge`)
    expect(response.status).toBe(200)
    const answer = (await response.json()) as {
      purged: string[]
      rescrape: { page: string; networks: { network: string; tool?: string }[] }[]
    }
    expect(answer.purged).toEqual(purged)
    expect(purged).toContain(`http://localhost/cards/${id}/og.png`)
    expect(answer.rescrape.map(({ page }) => page)).toEqual([`http://localhost/a/${id}`, article.url])
    const [facebook] = answer.rescrape[1]!.networks
    expect(facebook).toMatchObject({
      network: 'facebook',
      tool: 'https://developers.facebook.com/tools/debug/?q=https%3A%2F%2Fnews.example%2Fferry',
    })
    expect((await ask('POST', '/v1/articles/never/purge')).status).toBe(404)
  })

  it('is taken out of the memory of cards by a purge', async () => {
    const { post, ask, app } = setUp()
    const { id } = await told(await post())
    const current = async () => (await app.request(`/cards/${id}/og.png`)).headers.get('etag')
    const held = await current()
    // The store has a new card now; only the memory still has the old one.
    await post({ ...article, title: 'The ferry is late' })
    expect(await current()).toBe(held)
    await ask('POST', `/v1/articles/${id}/purge`)
    expect(await current()).not.toBe(held)
  })
})

describe('jobs', () => {
  it('that were given up are listed with the reason, and can be tried again', async () => {
    const { post, ask, work, pages } = setUp()
    pages.set(article.url, '<html></html>')
    await post({ url: article.url }, '?async=true')
    await work()
    const { jobs } = (await (await ask('GET', '/v1/jobs')).json()) as { jobs: { id: string }[] }
    expect(jobs).toMatchObject([
      { state: 'dead', fault: 'not-an-article', attempts: 1, subject: article.url },
    ])
    const path = `/v1/jobs/${jobs[0]!.id}`
    pages.set(article.url, '<html lang="en"><title>Mended</title></html>')
    const retried = await ask('POST', `${path}/retry`)
    expect([retried.status, await retried.json()]).toMatchObject([202, { state: 'waiting' }])
    await work()
    expect(await (await ask('GET', path)).json()).toMatchObject({ state: 'done' })
    expect((await ask('POST', `${path}/retry`)).status).toBe(404)
    expect((await ask('GET', '/v1/jobs?state=lost')).status).toBe(422)
    expect((await ask('GET', '/v1/jobs/nothing')).status).toBe(404)
  })
})

it('all of it is in the API description', async () => {
  const { app } = setUp()
  const { paths } = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, object> }
  const described = Object.entries(paths).map(
    ([path, methods]) => `${path} ${Object.keys(methods).join(' ')}`,
  )
  expect(described.filter((line) => /articles|jobs|\/cards\//.test(line))).toEqual([
    '/v1/articles post get',
    '/v1/articles/{id}.zip get',
    '/v1/articles/{id} get delete',
    '/v1/articles/{id}/versions get post',
    '/v1/articles/{id}/purge post',
    '/v1/jobs get',
    '/v1/jobs/{id} get',
    '/v1/jobs/{id}/retry post',
    '/cards/{id}/{version}/{format}.{ext} get',
    '/cards/{id}/{format}.{ext} get',
  ])
})

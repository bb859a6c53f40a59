import { decode } from 'fast-png'
import { describe, expect, it, vi } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { imagePath } from '../../../src/desk/store/card-store.ts'
import { createPipeline } from '../../desk/pipeline.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { createTestApp } from '../test-app.ts'

const sourced = (title: string) => articleFromJson({ url: 'https://news.example/ferry', title, lang: 'en' })

async function setUp(options: Parameters<typeof createPipeline>[0] = {}) {
  const pipeline = createPipeline(options)
  const base = 'https://cards.example.org'
  const { id, pack } = await pipeline.desk.publish({ of: sourced('The ferry is back'), base })
  const { app, log } = createTestApp({ engine: pipeline.engine, desk: pipeline.desk, now: Date.now })
  const { version } = pack.cards[0]!
  return { ...pipeline, app, log, id, version, base, versioned: `/cards/${id}/${version}/og.png` }
}

const bodyOf = async (response: Response) => new TextDecoder().decode(await response.arrayBuffer())

describe('a stored card', () => {
  it('is sent as it is stored, for good, from the store and from memory alike', async () => {
    const { app, versioned, version, log, engine } = await setUp()
    for (const from of ['store', 'memory']) {
      const response = await app.request(versioned)
      expect([from, response.status, await bodyOf(response)]).toEqual([
        from,
        200,
        'png headline The ferry is back',
      ])
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/png',
        'content-length': '30',
        'cache-control': 'public, max-age=31536000, immutable',
        etag: `"${version}"`,
        'x-content-type-options': 'nosniff',
        'x-request-id': 'test-request-id',
        'access-control-allow-origin': '*',
      })
      expect(response.headers.has('content-encoding')).toBe(false)
    }
    expect(log.map(({ path, status }) => [path, status])).toEqual([
      [versioned, 200],
      [versioned, 200],
    ])
    expect(engine.drawn).toHaveLength(6)
  })

  it.each([
    ['is purged', 'POST', '/purge'],
    ['is removed', 'DELETE', ''],
  ])('leaves memory when its article %s', async (_, method, path) => {
    const { app, desk, id, versioned } = await setUp()
    const find = vi.spyOn(desk.cards, 'find')
    for (let time = 0; time < 2; time++) await app.request(versioned)
    expect(find).toHaveBeenCalledTimes(1)
    const headers = { authorization: 'Bearer alpha-key' }
    expect((await app.request(`/v1/articles/${id}${path}`, { method, headers })).ok).toBe(true)
    await app.request(versioned)
    expect(find).toHaveBeenCalledTimes(2)
  })

  it('answers HEAD with the length, and 304 to clients that have it', async () => {
    const { app, versioned, version } = await setUp()
    for (let time = 0; time < 2; time++) {
      const head = await app.request(versioned, { method: 'HEAD' })
      expect([head.status, head.headers.get('content-length'), await bodyOf(head)]).toEqual([200, '30', ''])
      const known = await app.request(versioned, { headers: { 'if-none-match': `W/"other", "${version}"` } })
      expect([known.status, known.headers.get('etag'), await bodyOf(known)]).toEqual([
        304,
        `"${version}"`,
        '',
      ])
      expect(known.headers.has('content-length')).toBe(false)
      const other = await app.request(versioned, { headers: { 'if-none-match': '"other"' } })
      expect(other.status).toBe(200)
    }
  })

  it.each(['bytes=0-524288', 'bytes=5-', 'bytes=999-', 'lines=1-2'])(
    'is sent whole for Range: %s',
    async (range) => {
      const { app, versioned } = await setUp()
      for (let time = 0; time < 2; time++) {
        const response = await app.request(versioned, { headers: { range } })
        expect([response.status, response.headers.get('content-length')]).toEqual([200, '30'])
        expect(await bodyOf(response)).toHaveLength(30)
      }
    },
  )

  it('keeps answering at its old version after a correction; the current one is another', async () => {
    const { app, versioned, id, desk, base } = await setUp()
    await desk.publish({ of: sourced('Corrected'), base })
    expect(await bodyOf(await app.request(versioned))).toBe('png headline The ferry is back')
    const current = await app.request(`/cards/${id}/og.png`)
    expect(await bodyOf(current)).toBe('png headline Corrected')
    expect(current.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=86400')
  })

  it('is drawn in another type when that is asked for', async () => {
    const { app, id } = await setUp()
    const response = await app.request(`/cards/${id}/story.webp`)
    expect([response.headers.get('content-type'), await bodyOf(response)]).toEqual([
      'image/webp',
      'webp headline The ferry is back',
    ])
    const svg = await app.request(`/cards/${id}/og.svg`)
    expect(svg.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('of an unknown version is the current one, and is not cached for ever', async () => {
    const { app, id } = await setUp()
    const response = await app.request(`/cards/${id}/${'0'.repeat(32)}/og.png`)
    expect([response.status, await bodyOf(response)]).toEqual([200, 'png headline The ferry is back'])
    expect(response.headers.get('cache-control')).not.toContain('immutable')
  })

  it.each([
    ['/cards/never/og.png', 'not-found'],
    ['/cards/never/00/og.png', 'not-found'],
    ['/cards/ID/poster.png', 'unknown-format'],
    ['/cards/ID/og.gif', 'unknown-type'],
    ['/cards/ID/og', 'unknown-format'],
    ['/cards/ID/__proto__.png', 'unknown-format'],
    ['/cards/..%2f..%2fx/og.png', 'not-found'],
  ])('that does not exist is a 404 with a reason: %s', async (path, code) => {
    const { app, id } = await setUp()
    const response = await app.request(path.replace('ID', id))
    expect([response.status, await response.json()]).toMatchObject([404, { code }])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('crawlers always get a picture', () => {
  const brandCard = 'png auto The River Post'

  it('while the first pack is not ready: the brand’s card within two seconds', async () => {
    const { app, desk } = await setUp()
    const event = {
      kind: 'publish',
      sourced: articleFromJson({ url: 'https://news.example/2', title: 'x' }),
    } as const
    const { id } = await desk.intake.accept('ghost', '1', event)
    const response = await app.request(`/cards/${id}/og.png`)
    expect([response.status, await bodyOf(response)]).toEqual([200, brandCard])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('while the first pack is not ready: the article’s card, if ready in time', async () => {
    const { app, desk, work } = await setUp()
    const event = {
      kind: 'publish',
      sourced: articleFromJson({ url: 'https://news.example/2', title: 'x' }),
    } as const
    const { id } = await desk.intake.accept('ghost', '1', event)
    const asked = app.request(`/cards/${id}/og.png`)
    await work()
    expect(await bodyOf(await asked)).toBe('png headline x')
  })

  it('when the article was removed: the brand’s card, also at old versions', async () => {
    const { app, desk, id, versioned } = await setUp()
    await desk.remove(id)
    for (const path of [versioned, `/cards/${id}/og.png`]) {
      const response = await app.request(path)
      expect([response.status, await bodyOf(response)]).toEqual([200, brandCard])
    }
  })

  it('when the article is removed after its card was in memory', async () => {
    const { app, versioned, id } = await setUp()
    await app.request(versioned)
    const headers = { authorization: 'Bearer alpha-key' }
    expect((await app.request(`/v1/articles/${id}`, { method: 'DELETE', headers })).status).toBe(204)
    expect(await bodyOf(await app.request(versioned))).toBe(brandCard)
  })

  it('when the records are down: the brand’s card, and the fault in the log', async () => {
    const { app, records, id, log } = await setUp()
    records.close()
    const response = await app.request(`/cards/${id}/og.png`)
    expect([response.status, await bodyOf(response)]).toEqual([200, brandCard])
    expect(log.at(-1)?.fault).toBeInstanceOf(Error)
  })

  it('when nothing can be drawn and everything was lost: the brand’s colours', async () => {
    let broken = false
    const engine = createFakeEngine({ fault: () => (broken ? new Error('no memory') : undefined) })
    const { app, files, id, version } = await setUp({ engine })
    files.delete(imagePath(version))
    broken = true
    const response = await app.request(`/cards/${id}/og.png`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(decode(await response.arrayBuffer())).toMatchObject({ width: 1200, height: 630 })
  })
})

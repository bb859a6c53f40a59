import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { createPipeline } from '../../desk/pipeline.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { createTestApp } from '../test-app.ts'

const base = 'https://cards.example.org'

const half = (background: string) => sharp({ create: { width: 600, height: 630, channels: 3, background } })

/** An engine with plain pictures as cards: red on the left, blue on the right. */
async function pictureEngine(type: 'png' | 'jpg') {
  const right = await half('#0000ff').png().toBuffer()
  const whole = half('#ff0000')
    .extend({ right: 600 })
    .composite([{ input: right, left: 600, top: 0 }])
  const bytes = new Uint8Array(await (type === 'png' ? whole.png() : whole.jpeg()).toBuffer())
  const engine = createFakeEngine()
  return {
    ...engine,
    draw: async (...order: Parameters<typeof engine.draw>) => {
      const card = await engine.draw(...order)
      return { ...card, bytes, type, contentType: type === 'png' ? 'image/png' : 'image/jpeg' }
    },
  }
}

async function setUp(type: 'png' | 'jpg', allowRender?: () => Promise<boolean>) {
  const pipeline = createPipeline({ engine: await pictureEngine(type) })
  const sourced = articleFromJson({ url: 'https://news.example/ferry', title: 'The ferry', lang: 'en' })
  const { id, pack } = await pipeline.desk.publish({ of: sourced, base })
  const { app } = createTestApp({
    engine: pipeline.engine,
    desk: pipeline.desk,
    articles: pipeline.desk.articles,
    settings: { baseUrl: base },
    now: Date.now,
    ...(allowRender && { allowRender }),
  })
  const { version } = pack.cards.find(({ format }) => format === 'og')!
  return { ...pipeline, app, id, version }
}

describe.each(['png', 'jpg'] as const)('oEmbed of an article with a card as %s', (type) => {
  let made: Awaited<ReturnType<typeof setUp>>
  beforeAll(async () => {
    made = await setUp(type)
  })

  it.each(['1', '7', '20', '33', '300', '600', '1199', '1200', '4000'])(
    'gives the exact size of the picture at its address, within %s pixels',
    async (maxwidth) => {
      const { app } = made
      const asked = new URLSearchParams({ url: 'https://news.example/ferry', maxwidth })
      const oembed = await (await app.request(`/oembed?${asked}`)).json()
      const response = await app.request(new URL(oembed.thumbnail_url).pathname)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      const { width, height } = await sharp(await response.arrayBuffer()).metadata()
      expect([width, height]).toEqual([oembed.thumbnail_width, oembed.thumbnail_height])
      expect(width).toBeLessThanOrEqual(Number(maxwidth))
    },
  )

  it('shows the card, scaled down', async () => {
    const { app, id, version } = made
    const response = await app.request(`/cards/${id}/${version}/og-200.jpg`)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    const { data } = await sharp(await response.arrayBuffer())
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number) => [...data.subarray((50 * 200 + x) * 3, (50 * 200 + x) * 3 + 3)]
    expect(at(20)[0]).toBeGreaterThan(240)
    expect(at(20)[2]).toBeLessThan(15)
    expect(at(180)[0]).toBeLessThan(15)
    expect(at(180)[2]).toBeGreaterThan(240)
  })
})

describe('a smaller picture of a card', () => {
  it('is made once and stored', async () => {
    const { app, id, version, files } = await setUp('png')
    const before = files.size
    const path = `/cards/${id}/${version}/og-600.jpg`
    const first = new Uint8Array(await (await app.request(path)).arrayBuffer())
    expect(files.size).toBe(before + 1)
    const again = await app.request(`/cards/${id}/og-600.jpg`)
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(first)
    expect(files.size).toBe(before + 1)
    expect(again.headers.get('etag')).toBe(`"${version}-600"`)
  })

  it.each(['og-601.jpg', 'og-1200.jpg', 'og-0.jpg', 'og-600.png', 'og--600.jpg', 'og-999999.jpg'])(
    'is not offered as %s',
    async (file) => {
      const { app, id } = await setUp('png')
      const response = await app.request(`/cards/${id}/${file}`)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'unknown-format', field: 'format' })
    },
  )

  it('is the whole card, for a short time, for those who have had enough drawn', async () => {
    const { app, id, version } = await setUp('png', async () => false)
    const response = await app.request(`/cards/${id}/${version}/og-600.jpg`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=86400')
    expect((await sharp(await response.arrayBuffer()).metadata()).width).toBe(1200)
  })
})

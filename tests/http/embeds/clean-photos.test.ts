import sharp from 'sharp'
import { expect, it } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { imagePath } from '../../../src/desk/store/card-store.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { peoplePhoto } from '../../card/photo/people-photo.ts'
import { createPipeline } from '../../desk/pipeline.ts'
import { picturesInJsonLd, THREE_SHAPES } from '../../embed/pictures-in-json-ld.ts'
import { createTestApp } from '../test-app.ts'

const base = 'https://cards.example.org'
const engine = { ...(await composeEngine()), drawn: [] }

async function publish(photo: Uint8Array, image: Record<string, unknown> = {}) {
  const pipeline = createPipeline({ engine })
  const { desk, photos } = pipeline
  photos.set('https://news.example/ferry.jpg', photo)
  const sourced = articleFromJson({
    url: 'https://news.example/ferry',
    title: 'The ferry is back',
    lang: 'en',
    image: { url: 'https://news.example/ferry.jpg', ...image },
  })
  const { id, pack } = await desk.publish({ of: sourced, base })
  const { app } = createTestApp({ engine, desk, articles: desk.articles, settings: { baseUrl: base } })
  const ask = async (url: string) => app.request(new URL(url).pathname)
  return { ...pipeline, app, ask, id, pack }
}

const jpeg = async (width: number, height: number) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#456' } })
      .jpeg()
      .toBuffer(),
  )

it('names the photo without text in three shapes, then whole, and answers each for good', async () => {
  const { ask, id, pack } = await publish(
    (await peoplePhoto([{ x: 800, y: 500, half: 200 }], { width: 1600, height: 1200 })).bytes,
  )
  const page = await (await ask(`${base}/a/${id}`)).text()
  const own = page.replaceAll(/,?\{"@type":"ImageObject","url":"https:\/\/news\.example[^}]*\}/g, '')
  expect(await picturesInJsonLd(own, ask)).toEqual(THREE_SHAPES)
  expect(page).toContain('"url":"https://news.example/ferry.jpg"')
  const [wide] = pack.photos ?? []
  const answer = await ask(`${base}/cards/${id}/${wide?.version}/photo-16x9.jpg`)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

it('cuts them where a given focus is, and does not enlarge', async () => {
  const { pack } = await publish(await jpeg(800, 500))
  const sizes = pack.photos?.map(({ width, height }) => [width, height])
  expect(sizes).toEqual([
    [800, 450],
    [666, 500],
    [500, 500],
  ])
  const focused = await publish(await jpeg(800, 500), { focus: { x: 0.1, y: 0.5 } })
  const versions = ({ photos = [] }: typeof pack) => photos.map(({ version }) => version)
  expect(versions(focused.pack)).not.toEqual(versions(pack))
})

it('cuts a lost photo again, and answers 404 for one of a removed article', async () => {
  const { app, files, id, pack } = await publish(
    (await peoplePhoto([{ x: 400, y: 250, half: 100 }], { width: 800, height: 600 })).bytes,
  )
  const square = pack.photos!.find(({ format }) => format === 'photo-1x1')!
  files.delete(imagePath(square.version))
  const path = `/cards/${id}/${square.version}/photo-1x1.jpg`
  const again = await app.request(path)
  expect([again.status, again.headers.get('etag')]).toEqual([200, `"${square.version}"`])
  const headers = { authorization: 'Bearer alpha-key' }
  await app.request(`/v1/articles/${id}`, { method: 'DELETE', headers })
  expect((await app.request(path)).status).toBe(404)
})

it('goes without where the photo cannot be read', async () => {
  const { ask, id, pack } = await publish(new TextEncoder().encode('<!doctype html><p>Not found'))
  expect(pack.photos).toBeUndefined()
  expect((await ask(`${base}/cards/${id}/photo-1x1.jpg`)).status).toBe(404)
})

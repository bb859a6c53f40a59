import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestHarness } from 'wrangler'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { published } from '../http/kept-articles.ts'
import { pageOf } from '../http/editor/articles.ts'
import { elementById, elementsOf } from '../http/editor/read-html.ts'
import { type Stores, startWorker } from './start-worker.ts'

const key = 'a-key-that-is-long-enough'
const authorization = `Bearer ${key}`
const { image: _image, ...story } = published['hindi'] as Article

let server: TestHarness
let site: Server
let origin: string
let url: URL

beforeAll(async () => {
  site = createServer((_, response) => response.setHeader('content-type', 'text/html').end(pageOf(story)))
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  server = await startWorker({
    vars: { HANDBILL_FETCH_ALLOW: '127.0.0.1' },
    secrets: { HANDBILL_API_KEYS: `tests:${key}`, HANDBILL_SIGNING_KEYS: 'k1:a-secret-that-is-long-enough' },
  })
  await server.getWorker<Stores>().applyD1Migrations('RECORDS')
  ;({ url } = await server.listen())
})

afterAll(async () => {
  await server?.close()
  site?.close()
})

async function preview(
  address: string,
  headers: Record<string, string> = { authorization },
): Promise<Response> {
  return fetch(new URL(`/preview?url=${encodeURIComponent(address)}`, url), { headers })
}

it('shows a page with its cards, drawn at the edge', async () => {
  const response = await preview(`${origin}/story`)
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(elementById(html, 'tile-facebook').text).toContain(story.title.slice(0, 40))
  const { src = '' } =
    elementsOf(html).find(({ attributes }) => attributes['data-card'] === 'og')?.attributes ?? {}
  const picture = await fetch(new URL(src, url), { headers: { authorization } })
  expect(picture.status).toBe(200)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(2000)
  const { href = '' } =
    elementsOf(html).find(({ attributes }) => attributes['rel'] === 'stylesheet')?.attributes ?? {}
  const style = await fetch(new URL(href, url))
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(style.headers.get('cache-control')).toContain('immutable')
})

it('reads nothing for strangers, and nothing that is private', async () => {
  expect((await preview(`${origin}/story`, {})).status).toBe(401)
  expect((await preview('http://10.0.0.1/')).status).toBe(422)
})

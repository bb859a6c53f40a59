import type { D1Database, R2Bucket } from '@cloudflare/workers-types'
import sharp from 'sharp'
import type { TestHarness } from 'wrangler'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCardStore } from '../../src/desk/store/card-store.ts'
import type { Records } from '../../src/desk/store/records.ts'
import { createD1Records } from '../../src/worker/store/d1-records.ts'
import { createR2Images } from '../../src/worker/store/r2-images.ts'
import { articlesContract } from '../desk/articles/articles-contract.ts'
import { feedRecordsContract } from '../desk/feeds/feed-records-contract.ts'
import { cardStoreContract } from '../desk/store/card-store-contract.ts'
import { imagesContract } from '../desk/store/images-contract.ts'
import { jobsContract } from '../desk/jobs/jobs-contract.ts'
import { migrationFiles, migrationsContract, statementsOf } from '../desk/store/migrations-contract.ts'
import { recordsContract } from '../desk/store/records-contract.ts'
import { peoplePhoto } from '../card/photo/people-photo.ts'
import { picturesInJsonLd, THREE_SHAPES } from '../embed/pictures-in-json-ld.ts'
import { type Stores, startWorker } from './start-worker.ts'

const key = 'a-key-that-is-long-enough'

let server: TestHarness
let url: URL
let records: Records
let images: ReturnType<typeof createR2Images>

beforeAll(async () => {
  server = await startWorker({
    vars: { HANDBILL_BASE_URL: 'https://cards.example.org' },
    secrets: { HANDBILL_API_KEYS: `tests:${key}`, HANDBILL_SIGNING_KEYS: 'k1:a-secret-that-is-long-enough' },
  })
  const worker = server.getWorker<Stores>()
  await worker.applyD1Migrations('RECORDS')
  const { RECORDS, CARDS } = await worker.getEnv()
  records = createD1Records(RECORDS as D1Database)
  images = createR2Images(CARDS as R2Bucket)
  ;({ url } = await server.listen())
})

afterAll(async () => server?.close())

/** The same database for every test, emptied in between. */
async function emptied(): Promise<Records> {
  const tables = ['articles', 'article_names', 'article_cards', 'jobs', 'accepted', 'feeds', 'feed_items']
  await records.batch(tables.map((table) => ({ sql: `DELETE FROM ${table}`, values: [] })))
  return records
}

describe('records in D1', () => {
  recordsContract(async () => {
    await records.batch([
      { sql: 'DROP TABLE IF EXISTS trial', values: [] },
      {
        sql: 'CREATE TABLE trial (name TEXT PRIMARY KEY, size INTEGER CHECK (size < 100)) STRICT',
        values: [],
      },
    ])
    return records
  })
})

describe('D1 is brought up to date', () => {
  migrationsContract(async () => {
    const tables = await records.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name <> 'd1_migrations'",
      [],
    )
    await records.batch(tables.map(({ name }) => ({ sql: `DROP TABLE ${name}`, values: [] })))
    let done = 0
    return {
      async migrate(count) {
        for (const name of migrationFiles.slice(done, count))
          await records.batch(statementsOf(name).map((sql) => ({ sql, values: [] })))
        done = count
        return records
      },
    }
  })
})

describe('articles in D1', () => {
  articlesContract(emptied)
})

describe('jobs in D1', () => {
  jobsContract(emptied)
})

describe('records of feeds in D1', () => {
  feedRecordsContract(emptied)
})

describe('images in R2', () => {
  imagesContract(() => images)
})

describe('cards in D1 and R2', () => {
  cardStoreContract(() => createCardStore(records, images, () => 1_795_161_600_000))
})

async function ask(path: string, options: { method?: string; body?: unknown } = {}) {
  const { method = 'GET', body } = options
  return fetch(new URL(path, url), {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

describe('the desk in workerd', () => {
  const article = {
    url: 'https://news.example/ferry',
    title: 'The ferry is back after a hundred days',
    lang: 'en',
  }

  it('makes a pack that the queue brought, and serves its card', async () => {
    await emptied()
    const accepted = await ask('/v1/articles?async=true', { method: 'POST', body: article })
    expect(accepted.status).toBe(202)
    const { id } = (await accepted.json()) as { id: string }
    await expect.poll(async () => (await ask(`/v1/articles/${id}`)).status, { timeout: 30_000 }).toBe(200)
    const kept = (await (await ask(`/v1/articles/${id}`)).json()) as {
      urls: { cards: { og: { url: string } } }
    }
    const card = await ask(new URL(kept.urls.cards.og.url).pathname)
    expect(card.status).toBe(200)
    expect(card.headers.get('content-type')).toBe('image/png')
    expect(card.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await card.arrayBuffer()).byteLength).toBeGreaterThan(5000)
    const jobs = (await (await ask('/v1/jobs?state=done')).json()) as { jobs: { article: string }[] }
    expect(jobs.jobs).toMatchObject([{ article: id, attempts: 1 }])
  })

  it('makes a smaller picture of a card, as large as oEmbed says', async () => {
    await emptied()
    const made = await ask('/v1/articles', { method: 'POST', body: article })
    const { id } = (await made.json()) as { id: string }
    const asked = new URLSearchParams({ url: `https://cards.example.org/a/${id}`, maxwidth: '500' })
    const oembed = (await (await ask(`/oembed?${asked}`)).json()) as Record<string, string>
    expect(oembed).toMatchObject({ thumbnail_width: 500, thumbnail_height: 262 })
    const picture = await ask(new URL(oembed['thumbnail_url']!).pathname)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    const { width, height } = await sharp(await picture.arrayBuffer()).metadata()
    expect([width, height]).toEqual([500, 262])
  })

  it('makes a pack at once, the same article at the same address, and leaves a tombstone', async () => {
    await emptied()
    const made = await ask('/v1/articles', { method: 'POST', body: article })
    const again = await ask('/v1/articles', {
      method: 'POST',
      body: { ...article, url: `${article.url}#top` },
    })
    expect([made.status, again.status]).toEqual([201, 200])
    const { id } = (await made.json()) as { id: string }
    expect(((await again.json()) as { id: string }).id).toBe(id)
    expect((await ask(`/v1/articles/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await ask(`/v1/articles/${id}`)).status).toBe(404)
    const card = await ask(`/cards/${id}/og.png`)
    expect([card.status, card.headers.get('cache-control')]).toEqual([200, 'no-store'])
  })

  it('cuts the photo for search engines and answers it at stored addresses', async () => {
    await emptied()
    const photo = Buffer.from(
      (await peoplePhoto([{ x: 800, y: 500, half: 200 }], { width: 1600, height: 1200 })).bytes,
    ).toString('base64')
    const image = { url: `data:image/png;base64,${photo}`, credit: 'Nandita Rao' }
    const made = await ask('/v1/articles', { method: 'POST', body: { ...article, image } })
    const { id } = (await made.json()) as { id: string }
    const page = await (await ask(`/a/${id}`)).text()
    const found = await picturesInJsonLd(page, async (url) => ask(new URL(url).pathname))
    expect(found).toEqual(THREE_SHAPES)
  })

  it('sweeps and restarts overdue jobs on its schedule', async () => {
    await server.getWorker().scheduled({ cron: '17 * * * *' })
    await server.getWorker().scheduled({ cron: '* * * * *' })
    expect((await ask('/healthz')).status).toBe(200)
  })
})

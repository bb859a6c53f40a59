import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command } from '../cli/command-line.ts'

/** A feed of one item gets five hundred at once, and the server that watches it is killed twice meanwhile. */
const ITEMS = 500
const KILLS = [120, 320]
/** Headlines repeat, so that drawing does not take minutes; addresses and ids do not. */
const HEADLINES = 10

const folder = mkdtempSync(join(tmpdir(), 'handbill-feeds-'))
const records = join(folder, 'data/handbill.sqlite')
const key = 'a-key-for-the-test-of-killing'
let listed = 1

const site = createServer((request, response) => {
  const etag = `"${listed}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  const items = Array.from({ length: listed }, (_, at) => itemOf(listed - 1 - at)).join('')
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag })
  response.end(`<rss version="2.0"><channel><title>The Burst</title>${items}</channel></rss>`)
})

function addressOf(at: number): string {
  return `https://news.example/story/${at}`
}

function itemOf(at: number): string {
  return `<item><title>Line ${at % HEADLINES} reopens after nine years</title><link>${addressOf(at)}</link><guid>${addressOf(at)}</guid></item>`
}

let server: ChildProcess
let base: string
let environment: Record<string, string>

beforeAll(async () => {
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  base = `http://127.0.0.1:${port}`
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/feed`
  environment = {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    HANDBILL_DATA: join(folder, 'data'),
    HANDBILL_API_KEYS: `test:${key}`,
    HANDBILL_FEEDS: JSON.stringify([{ url, name: 'burst', read: 'feed' }]),
    HANDBILL_FETCH_ALLOW: '127.0.0.1',
    HANDBILL_LOG: 'error',
  }
  await start()
})

afterAll(() => {
  server.kill('SIGKILL')
  site.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  server = spawn(process.execPath, [command, 'serve'], { cwd: folder, env: environment, stdio: 'inherit' })
  for (;;) {
    const answer = await fetch(`${base}/healthz`).catch(() => undefined)
    if (answer?.ok === true) return
    await sleep(50)
  }
}

function count(sql: string): number {
  const database = new DatabaseSync(records, { readOnly: true })
  try {
    return (database.prepare(sql).get() as { count: number }).count
  } finally {
    database.close()
  }
}

const accepted = () => count('SELECT count(*) AS count FROM accepted')

async function look(): Promise<number> {
  const headers = { authorization: `Bearer ${key}` }
  const { feeds } = (await (await fetch(`${base}/v1/feeds`, { headers })).json()) as {
    feeds: { id: string }[]
  }
  return (await fetch(`${base}/v1/feeds/${feeds[0]!.id}/look`, { method: 'POST', headers })).status
}

test('a burst of 500 items with two kills: no item is lost or taken twice', async () => {
  await expect.poll(accepted, { timeout: 20_000 }).toBe(1)
  listed = 1 + ITEMS
  expect(await look()).toBe(202)
  for (const after of KILLS) {
    while (accepted() < after) await sleep(10)
    server.kill('SIGKILL')
    await once(server, 'exit')
    expect(accepted()).toBeLessThan(1 + ITEMS)
    await start()
    await look()
  }
  await expect.poll(accepted, { timeout: 60_000 }).toBe(1 + ITEMS)
  const open = "SELECT count(*) AS count FROM jobs WHERE state IN ('waiting', 'running')"
  await expect.poll(() => count(open), { timeout: 90_000 }).toBe(0)

  const database = new DatabaseSync(records, { readOnly: true })
  const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[]
  const kept = all("SELECT pack ->> '$.article.url' AS url FROM articles WHERE state = 'kept'")
  const expected = Array.from({ length: 1 + ITEMS }, (_, at) => addressOf(at)).toSorted()
  expect(kept.map(({ url }) => url).toSorted()).toEqual(expected)
  expect(all('SELECT state, count(*) AS count FROM jobs GROUP BY state')).toEqual([
    { state: 'done', count: 1 + ITEMS },
  ])
  expect(all('SELECT state, revision, count(*) AS count FROM feed_items GROUP BY state, revision')).toEqual([
    { state: 'taken', revision: 0, count: 1 + ITEMS },
  ])
  database.close()
}, 180_000)

import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { imagePath } from '../../../src/desk/store/card-store.ts'
import { command } from '../cli/command-line.ts'

/**
 * A real server is killed three times while content systems deliver to it. Whoever got no answer delivers again, as
 * they do; whoever got one does not, and must not have to.
 */
const DELIVERIES = 500
const SOURCES = 10
/** Killed when so many have been accepted. */
const KILLS = new Set([90, 240, 400])
/** A newsroom's words repeat in a test, so that drawing does not take minutes; ids and addresses never do. */
const HEADLINES = 20
const SENDERS = 12

const folder = mkdtempSync(join(tmpdir(), 'handbill-kill-'))
const secret = Buffer.from('a secret for the deliveries').toString('base64')
const key = 'a-key-for-the-test-of-killing'
const noticed: string[] = []
const receiver = createServer(async (request, response) => {
  noticed.push(JSON.parse(await text(request)).data.url)
  response.writeHead(204).end()
})

let server: ChildProcess
let base: string
let environment: Record<string, string>

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const notify = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  const sources = Array.from({ length: SOURCES }, (_, at) => [`standard:${at}`, [`whsec_${secret}`]])
  environment = {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    HANDBILL_DATA: join(folder, 'data'),
    HANDBILL_API_KEYS: `test:${key}`,
    HANDBILL_WEBHOOK_SECRETS: JSON.stringify(Object.fromEntries(sources)),
    HANDBILL_NOTIFY: JSON.stringify([{ url: notify, secret: `whsec_${secret}` }]),
    HANDBILL_FETCH_ALLOW: '127.0.0.1',
    HANDBILL_LOG: 'error',
  }
  await start()
})

afterAll(() => {
  server.kill('SIGKILL')
  receiver.close()
  rmSync(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function start(): Promise<void> {
  server = spawn(process.execPath, [command, 'serve'], { cwd: folder, env: environment, stdio: 'inherit' })
  for (;;) {
    const answer = await fetch(`${base}/healthz`).catch(() => undefined)
    if (answer?.ok === true) return
    await sleep(50)
  }
}

async function kill(): Promise<void> {
  server.kill('SIGKILL')
  await once(server, 'exit')
  await start()
}

/** One delivery, once. Answers the status, or undefined when there was no answer. */
async function deliver(at: number): Promise<number | undefined> {
  const id = `msg_${at}`
  const seconds = Math.floor(Date.now() / 1000)
  const body = JSON.stringify({
    type: 'article.published',
    timestamp: new Date().toISOString(),
    data: {
      id: at,
      url: addressOf(at),
      title: `Line ${at % HEADLINES} reopens after nine years`,
      lang: 'en',
    },
  })
  const signature = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${seconds}.${body}`)
  try {
    const answer = await fetch(`${base}/webhooks/standard:${at % SOURCES}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': `v1,${signature.digest('base64')}`,
      },
      body,
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return undefined
  }
}

const addressOf = (at: number) => `https://news.example/${at % SOURCES}/${at}`

async function jobsIn(state: string): Promise<number> {
  const answer = await fetch(`${base}/v1/jobs?state=${state}`, {
    headers: { authorization: `Bearer ${key}` },
  })
  return ((await answer.json()) as { jobs: unknown[] }).jobs.length
}

describe('a server that is killed three times in a burst of 500 deliveries', () => {
  const statuses: number[] = []

  it('accepts every one in the end', async () => {
    const waiting = Array.from({ length: DELIVERIES }, (_, at) => at)
    let killing = Promise.resolve()
    const sender = async (): Promise<void> => {
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        const status = await deliver(at)
        if (status === undefined) {
          waiting.push(at)
          await sleep(100)
          continue
        }
        statuses.push(status)
        if (KILLS.has(statuses.length)) killing = killing.then(kill)
      }
    }
    await Promise.all(Array.from({ length: SENDERS }, sender))
    await killing
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    expect(statuses).toHaveLength(DELIVERIES)
  }, 120_000)

  it('ends every one in a pack, and none twice', async () => {
    while ((await jobsIn('waiting')) + (await jobsIn('running')) > 0) await sleep(200)
    expect(await jobsIn('dead')).toBe(0)
    server.kill('SIGTERM')
    await once(server, 'exit')

    const records = new DatabaseSync(join(folder, 'data/handbill.sqlite'), { readOnly: true })
    const all = (sql: string) => records.prepare(sql).all() as Record<string, unknown>[]
    const expected = Array.from({ length: DELIVERIES }, (_, at) => addressOf(at)).toSorted()
    const kept = all("SELECT pack ->> '$.article.url' AS url FROM articles WHERE state = 'kept'")
    expect(kept.map(({ url }) => url).toSorted()).toEqual(expected)
    expect(all('SELECT count(*) AS count FROM accepted')).toEqual([{ count: DELIVERIES }])
    expect(all('SELECT kind, state, count(*) AS count FROM jobs GROUP BY kind, state')).toEqual([
      { kind: 'article', state: 'done', count: DELIVERIES },
      { kind: 'notice', state: 'done', count: DELIVERIES },
    ])
    // A receiver may be told twice, when the server died between its answer and the note of it; nobody is left out.
    expect([...new Set(noticed)].toSorted()).toEqual(expected)
    const versions = all(
      'SELECT article, format, count(*) AS count FROM article_cards GROUP BY article, format',
    )
    expect(versions.filter(({ count }) => count !== 1)).toEqual([])
    expect(versions).toHaveLength(DELIVERIES * 6)
    const missing = all('SELECT DISTINCT version FROM article_cards').filter(
      ({ version }) => !existsSync(join(folder, 'data/images', imagePath(String(version)))),
    )
    expect(missing).toEqual([])
    records.close()
  }, 120_000)
})

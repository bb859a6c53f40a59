import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { imagePath } from '../../../src/desk/store/card-store.ts'
import { command } from '../cli/command-line.ts'
import { noPostgres, type PostgresServer, startPostgres } from '../store/postgres-server.ts'
import { type S3Server, s3Keys, startS3 } from '../store/s3-server.ts'
import { addressOf, deliverAll, deliveryKey, deliveryVariables, jobsIn } from './deliveries.ts'

/** Three nodes share PostgreSQL and S3; each is killed once while content systems deliver to all of them. */
const NODES = 3
/** NODES_DELIVERIES=500 is the burst of kill.test.ts; fewer keep the suite fast. */
const DELIVERIES = Number(process.env['NODES_DELIVERIES'] ?? 60)
/** A busy machine with two cores takes a second for each. */
const PATIENCE_MS = Math.max(600_000, DELIVERIES * 4_000)
/** Numbers of accepted deliveries at which a node is killed, one after another. */
const KILLS = [0.2, 0.5, 0.8].map((part) => Math.round(DELIVERIES * part))

interface Node {
  readonly process: ChildProcess
  readonly url: string
}

const folder = mkdtempSync(join(tmpdir(), 'handbill-nodes-'))
const noticed: string[] = []
const receiver = createServer(async (request, response) => {
  noticed.push(JSON.parse(await text(request)).data.url)
  response.writeHead(204).end()
})
const nodes: Node[] = []
let database: PostgresServer
let bucket: S3Server
let records: Pool
let environment: Record<string, string>

beforeEach(({ skip }) => skip(noPostgres !== undefined, noPostgres))

beforeAll(async () => {
  if (noPostgres !== undefined) return
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  ;[database, bucket] = await Promise.all([startPostgres(), startS3('cards')])
  const url = await database.newDatabase()
  records = new Pool({ connectionString: url })
  records.on('error', () => undefined)
  environment = {
    ...deliveryVariables(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`),
    HANDBILL_DATABASE_URL: url,
    HANDBILL_IMAGES: `s3://cards/desk?endpoint=${bucket.endpoint}`,
    AWS_ACCESS_KEY_ID: s3Keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3Keys.secretAccessKey,
  }
  // Concurrently: one of them creates the tables.
  nodes.push(...(await Promise.all(Array.from({ length: NODES }, start))))
})

afterAll(async () => {
  for (const node of nodes) node.process.kill('SIGKILL')
  receiver.close()
  bucket?.close()
  await records?.end()
  await database?.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function all(sql: string): Promise<Record<string, unknown>[]> {
  return (await records.query(sql)).rows
}

async function start(): Promise<Node> {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0'], {
    cwd: folder,
    env: { ...environment, HANDBILL_LOG: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const { message = '' } = JSON.parse(line) as { readonly message?: string }
    if (!message.startsWith('listening on ')) continue
    child.stdout.resume()
    return { process: child, url: message.slice('listening on '.length) }
  }
  throw new Error('a node ended before it listened')
}

/** Kills a node and starts another one. */
async function replace(at: number): Promise<void> {
  const killed = nodes[at]!.process
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  nodes[at] = await start()
}

describe('three nodes on one store, each killed once in a burst of deliveries', () => {
  it(
    'accept every one in the end',
    async () => {
      let replacing = Promise.resolve()
      let turn = 0
      const statuses = await deliverAll(
        DELIVERIES,
        // Like a load balancer.
        () => nodes[turn++ % NODES]!.url,
        (answered) => {
          const at = KILLS.indexOf(answered)
          if (at >= 0) replacing = replacing.then(async () => replace(at))
        },
      )
      await replacing
      expect(statuses.filter((status) => status !== 200)).toEqual([])
      expect(statuses).toHaveLength(DELIVERIES)
    },
    PATIENCE_MS,
  )

  it(
    'end each in a pack, and none twice',
    async () => {
      const { url } = nodes[0]!
      while ((await jobsIn(url, 'waiting')) + (await jobsIn(url, 'running')) > 0) await sleep(200)
      expect(await jobsIn(url, 'dead')).toBe(0)

      const expected = Array.from({ length: DELIVERIES }, (_, at) => addressOf(at)).toSorted()
      const kept = await all(
        `SELECT pack::json #>> '{article,url}' AS url FROM articles WHERE state = 'kept'`,
      )
      expect(kept.map((row) => String(row['url'])).toSorted()).toEqual(expected)
      expect(await all('SELECT count(*)::int AS count FROM accepted')).toEqual([{ count: DELIVERIES }])
      expect([
        ...(await all(
          `SELECT kind, state, count(*)::int AS count FROM jobs GROUP BY kind, state ORDER BY kind`,
        )),
      ]).toEqual([
        { kind: 'article', state: 'done', count: DELIVERIES },
        { kind: 'notice', state: 'done', count: DELIVERIES },
      ])
      // A receiver may get a notice twice, if a node died between its answer and recording it; none is left out.
      expect([...new Set(noticed)].toSorted()).toEqual(expected)
      const cards = await all(
        `SELECT article, format, count(*)::int AS count FROM article_cards GROUP BY article, format`,
      )
      expect(cards.filter(({ count }) => count !== 1)).toEqual([])
      expect(cards).toHaveLength(DELIVERIES * 6)
      const versions = await all(`SELECT DISTINCT version FROM article_cards`)
      const missing = versions.filter(
        ({ version }) => !bucket.objects.has(`/cards/desk/${imagePath(String(version))}`),
      )
      expect(missing).toEqual([])
    },
    PATIENCE_MS,
  )

  it('answer the same card and pack, and see each other’s removals', async () => {
    const [{ id }] = (await all(`SELECT id FROM articles LIMIT 1`)) as unknown as [{ id: string }]
    const authorization = `Bearer ${deliveryKey}`
    const cards = await Promise.all(nodes.map(async ({ url }) => fetch(`${url}/cards/${id}/og.png`)))
    expect(cards.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(cards.map(({ headers }) => headers.get('etag'))).size).toBe(1)
    await fetch(`${nodes[0]!.url}/v1/articles/${id}`, { method: 'DELETE', headers: { authorization } })
    const packs = nodes.map(async ({ url }) =>
      fetch(`${url}/v1/articles/${id}`, { headers: { authorization } }),
    )
    expect((await Promise.all(packs)).map(({ status }) => status)).toEqual([404, 404, 404])
  })

  it('write nothing into the working folder', () => {
    expect(readdirSync(folder)).toEqual([])
  })

  it('wait for a database that is restarted, and continue', async () => {
    const { url } = nodes[0]!
    await database.stop()
    const ready = await fetch(`${url}/readyz`)
    expect(ready.status).toBe(503)
    await database.start()
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 20_000 }).toBe(200)
  })

  it('stop on request', async () => {
    for (const node of nodes) node.process.kill('SIGTERM')
    const codes = nodes.map(async ({ process: child }) => child.exitCode ?? (await once(child, 'exit'))[0])
    expect(await Promise.all(codes)).toEqual([0, 0, 0])
  })
})

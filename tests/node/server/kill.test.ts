import { type ChildProcess, spawn } from 'node:child_process'
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
import { addressOf, deliverAll, deliveryVariables, jobsIn } from './deliveries.ts'

/** A real server is killed three times while content systems deliver to it. */
const DELIVERIES = 500
/** Numbers of accepted deliveries at which it is killed. */
const KILLS = new Set([90, 240, 400])

const folder = mkdtempSync(join(tmpdir(), 'handbill-kill-'))
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
  environment = {
    ...deliveryVariables(notify),
    PORT: String(port),
    HANDBILL_DATA: join(folder, 'data'),
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

describe('a server that is killed three times in a burst of 500 deliveries', () => {
  it('accepts every one in the end', async () => {
    let killing = Promise.resolve()
    const statuses = await deliverAll(
      DELIVERIES,
      () => base,
      (answered) => {
        if (KILLS.has(answered)) killing = killing.then(kill)
      },
    )
    await killing
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    expect(statuses).toHaveLength(DELIVERIES)
  }, 120_000)

  it('ends each in a pack, and none twice', async () => {
    while ((await jobsIn(base, 'waiting')) + (await jobsIn(base, 'running')) > 0) await sleep(200)
    expect(await jobsIn(base, 'dead')).toBe(0)
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
    // A receiver may get a notice twice, if the server died between its answer and recording it; none is left out.
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

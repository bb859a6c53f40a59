// `npm run soak -- --minutes 60`: the server under mixed load, with a fault every minute. Exits with status 1 if an
// accepted article was lost, a crawler got no picture, or a 5xx is not explained by a fault.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { faults } from './faults.ts'
import { startNewsHost } from './news-host.ts'
import { Tally } from './tally.ts'
import { TestedServer } from './tested-server.ts'
import { type Scene, visitors } from './visitors.ts'

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    /** Concurrent visitors. */
    visitors: { type: 'string', default: '8' },
    port: { type: 'string', default: '38787' },
    /** Folder for the data; on its own small file system the disk is filled too. */
    data: { type: 'string' },
  },
})

const KEY = 'soak-key-0123456789'
const FAULT_EVERY_MS = 60_000
const DRAIN_MS = 120_000
const sleep = async (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Mulberry32, so that a run can be repeated. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const own = options.data === undefined ? mkdtempSync(join(tmpdir(), 'handbill-soak-')) : undefined
const data = own ?? options.data!
const photo = await sharp({ create: { width: 1600, height: 1067, channels: 3, background: '#467' } })
  .jpeg()
  .toBuffer()
const news = await startNewsHost(photo)
const server = new TestedServer(Number(options.port), {
  HANDBILL_DATA: data,
  HANDBILL_API_KEYS: `soak:${KEY}`,
  HANDBILL_SIGNING_KEYS: 'k1:soak-signing-secret',
  HANDBILL_FETCH_ALLOW: new URL(news.base).host,
  HANDBILL_LOG: 'error',
})
const tally = new Tally()
await server.start()
const scene: Scene = {
  base: server.base,
  news: news.base,
  key: KEY,
  tally,
  random: createRandom(777),
  ids: [],
}
const until = Date.now() + Number(options.minutes) * 60_000
await Promise.all([
  ...Array.from({ length: Number(options.visitors) }, visitAgainAndAgain),
  makeFaults(),
  measure(),
])
const lost = await findLost()
report()
await server.kill()
news.server.closeAllConnections()
news.server.close()
if (own !== undefined) rmSync(own, { recursive: true })
process.exitCode = lost.length + tally.faults.length === 0 ? 0 : 1

async function visitAgainAndAgain(): Promise<void> {
  while (Date.now() < until) {
    const visit = visitors[Math.floor(scene.random() * visitors.length)]
    await visit?.(scene)
    await sleep(scene.random() * 100)
  }
}

async function makeFaults(): Promise<void> {
  for (let next = 0; Date.now() + FAULT_EVERY_MS < until; next++) {
    await sleep(FAULT_EVERY_MS)
    await faults[next % faults.length]?.({ server, data, tally })
  }
}

/** Measures liveness, memory and event loop delay during the run. */
async function measure(): Promise<void> {
  const headers = { authorization: `Bearer ${KEY}` }
  while (Date.now() < until) {
    await sleep(1_000)
    const started = performance.now()
    const health = await fetch(`${server.base}/healthz`).catch(() => undefined)
    if (health?.ok === true) tally.time('healthz', performance.now() - started)
    const text = await fetch(`${server.base}/metrics`, { headers })
      .then(async (answer) => answer.text())
      .catch(() => '')
    const read = (name: string) => Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
    const memory = read('process_resident_memory_bytes')
    if (memory > 0) tally.memory.push(memory)
    if (!tally.isInFault)
      tally.loopDelay = Math.max(tally.loopDelay, read('nodejs_eventloop_lag_p99_seconds') || 0)
  }
}

/** Accepted addresses without an article after all jobs had enough time. */
async function findLost(): Promise<readonly string[]> {
  const deadline = Date.now() + DRAIN_MS
  for (;;) {
    const lost: string[] = []
    for (const url of tally.accepted) {
      const answer = await fetch(`${server.base}/oembed?url=${encodeURIComponent(url)}`).catch(
        () => undefined,
      )
      await answer?.arrayBuffer()
      if (answer?.status !== 200) lost.push(url)
    }
    if (lost.length === 0 || Date.now() > deadline) return lost
    await sleep(5_000)
  }
}

function megabytes(bytes: number | undefined): number {
  return Math.round((bytes ?? 0) / 1e6)
}

function report(): void {
  const { memory } = tally
  const lines = [
    `${options.minutes} minutes, ${options.visitors} visitors at once`,
    ...Array.from(tally.counts, ([name, count]) => `${name}: ${count}`),
    ...tally.latencies(),
    ...(tally.starts.length > 0 ? [`slowest start: ${Math.round(Math.max(...tally.starts))} ms`] : []),
    `event loop, worst p99: ${Math.round(tally.loopDelay * 1000)} ms`,
    `memory: ${megabytes(memory[0])} MB at first, ${megabytes(Math.max(...memory))} MB at most, ${megabytes(memory.at(-1))} MB at last`,
    `accepted: ${tally.accepted.size}, lost: ${lost.length}`,
    ...lost.slice(0, 10).map((url) => `LOST ${url}`),
    ...tally.faults.map((what) => `FAILED ${what}`),
  ]
  console.log(lines.join('\n'))
}

// `npm run bench:stored`: a kept card from the running server, against a bare Hono route that returns the same bytes from
// memory. Both are real processes; rounds take turns, and the median of the shares counts.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from './load.ts'

const ROUNDS = 7
const ROUND_MS = 2000
const CONNECTIONS = 16
/** What the stored card must reach of the bare route's requests per second. */
const GOAL = 0.7

const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'handbill-bench-'))
const [ours, bare] = [18_804, 18_805]
const children: ChildProcess[] = []

/** Its output goes into a file, as a log does that somebody collects. */
async function start(
  script: string,
  args: string[],
  env: Record<string, string>,
  alive: string,
): Promise<void> {
  const log = openSync(join(folder, `${children.length}.log`), 'w')
  children.push(
    spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', log, 'inherit'],
    }),
  )
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(alive).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${script} did not start`)
}

/** Requests per second, and microseconds of the server's processor for each. */
async function round(url: URL, child: number): Promise<{ rate: number; cpu: number }> {
  const before = ticks(child)
  const rate = await load(url, CONNECTIONS, ROUND_MS)
  return { rate, cpu: ((ticks(child) - before) * 1e4) / (rate * (ROUND_MS / 1000)) }
}

/** Hundredths of a second of processor time, as Linux counts them. */
function ticks(child: number): number {
  const fields = readFileSync(`/proc/${children[child]?.pid}/stat`, 'utf8').split(' ')
  return Number(fields[13]) + Number(fields[14])
}

try {
  const base = `http://127.0.0.1:${ours}`
  const env = { PORT: String(ours), HOST: '127.0.0.1', HANDBILL_DATA: join(folder, 'data') }
  await start(join(here, '../../src/node/handbill.js'), ['serve'], env, `${base}/healthz`)
  const published = await fetch(`${base}/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'After nine years, the northern line reopens to passengers', lang: 'en' }),
  })
  const { urls } = (await published.json()) as { urls: { cards: { og: { url: string } } } }
  const card = new URL(urls.cards.og.url)
  const bytes = new Uint8Array(await (await fetch(card)).arrayBuffer())
  writeFileSync(join(folder, 'card.png'), bytes)
  const rival = new URL(card.pathname, `http://127.0.0.1:${bare}`)
  await start(join(here, 'bare-route.ts'), [join(folder, 'card.png'), String(bare)], {}, rival.href)

  await round(card, 0)
  await round(rival, 1)
  const shares: number[] = []
  for (let count = 0; count < ROUNDS; count++) {
    const [a, b] = [await round(card, 0), await round(rival, 1)]
    shares.push(a.rate / b.rate)
    console.log(
      `stored card ${a.rate.toFixed(0)} req/s, ${a.cpu.toFixed(0)} µs each; ` +
        `bare route ${b.rate.toFixed(0)} req/s, ${b.cpu.toFixed(0)} µs each: ${((100 * a.rate) / b.rate).toFixed(0)} %`,
    )
  }
  const median = shares.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0
  console.log(`${bytes.length} bytes; median share ${(100 * median).toFixed(0)} % (goal ${100 * GOAL} %)`)
  if (median < GOAL) process.exitCode = 1
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
}

// `npm run bench:stored`: a stored card from a running server, against a bare Hono route that returns the same
// bytes from memory. Both are real processes, in alternating rounds.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from './load.ts'

/** Many short rounds, so that other load affects both equally. */
const ROUNDS = 40
const ROUND_MS = 250
const WARM_MS = 3000
const CONNECTIONS = 16
/** Goal: the stored card's requests per second, as a share of the bare route's. */
const GOAL = 0.8

const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'handbill-bench-'))
const [ours, bare] = [18_804, 18_805]
const children: ChildProcess[] = []

/** Its output goes to a file, like a collected log. */
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

/** Number of responses, and microseconds of the server's processor time. */
async function round(url: URL, child: number, milliseconds: number): Promise<{ count: number; cpu: number }> {
  const before = ticks(child)
  const rate = await load(url, CONNECTIONS, milliseconds)
  return { count: (rate * milliseconds) / 1000, cpu: (ticks(child) - before) * 1e4 }
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

  await round(card, 0, WARM_MS)
  await round(rival, 1, WARM_MS)
  const sums = [
    { count: 0, cpu: 0 },
    { count: 0, cpu: 0 },
  ] as const
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const [child, url] of [card, rival].entries()) {
      const { count, cpu } = await round(url, child, ROUND_MS)
      sums[child]!.count += count
      sums[child]!.cpu += cpu
    }
  }
  const [stored, plain] = sums.map(({ count, cpu }) => ({
    rate: count / ((ROUNDS * ROUND_MS) / 1000),
    cpu: cpu / count,
  }))
  const share = stored!.rate / plain!.rate
  console.log(
    `a card of ${bytes.length} bytes, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${ROUND_MS} ms by turns`,
  )
  console.log(`stored card ${stored!.rate.toFixed(0)} req/s, ${stored!.cpu.toFixed(0)} µs of processor each`)
  console.log(`bare route  ${plain!.rate.toFixed(0)} req/s, ${plain!.cpu.toFixed(0)} µs of processor each`)
  console.log(`share ${(100 * share).toFixed(0)} % (goal ${100 * GOAL} %)`)
  if (share < GOAL) process.exitCode = 1
} finally {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
}

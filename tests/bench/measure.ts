import { writeFileSync } from 'node:fs'

/** Result of a child process, printed to standard output as one line of JSON. */
export interface Speed {
  /** Milliseconds of processor time per card, all threads. */
  readonly cpu: number
  readonly p50: number
  readonly p95: number
  /** Average size of a card, in bytes. */
  readonly bytes: number
}

type Draw = (n: number) => Promise<Uint8Array>

/** Cards until the compilers of all engines have settled. */
const WARM_UP = 150
const CARDS = 300
const MEMORY_CARDS = 2000
const MEMORY_STEP = 500

/** Concurrent requests, as on a busy server. */
const AT_ONCE = 16
const THROUGHPUT_CARDS = 1500

/** Runs one measurement of one engine: `speed`, `throughput`, `first`, `memory` or `sample`. */
export async function measure(kind: string, open: () => Promise<Draw>): Promise<unknown> {
  const draw = await open()
  if (kind === 'first') return first(draw)
  if (kind === 'memory') return memory(draw)
  if (kind === 'sample') return sample(draw)
  if (kind === 'throughput') return throughput(draw)
  return speed(draw)
}

const PHOTO_ROUNDS = 24
const PHOTO_WARM_UP = 12

export interface Way {
  /** Not measured. */
  readonly before?: Draw
  readonly draw: Draw
}

/** Median of processor time in milliseconds. */
export async function measurePhotos({ before, draw }: Way): Promise<number> {
  const found: number[] = []
  for (let n = 0; n < PHOTO_WARM_UP + PHOTO_ROUNDS; n++) {
    await before?.(n)
    const cpu = process.cpuUsage()
    await draw(n)
    await new Promise(setImmediate)
    const { user, system } = process.cpuUsage(cpu)
    if (n >= PHOTO_WARM_UP) found.push((user + system) / 1000)
  }
  return found.toSorted((a, b) => a - b)[found.length >> 1]!
}

async function speed(draw: Draw): Promise<Speed> {
  for (let n = 0; n < WARM_UP; n++) await draw(n)
  const walls: number[] = []
  let bytes = 0
  const cpu = process.cpuUsage()
  for (let n = WARM_UP; n < WARM_UP + CARDS; n++) {
    const started = performance.now()
    bytes += (await draw(n)).length
    walls.push(performance.now() - started)
    // One turn of the event loop, as between two requests: native buffers are freed there.
    await new Promise(setImmediate)
  }
  const { user, system } = process.cpuUsage(cpu)
  walls.sort((a, b) => a - b)
  const at = (share: number) => walls[Math.floor(walls.length * share)]!
  return { cpu: (user + system) / 1000 / CARDS, p50: at(0.5), p95: at(0.95), bytes: bytes / CARDS }
}

/** Cards per second with this concurrency, on all cores. */
async function throughput(draw: Draw): Promise<number> {
  // Longer than for one at a time, because each thread compiles for itself.
  const warm = WARM_UP * AT_ONCE
  await drawAll(draw, 0, warm)
  const started = performance.now()
  await drawAll(draw, warm, warm + THROUGHPUT_CARDS)
  return THROUGHPUT_CARDS / ((performance.now() - started) / 1000)
}

async function drawAll(draw: Draw, from: number, to: number): Promise<void> {
  let next = from
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < to) await draw(next++)
    }),
  )
}

/** Milliseconds from the start of the process to the first card. */
async function first(draw: Draw): Promise<number> {
  await draw(0)
  return performance.now()
}

/** Resident megabytes after every 500 different cards. */
async function memory(draw: Draw): Promise<readonly number[]> {
  const marks: number[] = []
  for (let n = 1; n <= MEMORY_CARDS; n++) {
    await draw(n)
    await new Promise(setImmediate)
    if (n % MEMORY_STEP === 0) marks.push(process.memoryUsage.rss() / 1e6)
  }
  return marks
}

/** One card of each script, to look at. */
async function sample(draw: Draw): Promise<readonly string[]> {
  const folder = process.env['BENCH_OUT'] ?? '.'
  const name = process.env['BENCH_NAME'] ?? 'card'
  const files: string[] = []
  for (let n = 0; n < 5; n++) {
    const file = `${folder}/${name}-${n}.png`
    writeFileSync(file, await draw(n))
    files.push(file)
  }
  return files
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Measures how long the worker takes to start, as `wrangler check startup` profiles it: part of `npm run edge:check`.
 * A neighbour can only make it look slower, so the quickest of a few runs counts. What we want is said; two and a
 * half times that fails: a machine with three times the work it can do has shown 313 ms for what took 186 in a
 * quieter minute.
 */
const WANTED_MS = 200
const FAILS_MS = 500
const RUNS = 3

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[]
  readonly samples: readonly number[]
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[]
}

const times = Array.from({ length: RUNS }, measure)
const quickest = Math.min(...times)
console.error(`start-up takes ${quickest} ms, of ${WANTED_MS} wanted; runs: ${times.join(', ')}`)
if (quickest > FAILS_MS) process.exitCode = 1

/** Milliseconds in which the processor was at work for the worker. */
function measure(): number {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-startup-'))
  try {
    const file = join(folder, 'startup.cpuprofile')
    execFileSync(
      process.execPath,
      ['node_modules/wrangler/bin/wrangler.js', 'check', 'startup', '--outfile', file],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile
    const idle = new Set(
      nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
    )
    const micros = timeDeltas.reduce((sum, delta, at) => (idle.has(samples[at] ?? 0) ? sum : sum + delta), 0)
    return Math.round(micros / 1000)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

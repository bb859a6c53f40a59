import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Measures how long the worker takes to start, as `wrangler check startup` profiles it: part of `npm run edge:check`.
 * A neighbour can only make it look slower, so the quickest of a few runs counts: about 90 ms on two shared cores.
 */
const MOST_MS = 200
const RUNS = 3

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[]
  readonly samples: readonly number[]
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[]
}

const times = Array.from({ length: RUNS }, measure)
const quickest = Math.min(...times)
console.error(`start-up takes ${quickest} ms, of ${MOST_MS} allowed; runs: ${times.join(', ')}`)
if (quickest > MOST_MS) process.exitCode = 1

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

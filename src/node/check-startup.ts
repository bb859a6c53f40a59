import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Measures how long the worker takes to start, as `wrangler check startup` profiles it: part of `npm run edge:check`.
 * What we want is said; only what Cloudflare refuses fails, for a busy machine doubles the figure.
 */
const WANTED_MS = 200
const REFUSED_MS = 1000

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[]
  readonly samples: readonly number[]
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[]
}

const folder = mkdtempSync(join(tmpdir(), 'handbill-startup-'))
try {
  const file = join(folder, 'startup.cpuprofile')
  execFileSync(
    process.execPath,
    ['node_modules/wrangler/bin/wrangler.js', 'check', 'startup', '--outfile', file],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const profile = JSON.parse(readFileSync(file, 'utf8')) as Profile
  const idle = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  )
  const micros = profile.timeDeltas.reduce(
    (sum, delta, at) => (idle.has(profile.samples[at] ?? 0) ? sum : sum + delta),
    0,
  )
  const ms = Math.round(micros / 1000)
  console.error(`start-up takes ${ms} ms, of ${WANTED_MS} wanted`)
  if (ms > REFUSED_MS) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

// `npm run bench`: draws the same card with Handbill, satori + resvg and takumi-js in one run, each in separate
// processes. Plain JavaScript, because it must run before anything is built. `npm run bench -- --sample` writes
// cards to look at, `-- --photos` measures only cards with photos, `-- --record` writes the figures into
// docs/figures.json.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installRivals } from './install-rivals.js'
import { recordFigures } from './record-figures.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const out = join(root, 'out/bench')

const engines = ['handbill', 'takumi-js', 'satori + resvg']
/** Goals: Handbill's maximum processor time as a share of another's. */
const goals = { 'takumi-js': 0.7, 'satori + resvg': 0.25 }
/** Goal: cards per second on all cores, as a multiple of takumi's. */
const THROUGHPUT = 1.6
const FIRST_CARD_MS = 1000
/** Goal: milliseconds for one article's posts for all networks, warm; median. */
const POSTS_MS = 5
/**
 * Maximum growth of resident memory that counts as flat: from the 1,000th card, when the heap has reached its size,
 * to the 2,000th.
 */
const FLAT = 1.1
/** Rounds alternate, and the median of each engine counts, so that other load affects no single engine. */
const ROUNDS = 3

/** Runs a command and stops everything if it fails. */
function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  })
  if (done.status !== 0) {
    console.error(`${command} ${args.join(' ')} failed`)
    process.exit(1)
  }
  return done.stdout
}

/** The young generation is limited as in a server's drawing threads (src/node/drawing/thread-lane.ts), for all engines. */
const heap = '--max-semi-space-size=4'

function child(engine, kind, env = {}) {
  const answer = run(process.execPath, [heap, join(out, 'child.js'), engine, kind], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  return JSON.parse(answer.trim().split('\n').at(-1))
}

function prepare() {
  installRivals()
  mkdirSync(out, { recursive: true })
  // Drawing threads run the build.
  run('npm', ['run', '--silent', 'build'], { cwd: root })
}

/** The bundle is outside this folder, where Node would not find the installed packages. */
const rivals = {
  name: 'rivals',
  setup(build) {
    build.onResolve({ filter: /^(?:takumi-js|@takumi-rs\/core)$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
      external: true,
    }))
  },
}

/** Bundled like the server, so that JSX templates run and start-up is realistic. */
async function bundle() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: { child: 'tests/bench/child.ts' },
    outdir: out,
    bundle: true,
    splitting: true,
    packages: 'external',
    plugins: [rivals],
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'satori/jsx',
    loader: { '.liquid': 'text' },
    logLevel: 'warning',
  })
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}

function speeds() {
  const rounds = Object.fromEntries(engines.map((engine) => [engine, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const engine of engines) rounds[engine].push(child(engine, 'speed'))
  }
  const middle = (engine, key) => median(rounds[engine].map((speed) => speed[key]))
  return Object.fromEntries(
    engines.map((engine) => [
      engine,
      Object.fromEntries(['cpu', 'p50', 'p95', 'bytes'].map((key) => [key, middle(engine, key)])),
    ]),
  )
}

function printSpeeds(found) {
  const columns = ['engine', 'cpu ms', 'p50 ms', 'p95 ms', 'bytes', 'Handbill takes', 'goal', '']
  const rows = engines.map((engine) => {
    const { cpu, p50, p95, bytes } = found[engine]
    const numbers = [engine, cpu.toFixed(2), p50.toFixed(2), p95.toFixed(2), String(Math.round(bytes))]
    if (!(engine in goals)) return [...numbers, '', '', '']
    const share = found.handbill.cpu / cpu
    return [
      ...numbers,
      `${share.toFixed(2)} ×`,
      `≤ ${goals[engine]} ×`,
      share <= goals[engine] ? 'held' : 'MISSED',
    ]
  })
  const widths = columns.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)))
  for (const row of [columns, ...rows]) {
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    )
  }
  return Object.entries(goals).every(([engine, goal]) => found.handbill.cpu / found[engine].cpu <= goal)
}

/** Row → maximum processor time as a share of another row's. */
const photoGoals = {
  'Handbill, photo anew': { 'sharp alone': 1.5, 'takumi-js, og': 0.5 },
  'Handbill, photo known': { 'takumi-js, og': 0.12 },
  'Handbill, six formats': { 'takumi-js, six formats': 0.4 },
}

const photoRows = [...Object.keys(photoGoals), 'sharp alone', 'takumi-js, og', 'takumi-js, six formats']

function photoTimes() {
  const rounds = Object.fromEntries(photoRows.map((row) => [row, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of photoRows) rounds[row].push(child('photos', row))
  }
  return Object.fromEntries(photoRows.map((row) => [row, median(rounds[row])]))
}

function printPhotos() {
  const found = photoTimes()
  console.log('\nCards with a photo of 2000 × 1333 pixels as JPEG, milliseconds of processor time, medians')
  let held = true
  for (const [row, ms] of Object.entries(found)) {
    const shares = Object.entries(photoGoals[row] ?? {}).map(([other, goal]) => {
      const share = ms / found[other]
      held &&= share <= goal
      return `${share.toFixed(2)} × ${other} (goal ≤ ${goal}): ${verdict(share <= goal)}`
    })
    console.log([row.padEnd(24), ms.toFixed(1).padStart(6), ...shares].join('  '))
  }
  return held
}

function verdict(held) {
  return held ? 'held' : 'MISSED'
}

prepare()
await bundle()
if (process.argv.includes('--photos')) process.exit(printPhotos() ? 0 : 1)
if (process.argv.includes('--sample')) {
  for (const engine of engines) {
    console.log(
      child(engine, 'sample', { BENCH_OUT: out, BENCH_NAME: engine.replaceAll(/\W+/g, '-') }).join('\n'),
    )
  }
  process.exit(0)
}
console.log(`The same 1200 × 630 card as PNG, distinct titles in 5 scripts, Node ${process.versions.node}\n`)
const found = speeds()
const fast = printSpeeds(found)
const rounds = [1, 2, 3].map(() => ({
  ours: child('handbill, threads', 'throughput'),
  takumi: child('takumi-js', 'throughput'),
}))
const throughput = median(rounds.map(({ ours }) => ours)) / median(rounds.map(({ takumi }) => takumi))
const busy = throughput >= THROUGHPUT
console.log(
  `\n16 cards at once on all cores: ${rounds.map(({ ours, takumi }) => `${Math.round(ours)} a second, takumi-js ${Math.round(takumi)}`).join('; ')}: ${throughput.toFixed(2)} × (goal ≥ ${THROUGHPUT}): ${verdict(busy)}`,
)
const firstCard = median([1, 2, 3, 4, 5].map(() => child('handbill', 'first')))
const soon = firstCard <= FIRST_CARD_MS
console.log(
  `first card ${Math.round(firstCard)} ms after process start (goal ≤ ${FIRST_CARD_MS}): ${verdict(soon)}`,
)
const marks = child('handbill', 'memory')
const flat = marks.at(-1) <= marks[1] * FLAT
console.log(
  `resident MB after 500, 1000, 1500, 2000 cards: ${marks.map(Math.round).join(', ')}: ${verdict(flat)}`,
)
const posts = child('posts', 'speed').p50
const brisk = posts <= POSTS_MS
console.log(
  `posts of an article for all networks: ${posts.toFixed(2)} ms (goal ≤ ${POSTS_MS}): ${verdict(brisk)}`,
)
const sharpEnough = printPhotos()
recordFigures('npm run bench', [
  {
    what: 'Headline card, processor time',
    ours: `${found.handbill.cpu.toFixed(1)} ms`,
    beside: ['takumi-js', 'satori + resvg']
      .map((name) => `${(found.handbill.cpu / found[name].cpu).toFixed(2)} of ${name}`)
      .join(', '),
  },
  {
    what: 'Headline cards, 16 at once on two cores',
    ours: `${Math.round(median(rounds.map(({ ours }) => ours)))} a second`,
    beside: `${throughput.toFixed(1)} × takumi-js`,
  },
  { what: 'First card after the process starts', ours: `${(firstCard / 1000).toFixed(1)} s` },
  { what: 'All posts of an article', ours: `${Math.ceil(posts)} ms` },
])
process.exitCode = fast && busy && soon && flat && brisk && sharpEnough ? 0 : 1

import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { copyTree } from './copy-tree.ts'
import { whyEquivalent } from './equivalent.ts'
import { mutated, mutationsOf } from './mutations.ts'
import { reachedBy } from './reached.ts'
import { type Mutant, sample } from './sample.ts'
import { TestRunner } from './test-runner.ts'

/**
 * `npm run mutate -- [--part card|desk|post] [--count 30] [--seed 1] [--workers 2] [--near]`: makes one small fault at a time in a copy of
 * the tree, runs the tests that reach it, nearest first, and prints each fault that no test noticed, with the kill
 * rate. With `--near` the part's own tests
 * only. Tests that take far longer than usual have noticed. Faults known to change nothing are counted apart.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const PARTS = ['card', 'desk', 'post']
/** Tests that use every part. */
const WIDER = ['tests/codes', 'tests/http', 'tests/desk']
/** Allowed slowdown of a mutated program's longest test file as a factor, plus milliseconds. */
const SLOWER = 3
const GRACE = 15_000

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: PARTS },
    count: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    near: { type: 'boolean', default: false },
  },
})
const [count, seed, workers] = [Number(values.count), Number(values.seed), Number(values.workers)]
if (
  !values.part.every((part) => PARTS.includes(part)) ||
  !(count > 0) ||
  !(workers > 0) ||
  !Number.isInteger(seed)
) {
  console.error(
    'npm run mutate -- [--part card|desk|post] [--count FAULTS-A-PART] [--seed INTEGER] [--workers 2] [--near]',
  )
  process.exit(2)
}

const copy = copyTree(root)
const runner = new TestRunner(copy, { workers })
/** The file of the last mutant, sound again. */
let restored: readonly string[] = []
for (const part of values.part) await mutatePart(part)
process.exit()

async function mutatePart(part: string): Promise<void> {
  const drawn = mutantsOf(part)
  const mutants = drawn.filter((mutant) => whyEquivalent(mutant, lineOf(mutant)) === undefined)
  for (const mutant of drawn)
    if (!mutants.includes(mutant)) print('equivalent', mutant, whyEquivalent(mutant, lineOf(mutant)) ?? '')
  let left: readonly Mutant[] = mutants
  const near = `tests/${part}`
  // Most faults are found by the part's own tests; the slower ones run only for what those let through.
  for (const folders of values.near ? [[near]] : [[near], WIDER.filter((folder) => folder !== near)])
    left = await survivorsOf(left, folders)
  for (const mutant of left) print('SURVIVED', mutant, lineOf(mutant))
  const killed = mutants.length - left.length
  const rate = Math.round((100 * killed) / Math.max(1, mutants.length))
  const apart = drawn.length - mutants.length
  console.log(
    `${part}: ${killed} of ${mutants.length} killed (${rate} %), ${apart} equivalent, seed ${seed}\n`,
  )
}

function mutantsOf(part: string): readonly Mutant[] {
  const sources = globSync(`src/${part}/**/*.{ts,tsx}`, { cwd: copy }).toSorted()
  const mutations = sources.map(
    (file) => [file, mutationsOf(readFileSync(join(copy, file), 'utf8'), file)] as const,
  )
  return sample(new Map(mutations), count, seed)
}

/** Runs each mutant against the tests in the folders that reach it. */
async function survivorsOf(
  mutants: readonly Mutant[],
  folders: readonly string[],
): Promise<readonly Mutant[]> {
  if (mutants.length === 0) return []
  const reached = await reachedBy(copy, mutants, { folders, workers })
  const survivors: Mutant[] = []
  await warmUp([...new Set(reached.tests.flat())])
  for (const [index, mutant] of mutants.entries()) {
    const tests = reached.tests[index]!
    const longest = Math.max(0, ...tests.map((test) => reached.took[test] ?? 0))
    const isKilled = await isNoticed(mutant, tests, SLOWER * longest + GRACE)
    if (isKilled) print('killed', mutant)
    else survivors.push(mutant)
  }
  return survivors
}

async function isNoticed(mutant: Mutant, tests: readonly string[], patience: number): Promise<boolean> {
  if (tests.length === 0) return false
  const path = join(copy, mutant.file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, mutated(source, mutant))
  try {
    const answer = await runner.run({ tests, changed: [...restored, path] }, patience)
    if (answer !== undefined) return !answer.passed
  } finally {
    writeFileSync(path, source)
    restored = [path]
  }
  // Too slow: confirmed in a warm runner, as a busy machine may be slow too.
  await warmUp(tests)
  writeFileSync(path, mutated(source, mutant))
  try {
    return (await runner.run({ tests, changed: [path] }, patience))?.passed !== true
  } finally {
    writeFileSync(path, source)
  }
}

/** Runs tests of the sound program without a time limit: a new runner first has to read all sources. */
async function warmUp(tests: readonly string[]): Promise<void> {
  const answer = await runner.run({ tests, changed: restored })
  if (answer?.passed !== true)
    throw new Error(`These tests fail without any fault:\n${answer?.errors.join('\n')}`)
}

function print(outcome: string, mutant: Mutant, detail = ''): void {
  console.log(`${outcome.padEnd(10)} ${mutant.file}:${mutant.line}  ${mutant.what}`)
  if (detail !== '') console.log(`           ${detail}`)
}

function lineOf({ file, line }: Mutant): string {
  return readFileSync(join(copy, file), 'utf8').split('\n')[line - 1]!.trim()
}

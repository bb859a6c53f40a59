import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { copyTree } from './copy-tree.ts'
import { mutated, mutationsOf } from './mutations.ts'
import { nearestTests, runTests, testsOf } from './run-tests.ts'
import { type Mutant, sample } from './sample.ts'

/**
 * `npm run mutate -- [--part card|desk|post] [--count 30] [--seed 1]`: makes one small fault at a time in a copy of
 * the tree, runs the nearest tests, and prints each fault that no test noticed, with the kill rate. A test run that
 * takes far longer than usual counts as noticed.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const PARTS = ['card', 'desk', 'post']
/** Allowed slowdown of a mutated program as a factor, plus milliseconds. */
const SLOWER = 3
const GRACE = 30_000

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: PARTS },
    count: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
})
const [count, seed] = [Number(values.count), Number(values.seed)]
if (!values.part.every((part) => PARTS.includes(part)) || !(count > 0) || !Number.isInteger(seed)) {
  console.error('npm run mutate -- [--part card|desk|post] [--count FAULTS-A-PART] [--seed INTEGER]')
  process.exit(2)
}

const copy = copyTree(root)
for (const part of values.part) await mutatePart(part)
process.exit()

async function mutatePart(part: string): Promise<void> {
  const usual = await timeSound(part)
  const sources = globSync(`src/${part}/**/*.{ts,tsx}`, { cwd: copy }).toSorted()
  const all = new Map(
    sources.map((file) => [file, mutationsOf(readFileSync(join(copy, file), 'utf8'), file)]),
  )
  const mutants = sample(all, count, seed)
  const limit = SLOWER * usual + GRACE
  let killed = 0
  for (const mutant of mutants) {
    const isKilled = await isNoticed(mutant, limit)
    if (isKilled) killed++
    const place = `${mutant.file}:${mutant.line}`
    console.log(`${isKilled ? 'killed  ' : 'SURVIVED'} ${place}  ${mutant.what}`)
    if (!isKilled) console.log(`           ${lineOf(mutant)}`)
  }
  const rate = Math.round((100 * killed) / Math.max(1, mutants.length))
  console.log(`${part}: ${killed} of ${mutants.length} killed (${rate} %), seed ${seed}\n`)
}

/** Milliseconds of the tests on the unmodified program. Only parts whose tests pass are mutated. */
async function timeSound(part: string): Promise<number> {
  let slowest = 0
  for (const folder of testsOf(part)) {
    const { passed, took, output } = await runTests(copy, folder)
    if (!passed) {
      console.error(`${output}\nThe tests in ${folder} fail without any fault; fix that first.`)
      process.exit(1)
    }
    slowest = Math.max(slowest, took)
  }
  return slowest
}

async function isNoticed(mutant: Mutant, limit: number): Promise<boolean> {
  const path = join(copy, mutant.file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, mutated(source, mutant))
  try {
    for (const folder of nearestTests(copy, mutant.file))
      if (!(await runTests(copy, folder, { related: mutant.file, limit })).passed) return true
    return false
  } finally {
    writeFileSync(path, source)
  }
}

function lineOf({ file, line }: Mutant): string {
  return readFileSync(join(copy, file), 'utf8').split('\n')[line - 1]!.trim()
}

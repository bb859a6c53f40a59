import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Mutant } from './sample.ts'
import { TestRunner } from './test-runner.ts'
import { traced } from './traced.ts'

export interface Reached {
  /** For each mutant the test files that run its expression, nearest first. */
  readonly tests: readonly (readonly string[])[]
  /** Milliseconds by test file. */
  readonly took: Readonly<Record<string, number>>
}

/**
 * Runs the tests of some folders once on a program that is sound but for marks, to learn which test files reach
 * which mutant.
 * @throws where a test fails
 */
export async function reachedBy(
  root: string,
  mutants: readonly Mutant[],
  { folders, workers }: { readonly folders: readonly string[]; readonly workers: number },
): Promise<Reached> {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-reached-'))
  // Browsers are slow, and show what the other tests of a page have read.
  const tests = globSync(
    folders.map((name) => `${name}/**/*.test.{ts,tsx}`),
    { cwd: root, exclude: ['**/*.browser.test.ts'] },
  )
  const runner = new TestRunner(root, {
    workers,
    setup: join(root, 'src/tools/mutate/trace-setup.ts'),
    env: { REACHED_FOLDER: folder },
  })
  const sources = new Map(mutants.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]))
  try {
    for (const [file, source] of sources) {
      const here = new Map([...mutants.entries()].filter(([, mutant]) => mutant.file === file))
      writeFileSync(join(root, file), traced(source, here))
    }
    const answer = await runner.run({ tests: tests.map((file) => join(root, file)), changed: [] })
    if (answer?.passed !== true)
      throw new Error(`These tests fail without any fault; fix that first:\n${answer?.errors.join('\n')}`)
    const traces = readdirSync(folder).map(
      (name) =>
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as { file: string; ids: readonly number[] },
    )
    return {
      tests: mutants.map(({ file }, id) => {
        const reaching = traces.filter(({ ids }) => ids.includes(id)).map((trace) => trace.file)
        return nearestFirst(reaching, { root, source: file, took: answer.took })
      }),
      took: answer.took,
    }
  } finally {
    for (const [file, source] of sources) writeFileSync(join(root, file), source)
    runner.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Tests of the source's room, then of its part, then others; among those the quickest first. */
function nearestFirst(
  tests: readonly string[],
  at: { readonly root: string; readonly source: string; readonly took: Readonly<Record<string, number>> },
): readonly string[] {
  const folder = dirname(at.source).split('/').slice(1)
  const shared = (test: string) => {
    const other = test
      .slice(at.root.length + 1)
      .split('/')
      .slice(1)
    const differs = folder.findIndex((name, index) => name !== other[index])
    return differs === -1 ? folder.length : differs
  }
  return tests.toSorted((a, b) => shared(b) - shared(a) || (at.took[a] ?? 0) - (at.took[b] ?? 0))
}

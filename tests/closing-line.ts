import type { Reporter, TestCase, TestModule } from 'vitest/node'

const NO_REASON = 'no reason given'

/**
 * The last lines of a test run: skipped tests with reasons, then the counts. Without them a suite that could not
 * run would look passed.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const lines = closingLines(modules, unhandledErrors.length)
    console.log(lines.join('\n'))
  }
}

/** @param failures other than tests, such as errors outside any test */
function closingLines(modules: readonly TestModule[], failures: number): readonly string[] {
  const counts = { passed: 0, failed: failures, skipped: 0 }
  const skipped = new Map<string, number>()
  for (const module of modules) {
    // A file that fails to load has no tests that could fail.
    counts.failed += module.errors().length
    for (const test of module.children.allTests()) {
      const { state, note = NO_REASON } = resultOf(test)
      counts[state]++
      if (state !== 'skipped') continue
      const line = `${module.relativeModuleId}: ${note}`
      skipped.set(line, (skipped.get(line) ?? 0) + 1)
    }
  }
  return [
    ...Array.from(skipped, ([line, count]) => `skipped ${count} of ${line}`),
    `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
  ]
}

/** A test that never ran because the run was stopped counts as skipped. */
function resultOf(test: Pick<TestCase, 'result'>): {
  state: 'passed' | 'failed' | 'skipped'
  note?: string | undefined
} {
  const result = test.result()
  if (result.state === 'pending') return { state: 'skipped', note: 'not run' }
  return result.state === 'skipped' ? { state: 'skipped', note: result.note } : { state: result.state }
}

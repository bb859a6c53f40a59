import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'

/** Text files are strings in the program, as the bundlers make them. */
const textFiles = {
  name: 'text-files',
  load: (id: string) =>
    /\.(?:liquid|md|php)$|\/wordpress\/readme\.txt$/.test(id)
      ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
      : undefined,
}

export default defineConfig({
  plugins: [textFiles],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Two at least: half of the time is spent waiting for browsers, workerd and servers.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './tests/closing-line.ts'],
  },
})

import { startVitest } from 'vitest/node'

/**
 * `node test-folder.ts FOLDER [FILE]`: runs the tests of a folder, or only those that import a file, up to the
 * first failure. Vitest's command line cannot do both.
 */
const [folder, file] = process.argv.slice(2)
const vitest = await startVitest('test', [], {
  watch: false,
  include: [`${folder}/**/*.test.{ts,tsx}`],
  ...(file !== undefined && { related: [file], bail: 1, passWithNoTests: true }),
})
await vitest.close()

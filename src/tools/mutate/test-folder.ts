import { startVitest } from 'vitest/node'

/**
 * `node test-folder.ts FOLDER [FILE]`: the tests of a folder, of a file those only that import it, up to the first that
 * fails. The command line of Vitest cannot do both.
 */
const [folder, file] = process.argv.slice(2)
const vitest = await startVitest('test', [], {
  watch: false,
  include: [`${folder}/**/*.test.{ts,tsx}`],
  ...(file !== undefined && { related: [file], bail: 1, passWithNoTests: true }),
})
await vitest.close()

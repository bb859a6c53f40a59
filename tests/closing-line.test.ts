import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'handbill-closing-'))
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a run ends with what was skipped and why, and how many there were of each kind', async () => {
  writeFileSync(
    join(folder, 'some.test.mjs'),
    `import { beforeEach, describe, expect, test } from 'vitest'
    test('works', () => {})
    test('fails', () => expect(1).toBe(2))
    test.skip('is put off', () => {})
    describe('needs a tool', () => {
      beforeEach(({ skip }) => skip(true, 'tool is not installed'))
      test('one', () => {})
      test('two', () => {})
    })`,
  )
  writeFileSync(join(folder, 'broken.test.mjs'), 'import "./nowhere.mjs"')
  const reporters = [join(import.meta.dirname, 'closing-line.ts')]
  const config = `export default { test: { include: ['*.test.mjs'], reporters: ${JSON.stringify(reporters)} } }`
  writeFileSync(join(folder, 'vitest.config.mjs'), config)
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const run = promisify(execFile)(process.execPath, [vitest, 'run'], {
    cwd: folder,
    env: { ...process.env, CI: '1' },
  })
  const { stdout } = await run.catch((failed: { readonly stdout: string }) => failed)
  expect(stdout.trimEnd().split('\n').slice(-3)).toEqual([
    'skipped 1 of some.test.mjs: no reason given',
    'skipped 2 of some.test.mjs: tool is not installed',
    '1 passed, 2 failed, 3 skipped',
  ])
})

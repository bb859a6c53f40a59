import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'

/**
 * Runs in each test file before its imports: collects the mutations that the file reaches, and writes them to the
 * folder named by `REACHED_FOLDER`.
 */
const ids = new Set<number>()
const pass = <T>(value: T): T => value
Object.assign(globalThis, {
  __reached: (id: number) => {
    ids.add(id)
    return pass
  },
})

afterAll(() => {
  const folder = process.env['REACHED_FOLDER']
  const file = expect.getState().testPath
  if (folder === undefined || file === undefined) return
  writeFileSync(join(folder, `${crypto.randomUUID()}.json`), JSON.stringify({ file, ids: [...ids] }))
})

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface TestRun {
  readonly passed: boolean
  /** Milliseconds. */
  readonly took: number
  readonly output: string
}

/** End-to-end tests, which use every part. */
const FRONT_DOOR = 'tests/http'

/** The test folders of a part. */
export function testsOf(part: string): readonly string[] {
  return [`tests/${part}`, FRONT_DOOR]
}

/**
 * The test folders nearest to a file, nearest first: its room, its part, the end-to-end tests. Most faults are
 * found in the first, which is fast.
 */
export function nearestTests(root: string, file: string): readonly string[] {
  const [, part = '', room] = dirname(file).split('/')
  const nearest = room === undefined ? [] : [`tests/${part}/${room}`]
  return [...nearest, ...testsOf(part)].filter((folder) => existsSync(join(root, folder)))
}

/** Runs the tests of a folder; for a mutated file only those that import it. Longer than `limit` milliseconds is a failure. */
export async function runTests(
  root: string,
  folder: string,
  { related, limit }: { readonly related?: string; readonly limit?: number } = {},
): Promise<TestRun> {
  const script = join(root, 'src/tools/mutate/test-folder.ts')
  const command = [script, folder, ...(related === undefined ? [] : [related])]
  const start = performance.now()
  return new Promise((resolve, reject) => {
    // Its own process group, so that the workers end with it.
    const child = spawn(process.execPath, command, { cwd: root, detached: true })
    const end = () => process.kill(-child.pid!, 'SIGKILL')
    let output = ''
    const keep = (chunk: Buffer) => void (output += String(chunk))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = limit === undefined ? undefined : setTimeout(end, limit)
    process.once('exit', end)
    child.once('error', reject)
    child.once('close', (status) => {
      clearTimeout(timer)
      process.off('exit', end)
      resolve({ passed: status === 0, took: performance.now() - start, output })
    })
  })
}

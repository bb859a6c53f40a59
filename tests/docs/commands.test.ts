import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blockScript, commandsOf, needsServer } from './block-script.ts'
import { terminal } from '../node/terminal.ts'
import { freePort, freshCopy, standInWeb } from './fresh-copy.ts'
import { notRun, reasonNotToRun } from './not-run.ts'
import { blocksOf, pages } from './pages.ts'

const shellBlocks = pages.map((page) => ({
  page,
  blocks: blocksOf(page).filter(({ language }) => language === 'sh'),
}))
/** Blocks with something to run. */
const runnable = shellBlocks
  .map(({ page, blocks }) => ({ page, blocks: blocks.filter(({ code }) => commandsOf(code).some(isRun)) }))
  .filter(({ blocks }) => blocks.length > 0)
const MINUTES = 60_000

let web: Awaited<ReturnType<typeof standInWeb>>
beforeAll(async () => {
  web = await standInWeb()
})
afterAll(() => web.close())

function environment(more: Readonly<Record<string, string>> = {}) {
  const preload = join(import.meta.dirname, 'stand-in-web.mjs')
  return terminal({ NODE_OPTIONS: `--import ${preload}`, STAND_IN_WEB: String(web.port), ...more })
}

describe.each(runnable)('commands of $page', ({ page, blocks }) => {
  const { folder, remove } = freshCopy()
  let port = 0
  let stop: (() => Promise<void>) | undefined

  beforeAll(async () => {
    port = await freePort()
    if (blocks.some(({ code }) => needsServer(code))) stop = await startServer(folder, port)
  })
  afterAll(async () => {
    await stop?.()
    remove()
  })

  test.each(blocks)(
    `${page}:$line`,
    async ({ code }) => {
      // The README's commands use npm, as for a newcomer; elsewhere that is already tested.
      const direct = page !== 'README.md'
      const script = blockScript(code, needsServer(code) ? port : await freePort(), { direct })
      const run = promisify(execFile)('bash', ['-c', script], { cwd: folder, env: environment() })
      const ended = await run.catch((error: { readonly stderr: string }) => ({ failed: error.stderr }))
      expect(ended).not.toHaveProperty('failed')
    },
    5 * MINUTES,
  )
})

function isRun(command: string): boolean {
  return reasonNotToRun(command) === undefined
}

/** The server for a page's requests, in development mode as after `npm start`. */
async function startServer(folder: string, port: number): Promise<() => Promise<void>> {
  const options = { cwd: folder, env: environment({ PORT: String(port) }), stdio: 'ignore' } as const
  const child = spawn(process.execPath, ['src/node/handbill.js', 'serve'], options)
  const answers = async () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (let tries = 0; !(await answers()); tries++) {
    if (tries > 600 || child.exitCode !== null) throw new Error('the server did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
}

describe('the list of commands that are not run', () => {
  const commands = shellBlocks.flatMap(({ blocks }) => blocks.flatMap(({ code }) => commandsOf(code)))

  test('is short, and every entry is used', () => {
    const unused = notRun.filter(([start]) => !commands.some((command) => command.startsWith(start)))
    expect(unused).toEqual([])
    expect(commands.filter(isRun).length).toBeGreaterThan(60)
  })
})

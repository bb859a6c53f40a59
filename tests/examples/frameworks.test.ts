import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../docs/fresh-copy.ts'
import { installExample, type InstalledExample } from './install-example.ts'

/** `npm run test:examples`: frameworks of some hundred megabytes, excluded from `npm test`. */
const MINUTES = 60_000
let example: InstalledExample | undefined
afterEach(() => example?.remove())

const PNG = [0x89, 0x50, 0x4e, 0x47]

describe('frameworks', () => {
  beforeEach(({ skip }) =>
    skip(process.env['TEST_EXAMPLES'] === undefined, 'npm run test:examples installs what it needs'),
  )

  test('a site of Astro has its cards', { timeout: 15 * MINUTES }, () => {
    example = installExample('astro')
    example.run('build')
    for (const slug of ['ferry', 'monsoon'])
      expect([...readFileSync(join(example.folder, `dist/og/${slug}.png`)).subarray(0, 4)]).toEqual(PNG)
    const page = readFileSync(join(example.folder, 'dist/posts/monsoon/index.html'), 'utf8')
    expect(page).toMatch(/og:image" content="https:\/\/blog\.example\/og\/monsoon\.png\?v=[0-9a-f]{32}"/)
  })

  test.each([
    ['next', '/og/monsoon'],
    ['sveltekit', '/og/monsoon.png'],
  ])('a server of %s answers a card', { timeout: 15 * MINUTES }, async (name, path) => {
    example = installExample(name)
    example.run('build')
    const port = String(await freePort())
    const server = spawn('npm', ['run', 'start'], {
      cwd: example.folder,
      env: { ...example.env, PORT: port, HOST: '127.0.0.1' },
      stdio: 'ignore',
      detached: true,
    })
    try {
      const answer = await untilAnswered(`http://127.0.0.1:${port}${path}`)
      expect(answer.headers.get('content-type')).toBe('image/png')
      expect([...new Uint8Array(await answer.arrayBuffer()).subarray(0, 4)]).toEqual(PNG)
    } finally {
      process.kill(-server.pid!)
      if (server.exitCode === null) await once(server, 'exit')
    }
  })
})

async function untilAnswered(address: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return answer
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

test('every example is at most forty lines a file', () => {
  const files = [
    'astro/src/cards.ts',
    'eleventy/eleventy.config.js',
    'next/app/og/[slug]/route.js',
    'worker/src/worker.ts',
  ]
  for (const file of [...files, 'sveltekit/src/routes/og/[slug].png/+server.js', 'github-action/cards.yml']) {
    const path = join(import.meta.dirname, '../../examples', file)
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(40)
  }
})

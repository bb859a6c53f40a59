import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestHarness, type TestHarness } from 'wrangler'
import { createHandbill } from '../../src/node/library/library.ts'
import { root } from './build-worker.ts'

/** `examples/worker` after `npm install` and `npm run assets`. */
const folder = mkdtempSync(join(tmpdir(), 'handbill-own-worker-'))
let server: TestHarness | undefined

beforeAll(async () => {
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'
  cpSync(join(root, 'examples/worker'), folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/handbill'))
  const run = promisify(execFile)
  await run(process.execPath, [join(root, 'src/node/handbill.js'), 'assets', 'public/handbill'], {
    cwd: folder,
  })
  server = createTestHarness({ root: folder, workers: [{ configPath: 'wrangler.toml' }] })
  await server.listen()
})
afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return (await server!.fetch(`http://localhost${path}`, { headers })) as unknown as Response
}

const title = 'केरल पहुँचा मानसून'

test('a Worker of one’s own draws the same cards as Node', async () => {
  const answer = await get(`/og?title=${encodeURIComponent(title)}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/png')
  const drawn = new Uint8Array(await answer.arrayBuffer())
  expect(drawn).toEqual((await createHandbill().card({ title })).bytes)
  const again = await get(`/og?title=${encodeURIComponent(title)}`, {
    'If-None-Match': answer.headers.get('etag')!,
  })
  expect(again.status).toBe(304)
})

test('it writes posts, and says what is wrong', async () => {
  const posts = await get(`/posts?title=${encodeURIComponent(title)}`)
  expect(await posts.json()).toMatchObject({ twitter: { text: title } })
  expect((await get('/og')).status).toBe(400)
})

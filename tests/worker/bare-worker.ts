import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { TestHarness } from 'wrangler'
import { writeBrands } from '../../src/node/cli/assets/write-brands.ts'
import { buildWorker, bundle, root } from './build-worker.ts'
import { startWorker } from './start-worker.ts'

export interface BareWorker {
  readonly server: TestHarness
  readonly url: URL
  stop(): Promise<void>
}

/** Its only fonts: Latin, Greek and Cyrillic. */
const FONTS = [
  'LibreFranklin-Bold.ttf',
  'LibreFranklin-Regular.ttf',
  'NotoSans-Bold.ttf',
  'NotoSans-Regular.ttf',
]

/** New cards per address and minute. */
export const DRAW_LIMIT = 40

/**
 * The same bundle with only a few fonts and the rate limit bound: no store, no records, no IMAGES, no queue.
 * @param brands folder of brands; absent: the example brand
 */
export async function startBareWorker(vars: Record<string, string>, brands?: string): Promise<BareWorker> {
  await buildWorker()
  const folder = mkdtempSync(join(tmpdir(), 'handbill-bare-'))
  const assets = join(folder, 'assets')
  mkdirSync(join(assets, 'fonts'), { recursive: true })
  for (const name of FONTS) copyFileSync(join(root, 'fonts', name), join(assets, 'fonts', name))
  if (brands !== undefined) await writeBrands(assets, brands)
  const configPath = join(folder, 'wrangler.toml')
  writeFileSync(
    configPath,
    `name = "handbill"
main = "${relative(folder, join(bundle, 'worker.js'))}"
no_bundle = true
compatibility_date = "2026-10-01"
compatibility_flags = ["nodejs_compat"]
send_metrics = false
[[rules]]
type = "ESModule"
globs = ["**/*.js"]
[assets]
directory = "${assets}"
binding = "ASSETS"
run_worker_first = true
[[ratelimits]]
name = "DRAW_LIMIT"
namespace_id = "1002"
simple = { limit = ${DRAW_LIMIT}, period = 60 }
`,
  )
  const server = await startWorker({ configPath, vars })
  const { url } = await server.listen()
  return {
    server,
    url: new URL(url),
    async stop() {
      await server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

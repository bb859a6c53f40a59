import { execFile } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const root = join(import.meta.dirname, '../..')
/** The worker's files, as uploaded. */
export const bundle = join(root, 'dist/edge/code')

const run = promisify(execFile)
const sources = ['src', 'templates', 'fonts', 'package.json', 'wrangler.toml']

/** No account, no telemetry, no network access. */
export const offline = {
  ...process.env,
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
}

/** Builds assets and worker like `npm run deploy`, unless the existing build is newer than its sources. */
export async function buildWorker(): Promise<void> {
  const entry = join(bundle, 'worker.js')
  if (existsSync(entry) && statSync(entry).mtimeMs > newest()) return
  await run(process.execPath, ['src/tools/edge/edge-assets.ts'], { cwd: root, env: offline })
  // First into a separate folder: another test file may be reading the previous build.
  const draft = `${bundle}.${process.pid}`
  await run(process.execPath, ['src/tools/edge/edge-code.ts', draft], { cwd: root, env: offline })
  rmSync(bundle, { recursive: true, force: true })
  renameSync(draft, bundle)
}

function newest(): number {
  let latest = 0
  for (const name of sources) {
    const path = join(root, name)
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      : ['']
    for (const file of files) latest = Math.max(latest, statSync(join(path, file)).mtimeMs)
  }
  return latest
}

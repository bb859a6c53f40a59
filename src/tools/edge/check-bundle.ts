import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Checks the size of the worker that `wrangler deploy --dry-run --outdir` has written: part of `npm run
 * edge:check`. Cloudflare's free plan allows 3 MB compressed; fonts are assets and do not count. Half of it is
 * wasm: resvg 0.96 MB, layout 0.21, HarfBuzz 0.18.
 */
const MOST_BYTES = 2_600_000

const folder = process.argv[2] ?? 'dist/edge/worker'
const parts = readdirSync(folder)
  .filter((name) => /\.(?:js|wasm)$/.test(name))
  .map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length }))
const total = parts.reduce((sum, { bytes }) => sum + bytes, 0)
for (const { name, bytes } of parts) console.error(`${String(bytes).padStart(9)}  ${name}`)
console.error(`${String(total).padStart(9)}  compressed, of ${MOST_BYTES}`)
if (parts.length === 0 || total > MOST_BYTES) process.exitCode = 1

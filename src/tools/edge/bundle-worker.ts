import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/**
 * Writes the deployed files into dist/edge/worker, and into dist/edge/worker.bundle as uploaded: part of `npm run
 * edge:check`. Names contain hashes, so files of the previous run are deleted first.
 */
const FOLDER = 'dist/edge/worker'

rmSync(FOLDER, { recursive: true, force: true })
execFileSync(
  process.execPath,
  [
    'node_modules/wrangler/bin/wrangler.js',
    'deploy',
    '--dry-run',
    '--outdir',
    FOLDER,
    '--outfile',
    'dist/edge/worker.bundle',
  ],
  { stdio: 'inherit' },
)

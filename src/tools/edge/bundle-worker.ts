import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/**
 * Writes what would be deployed into dist/edge/worker, a file each, and into dist/edge/worker.bundle as it is uploaded:
 * part of `npm run edge:check`. Names hold a hash, so files of the run before are taken away first.
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

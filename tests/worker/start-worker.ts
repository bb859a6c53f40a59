import type { D1Database, R2Bucket } from '@cloudflare/workers-types'
import { createTestHarness, type TestHarness } from 'wrangler'
import { buildWorker, bundle, root } from './build-worker.ts'

interface Options {
  readonly configPath?: string
  readonly vars?: Record<string, string>
  readonly secrets?: Record<string, string>
}

/** The two bindings that tests look into from outside. */
export interface Stores {
  readonly CARDS: R2Bucket
  readonly RECORDS: D1Database
}

/** Starts the deployed bundle in workerd, with empty local stores. */
export async function startWorker({
  configPath = 'wrangler.toml',
  vars = {},
  secrets = {},
}: Options = {}): Promise<TestHarness> {
  // Otherwise workerd would request this machine's location over the network.
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'
  await buildWorker()
  const server = createTestHarness({
    root,
    workers: [{ configPath, prebuiltWorkerDir: bundle, vars, secrets }],
  })
  await server.listen()
  return server
}

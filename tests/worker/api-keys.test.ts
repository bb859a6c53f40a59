import type { D1Database } from '@cloudflare/workers-types'
import type { TestHarness } from 'wrangler'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeyRing } from '../../src/desk/keys/api-keys.ts'
import { createD1Records } from '../../src/worker/store/d1-records.ts'
import { keyRingContract, keyStatementsContract } from '../desk/keys/key-ring-contract.ts'
import { type Stores, startWorker } from './start-worker.ts'

let server: TestHarness
let url: URL
let database: D1Database

beforeAll(async () => {
  server = await startWorker({ secrets: { HANDBILL_SIGNING_KEYS: 'k1:a secret for this test' } })
  const worker = server.getWorker<Stores>()
  await worker.applyD1Migrations('RECORDS')
  database = (await worker.getEnv()).RECORDS
  url = new URL((await server.listen()).url)
})
afterAll(async () => server?.close())

describe('keys in D1', () => {
  keyRingContract(() => createD1Records(database))
  keyStatementsContract(() => createD1Records(database))
})

it('lets a worker know its stored keys, and refuse them once revoked', async () => {
  const ring = createKeyRing(createD1Records(database), {
    now: Date.now,
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    defer: (work) => void work,
  })
  const { key } = await ring.add('worker-cms', 'read')
  const ask = async () => fetch(new URL('/metrics', url), { headers: { authorization: `Bearer ${key}` } })
  const known = await ask()
  expect(known.status).toBe(404)
  expect(await known.json()).toMatchObject({ detail: expect.stringContaining('Cloudflare') })
  await ring.revoke('worker-cms')
  expect((await ask()).status).toBe(401)
})

import { randomBytes } from 'node:crypto'
import { createKeyRing, type KeyRing } from '../../desk/keys/api-keys.ts'
import type { Records } from '../../desk/store/records.ts'

/** Cryptographically strong bytes. */
export function strongBytes(count: number): Uint8Array {
  return randomBytes(count)
}

/** The keys in this machine's records. SQLite is synchronous: nothing needs to be deferred. */
export function createLocalKeyRing(records: Records): KeyRing {
  return createKeyRing(records, { now: Date.now, random: strongBytes, defer: (work) => void work })
}

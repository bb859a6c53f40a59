import type { KeyScope } from '../../config/keys.ts'
import { Problem } from '../../problem.ts'
import { digestOf, type MadeKey, makeKey, prefixOf, sameDigest } from './api-key.ts'
import type { Records } from '../store/records.ts'

/**
 * API keys in the records, hashed. A single SHA-256 is enough: a slow hash (bcrypt, Argon2) protects guessable
 * passwords, but 256 random bits cannot be guessed, and every request would pay for it.
 */
export interface StoredKey {
  /** The part of the key that is not secret: `hb_k3f9a2xq`. */
  readonly prefix: string
  /** Chosen by the operator; names the caller in logs. Unique among valid keys; revoked ones may share it. */
  readonly name: string
  readonly scope: KeyScope
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Last use, to within USE_NOTED_EVERY. */
  readonly usedAt: number | undefined
  readonly revokedAt: number | undefined
}

/** The routes' access to keys. */
export interface StoredKeys {
  /** The key's record; undefined if unknown or revoked. Not cached, so a revoked key fails from the next request on. */
  find(sent: string): Promise<Pick<StoredKey, 'name' | 'scope'> | undefined>
}

/** The operators' access to keys. */
export interface KeyRing extends StoredKeys {
  /** @throws Problem `invalid-input` if the name is taken or malformed */
  add(name: string, scope: KeyScope): Promise<MadeKey>
  /** Oldest first, including revoked ones. */
  list(): Promise<readonly StoredKey[]>
  /** @throws Problem `not-found` if no valid key has the name */
  revoke(name: string): Promise<void>
  /** Deletes all keys, including revoked ones. Returns their number. */
  clear(): Promise<number>
}

interface KeyRingPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Cryptographically strong bytes. */
  readonly random: (count: number) => Uint8Array
  /** Defers recording a key's use until after the response. */
  readonly defer: (work: Promise<void>) => void
}

/** Milliseconds: one write per request would be expensive on D1. */
const USE_NOTED_EVERY = 60_000

interface Row {
  readonly prefix: string
  readonly name: string
  readonly scope: KeyScope
  readonly digest: string
  readonly created_at: number
  readonly used_at: number | null
  readonly revoked_at: number | null
}

const COLUMNS = 'prefix, name, scope, digest, created_at, used_at, revoked_at'
const FIND = `SELECT ${COLUMNS} FROM api_keys WHERE prefix = ? AND revoked_at IS NULL`
const LIST = `SELECT ${COLUMNS} FROM api_keys ORDER BY created_at, revoked_at IS NULL, prefix LIMIT 1000`
const INSERT =
  'INSERT INTO api_keys (prefix, name, scope, digest, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
const REVOKE = 'UPDATE api_keys SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL'
const CLEAR = 'DELETE FROM api_keys'
const NOTE_USE = 'UPDATE api_keys SET used_at = ? WHERE prefix = ?'

/** Keys over any records; migrations must have been run. */
export function createKeyRing(records: Records, { now, random, defer }: KeyRingPorts): KeyRing {
  return {
    async find(sent) {
      const prefix = prefixOf(sent)
      if (prefix === undefined) return undefined
      const [row, digest] = await Promise.all([records.first<Row>(FIND, [prefix]), digestOf(sent)])
      if (row === undefined || !sameDigest(digest, row.digest)) return undefined
      const time = now()
      if (time - (row.used_at ?? 0) >= USE_NOTED_EVERY) defer(noteUse(records, prefix, time))
      return { name: row.name, scope: row.scope }
    },

    async add(name, scope) {
      checkKeyName(name)
      const made = await makeKey(random)
      const added = await records.run(INSERT, [made.prefix, name, scope, made.digest, now()])
      if (added === 0)
        throw new Problem('invalid-input', `There is a key named "${name}" already; revoke it first.`, {
          field: 'name',
        })
      return made
    },

    async list() {
      return (await records.all<Row>(LIST, [])).map(keyOf)
    },

    async revoke(name) {
      checkKeyName(name)
      const revoked = await records.run(REVOKE, [now(), name])
      if (revoked === 0)
        throw new Problem('not-found', `No key in use is named "${name}".`, { field: 'name' })
    },

    async clear() {
      return records.run(CLEAR, [])
    },
  }
}

/** @throws Problem unless it is short and harmless in logs, tables and SQL. */
export function checkKeyName(name: string): void {
  if (!/^[A-Za-z0-9][\w.-]{0,63}$/.test(name))
    throw new Problem(
      'invalid-input',
      'A name has 1 to 64 letters, digits, dots, hyphens or underscores, and begins with a letter or digit.',
      { field: 'name' },
    )
}

/** A key stays valid if its use cannot be recorded. */
async function noteUse(records: Records, prefix: string, time: number): Promise<void> {
  try {
    await records.run(NOTE_USE, [time, prefix])
  } catch {
    // The next request retries.
  }
}

function keyOf(row: Row): StoredKey {
  return {
    prefix: row.prefix,
    name: row.name,
    scope: row.scope,
    createdAt: row.created_at,
    usedAt: row.used_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
  }
}

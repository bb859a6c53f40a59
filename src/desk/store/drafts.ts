import { sha256, toBase64Url } from '../../net/bytes.ts'
import type { Records } from './records.ts'

/** States of the editor's page that are too long for an address; links name them by id. */
export interface DraftStore {
  /** @returns the state's id; equal states have equal ids */
  put(state: string): Promise<string>
  /** Undefined if unknown or expired. */
  read(id: string): Promise<string | undefined>
}

/** Life of a draft since it was last linked. */
export const KEEP_DRAFT_MS = 30 * 86_400_000

const PUT =
  'INSERT INTO drafts (id, state, kept_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET kept_at = excluded.kept_at'
const READ = 'SELECT state FROM drafts WHERE id = ? AND kept_at >= ?'

/** Base64url digits, 128 bits: drafts cannot be found by guessing. */
const DIGEST_LETTERS = 22

export function createDraftStore(records: Records, now: () => number): DraftStore {
  return {
    async put(state) {
      const id = `d_${toBase64Url(await sha256(state)).slice(0, DIGEST_LETTERS)}`
      await records.run(PUT, [id, state, now()])
      return id
    },
    async read(id) {
      const row = await records.first<{ state: string }>(READ, [id, now() - KEEP_DRAFT_MS])
      return row?.state
    },
  }
}

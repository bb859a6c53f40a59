import { sha256, toBase64Url } from '../../net/bytes.ts'
import type { Records } from './records.ts'

/** States of the editor's page that are too long for an address: a link names them instead. */
export interface DraftStore {
  /** @returns the name of the state: the same state has the same name */
  put(state: string): Promise<string>
  /** Undefined when there is none, or its time is over. */
  read(id: string): Promise<string | undefined>
}

/** How long a draft is kept since it was last sent on. */
export const KEEP_DRAFT_MS = 30 * 86_400_000

const PUT =
  'INSERT INTO drafts (id, state, kept_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET kept_at = excluded.kept_at'
const READ = 'SELECT state FROM drafts WHERE id = ? AND kept_at >= ?'

/** 128 bits: nobody finds another's draft by guessing. */
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

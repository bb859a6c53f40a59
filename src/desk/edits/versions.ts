import type { Edits } from '../../article/edits/edit-keys.ts'
import { inOrder } from '../../article/edits/edits-query.ts'
import type { Records, Statement, WriteCondition } from '../store/records.ts'

/** What the article said where edits lie, by key. */
export type UnderEdits = Readonly<Record<string, string>>

/** Edits as they were saved: all there are, not only those that were new. */
export interface ArticleVersion {
  /** From 1; 0 stands for the article without edits. */
  readonly version: number
  readonly edits: Edits
  /** As of the time each edit was made. */
  readonly under: UnderEdits
  /** Digest of another photo that the edits ask for. */
  readonly photo?: string | undefined
  /** Name of who saved it. */
  readonly savedBy?: string | undefined
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

/** Before anything was changed by hand. */
export const unedited: ArticleVersion = { version: 0, edits: {}, under: {}, savedAt: 0 }

/** Versions of articles; what adds one is `addVersion`. */
export interface VersionStore {
  /** The newest; `unedited` where none was saved. */
  newest(article: string): Promise<ArticleVersion>
  get(article: string, version: number): Promise<ArticleVersion | undefined>
  /** Newest first. */
  list(article: string, limit: number): Promise<readonly ArticleVersion[]>
}

interface Row {
  readonly version: number
  readonly edits: string
  readonly under_edits: string
  readonly photo: string | null
  readonly saved_by: string | null
  readonly saved_at: number
}

const SELECT =
  'SELECT version, edits, under_edits, photo, saved_by, saved_at FROM article_versions WHERE article = ?'
const LIST = `${SELECT} ORDER BY version DESC LIMIT ?`
const GET = `${SELECT} AND version = ?`

/** Versions over any records; migrations must have been run. */
export function createVersionStore(records: Records): VersionStore {
  return {
    async newest(article) {
      const row = await records.first<Row>(LIST, [article, 1])
      return row === undefined ? unedited : versionOf(row)
    },
    async get(article, version) {
      const row = await records.first<Row>(GET, [article, version])
      return row && versionOf(row)
    },
    async list(article, limit) {
      return (await records.all<Row>(LIST, [article, limit])).map(versionOf)
    },
  }
}

function versionOf(row: Row): ArticleVersion {
  return {
    version: row.version,
    edits: inOrder(JSON.parse(row.edits) as Edits),
    under: JSON.parse(row.under_edits) as UnderEdits,
    photo: row.photo ?? undefined,
    savedBy: row.saved_by ?? undefined,
    savedAt: row.saved_at,
  }
}

const NEWEST = '(SELECT coalesce(max(version), 0) FROM article_versions WHERE article = ?)'
const ADD = (condition: string) =>
  'INSERT INTO article_versions (article, version, edits, under_edits, photo, saved_by, saved_at, writer) ' +
  `SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE ${condition}`

/** Adds a version, in the batch of the pack that is made with it, unless another was added since. */
export function addVersion(
  article: string,
  { version, edits, under, photo, savedBy, savedAt }: ArticleVersion,
  writer: string,
  condition: WriteCondition,
): Statement {
  const guard = both(condition, isNewest(article, version - 1))
  const values = [
    JSON.stringify(edits),
    JSON.stringify(under),
    photo ?? null,
    savedBy ?? null,
    savedAt,
    writer,
  ]
  return { sql: ADD(guard.sql), values: [article, version, ...values, ...guard.values] }
}

/** Holds while no later version was saved. */
export function isNewest(article: string, version: number): WriteCondition {
  return { sql: `${NEWEST} = ?`, values: [article, version] }
}

/** Holds when this write added the version. */
export function addedBy(article: string, version: number, writer: string): WriteCondition {
  return {
    sql: 'EXISTS (SELECT 1 FROM article_versions WHERE article = ? AND version = ? AND writer = ?)',
    values: [article, version, writer],
  }
}

/** Holds when both do. */
export function both(one: WriteCondition, other: WriteCondition): WriteCondition {
  return { sql: `${one.sql} AND ${other.sql}`, values: [...one.values, ...other.values] }
}

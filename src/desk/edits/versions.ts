import type { Edits } from '../../article/edits/edit-keys.ts'
import { inOrder } from '../../article/edits/edits-query.ts'
import type { Records, Statement, WriteCondition } from '../store/records.ts'

/** The article's values beneath edits, by key. */
export type UnderEdits = Readonly<Record<string, string>>

/** A complete saved set of edits, not a difference. */
export interface ArticleVersion {
  /** From 1; 0 is the article without edits. */
  readonly version: number
  readonly edits: Edits
  /** As of the time of each edit. */
  readonly under: UnderEdits
  /** Digest of the photo that the edits name. */
  readonly photo?: string | undefined
  /** Name of its author. */
  readonly savedBy?: string | undefined
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

/** Before any manual change. */
export const unedited: ArticleVersion = { version: 0, edits: {}, under: {}, savedAt: 0 }

/** Versions of articles; `addVersion` adds one. */
export interface VersionStore {
  /** The newest; `unedited` if none was saved. */
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

/** Adds a version in the batch of its pack, unless another was added since. */
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

/** True if no later version was saved. */
export function isNewest(article: string, version: number): WriteCondition {
  return { sql: `${NEWEST} = ?`, values: [article, version] }
}

/** True if this write added the version. */
export function addedBy(article: string, version: number, writer: string): WriteCondition {
  return {
    sql: 'EXISTS (SELECT 1 FROM article_versions WHERE article = ? AND version = ? AND writer = ?)',
    values: [article, version, writer],
  }
}

/** True if both are. */
export function both(one: WriteCondition, other: WriteCondition): WriteCondition {
  return { sql: `${one.sql} AND ${other.sql}`, values: [...one.values, ...other.values] }
}

import type { MadeOf } from './articles.ts'
import type { Pack } from '../packs/pack-schema.ts'
import type { Statement, WriteCondition } from '../store/records.ts'

export interface ArticleWrite {
  readonly id: string
  readonly pack: Pack
  readonly madeOf: MadeOf
  /** Keys of the article: see `nameOfUrl`, `nameOfRef`. */
  readonly names: readonly string[]
  /** When the sender changed the article. */
  readonly changedAt: number
  readonly now: number
  /** Unique to this write. */
  readonly writer: string
  readonly condition: WriteCondition
}

/** A stored time in the future comes from a wrong clock: then any write counts as newer. */
const NEWER = 'excluded.changed_at >= articles.changed_at OR articles.changed_at > excluded.updated_at'

const KEEP = (condition: string) =>
  'INSERT INTO articles (id, state, pack, made_of, photo, changed_at, created_at, updated_at, written_by) ' +
  `SELECT ?, 'kept', ?, ?, ?, ?, ?, ?, ? WHERE ${condition} ` +
  "ON CONFLICT (id) DO UPDATE SET state = 'kept', pack = excluded.pack, made_of = excluded.made_of, " +
  'photo = excluded.photo, changed_at = excluded.changed_at, written_by = excluded.written_by, ' +
  // An unchanged article keeps its time of update.
  "created_at = CASE articles.state WHEN 'kept' THEN articles.created_at ELSE excluded.created_at END, " +
  'updated_at = CASE WHEN articles.pack IS NOT DISTINCT FROM excluded.pack THEN articles.updated_at ' +
  'ELSE excluded.updated_at END ' +
  `WHERE ${NEWER}`
const WRITTEN = 'EXISTS (SELECT 1 FROM articles WHERE id = ? AND written_by = ?)'
const END_CARDS =
  'UPDATE article_cards SET ended_at = ? WHERE article = ? AND ended_at IS NULL ' +
  `AND version NOT IN (SELECT value ->> '$.version' FROM json_each(?)) AND ${WRITTEN}`
const NAME_CARDS =
  'INSERT INTO article_cards (article, version, format, type, named_at) ' +
  "SELECT ?, value ->> '$.version', value ->> '$.format', value ->> '$.type', ? FROM json_each(?) " +
  `WHERE ${WRITTEN} ON CONFLICT (article, version, format) DO UPDATE SET ended_at = NULL, named_at = excluded.named_at`
const NAME_PICTURES =
  `INSERT INTO article_pictures (article, digest) SELECT ?, value FROM json_each(?) WHERE ${WRITTEN} ` +
  'ON CONFLICT DO NOTHING'
const NAME_ARTICLE =
  `INSERT INTO article_names (name, article) SELECT value, ? FROM json_each(?) WHERE ${WRITTEN} ` +
  'ON CONFLICT (name) DO UPDATE SET article = excluded.article'

/**
 * Statements that store an article with its pack, unless a newer one is stored. For one batch; the first statement
 * changes one row when the pack was stored and none when it came too late.
 */
export function storeArticle(write: ArticleWrite): Statement[] {
  const { id, pack, madeOf, names, changedAt, now, writer, condition } = write
  const pictures = [...pack.cards, ...(pack.photos ?? [])]
  const cards = JSON.stringify(pictures.map(({ version, format, type }) => ({ version, format, type })))
  const made = [JSON.stringify(pack), JSON.stringify(madeOf), madeOf.photo ?? null]
  return [
    { sql: KEEP(condition.sql), values: [id, ...made, changedAt, now, now, writer, ...condition.values] },
    { sql: END_CARDS, values: [now, id, cards, id, writer] },
    { sql: NAME_CARDS, values: [id, now, cards, id, writer] },
    { sql: NAME_ARTICLE, values: [id, JSON.stringify([...new Set(names)]), id, writer] },
    { sql: NAME_PICTURES, values: [id, JSON.stringify(picturesIn(madeOf)), id, writer] },
  ]
}

/** Digests of all its pictures except the article's own photo. */
function picturesIn({ pictures = {}, edited }: MadeOf): readonly string[] {
  const others = [edited?.photo, ...Object.values(edited?.pictures ?? {})]
  return [...Object.values(pictures), ...others.filter((digest) => digest !== undefined)]
}

export type ArticleRemoval = Pick<ArticleWrite, 'id' | 'names' | 'changedAt' | 'now' | 'writer' | 'condition'>

const REMOVE = (condition: string) =>
  'INSERT INTO articles (id, state, changed_at, created_at, updated_at, written_by) ' +
  `SELECT ?, 'removed', ?, ?, ?, ? WHERE ${condition} ` +
  "ON CONFLICT (id) DO UPDATE SET state = 'removed', pack = NULL, made_of = NULL, photo = NULL, " +
  'changed_at = excluded.changed_at, updated_at = excluded.updated_at, written_by = excluded.written_by ' +
  `WHERE ${NEWER}`
/** Back-dates the rows so that the next sweep deletes the cards that no other article has. */
const DROP_CARDS = `UPDATE article_cards SET ended_at = 0 WHERE article = ? AND ${WRITTEN}`
const DROP_VERSIONS = `DELETE FROM article_versions WHERE article = ? AND ${WRITTEN}`
const AGE_CARDS =
  'UPDATE cards SET drawn_at = 0 WHERE key IN (SELECT version FROM article_cards WHERE article = ?) ' +
  `AND ${WRITTEN}`

/**
 * Leaves a tombstone, also for an unknown article: an older publication of it may still arrive. The first statement
 * changes one row when it was removed and none when something newer is stored.
 */
export function removeArticle({ id, names, changedAt, now, writer, condition }: ArticleRemoval): Statement[] {
  return [
    { sql: REMOVE(condition.sql), values: [id, changedAt, now, now, writer, ...condition.values] },
    { sql: DROP_CARDS, values: [id, id, writer] },
    { sql: AGE_CARDS, values: [id, id, writer] },
    { sql: NAME_ARTICLE, values: [id, JSON.stringify([...new Set(names)]), id, writer] },
    { sql: DROP_VERSIONS, values: [id, id, writer] },
  ]
}

const EXPECT = (condition: string) =>
  'INSERT INTO articles (id, state, changed_at, created_at, updated_at) ' +
  `SELECT ?, 'expected', 0, ?, ? WHERE ${condition} ON CONFLICT DO NOTHING`
const EXPECT_NAMES = (condition: string) =>
  `INSERT INTO article_names (name, article) SELECT value, ? FROM json_each(?) WHERE ${condition} ON CONFLICT DO NOTHING`

/** Marks an article as expected, so that early crawlers get an answer. */
export function expectArticle({
  id,
  names,
  now,
  condition,
}: Pick<ArticleWrite, 'id' | 'names' | 'now' | 'condition'>) {
  return [
    { sql: EXPECT(condition.sql), values: [id, now, now, ...condition.values] },
    { sql: EXPECT_NAMES(condition.sql), values: [id, JSON.stringify(names), ...condition.values] },
  ] satisfies Statement[]
}

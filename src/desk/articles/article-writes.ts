import type { MadeOf } from './articles.ts'
import type { Pack } from '../packs/pack-schema.ts'
import type { Statement } from '../store/records.ts'

/** A condition all statements of one writing are under, besides their own: that a job is still this worker's. */
export type Guard = Statement

export const unguarded: Guard = { sql: 'true', values: [] }

export interface Keeping {
  readonly id: string
  readonly pack: Pack
  readonly madeOf: MadeOf
  /** All the article goes by: see `nameOfUrl`, `nameOfRef`. */
  readonly names: readonly string[]
  /** When the sender changed the article. */
  readonly changedAt: number
  readonly now: number
  /** Unique to this writing. */
  readonly writer: string
  readonly guard: Guard
}

const KEEP = (guard: string) =>
  'INSERT INTO articles (id, state, pack, made_of, photo, changed_at, created_at, updated_at, written_by) ' +
  `SELECT ?, 'kept', ?, ?, ?, ?, ?, ?, ? WHERE ${guard} ` +
  "ON CONFLICT (id) DO UPDATE SET state = 'kept', pack = excluded.pack, made_of = excluded.made_of, " +
  'photo = excluded.photo, changed_at = excluded.changed_at, written_by = excluded.written_by, ' +
  // An article that comes in again unchanged has not been updated.
  "created_at = iif(articles.state = 'kept', articles.created_at, excluded.created_at), " +
  'updated_at = iif(articles.pack IS excluded.pack, articles.updated_at, excluded.updated_at) ' +
  'WHERE excluded.changed_at >= articles.changed_at'
const WRITTEN = 'EXISTS (SELECT 1 FROM articles WHERE id = ? AND written_by = ?)'
const END_CARDS =
  'UPDATE article_cards SET ended_at = ? WHERE article = ? AND ended_at IS NULL ' +
  `AND version NOT IN (SELECT value ->> '$.version' FROM json_each(?)) AND ${WRITTEN}`
const NAME_CARDS =
  'INSERT INTO article_cards (article, version, format, type, named_at) ' +
  "SELECT ?, value ->> '$.version', value ->> '$.format', value ->> '$.type', ? FROM json_each(?) " +
  `WHERE ${WRITTEN} ON CONFLICT (article, version, format) DO UPDATE SET ended_at = NULL, named_at = excluded.named_at`
const NAME_ARTICLE =
  `INSERT INTO article_names (name, article) SELECT value, ? FROM json_each(?) WHERE ${WRITTEN} ` +
  'ON CONFLICT (name) DO UPDATE SET article = excluded.article'

/**
 * Keeps an article with its pack, unless a newer one is kept already. For one batch; the first statement changes one
 * row when the pack was kept and none when it came too late.
 */
export function keepArticle(keeping: Keeping): Statement[] {
  const { id, pack, madeOf, names, changedAt, now, writer, guard } = keeping
  const cards = JSON.stringify(pack.cards.map(({ version, format, type }) => ({ version, format, type })))
  const made = [JSON.stringify(pack), JSON.stringify(madeOf), madeOf.photo ?? null]
  return [
    { sql: KEEP(guard.sql), values: [id, ...made, changedAt, now, now, writer, ...guard.values] },
    { sql: END_CARDS, values: [now, id, cards, id, writer] },
    { sql: NAME_CARDS, values: [id, now, cards, id, writer] },
    { sql: NAME_ARTICLE, values: [id, JSON.stringify(names), id, writer] },
  ]
}

export type Removing = Pick<Keeping, 'id' | 'names' | 'changedAt' | 'now' | 'writer' | 'guard'>

const REMOVE = (guard: string) =>
  'INSERT INTO articles (id, state, changed_at, created_at, updated_at, written_by) ' +
  `SELECT ?, 'removed', ?, ?, ?, ? WHERE ${guard} ` +
  "ON CONFLICT (id) DO UPDATE SET state = 'removed', pack = NULL, made_of = NULL, photo = NULL, " +
  'changed_at = excluded.changed_at, updated_at = excluded.updated_at, written_by = excluded.written_by ' +
  'WHERE excluded.changed_at >= articles.changed_at'
/** As if they had ended and been drawn long ago, so that the next sweep takes those that no other article has. */
const DROP_CARDS = `UPDATE article_cards SET ended_at = 0 WHERE article = ? AND ${WRITTEN}`
const AGE_CARDS =
  'UPDATE cards SET drawn_at = 0 WHERE key IN (SELECT version FROM article_cards WHERE article = ?) ' +
  `AND ${WRITTEN}`

/**
 * Leaves a tombstone, also for an article that was never here: its publication may be on the way and be older. The
 * first statement changes one row when it was removed and none when something newer is kept.
 */
export function removeArticle({ id, names, changedAt, now, writer, guard }: Removing): Statement[] {
  return [
    { sql: REMOVE(guard.sql), values: [id, changedAt, now, now, writer, ...guard.values] },
    { sql: DROP_CARDS, values: [id, id, writer] },
    { sql: AGE_CARDS, values: [id, id, writer] },
    { sql: NAME_ARTICLE, values: [id, JSON.stringify(names), id, writer] },
  ]
}

const EXPECT = (guard: string) =>
  'INSERT INTO articles (id, state, changed_at, created_at, updated_at) ' +
  `SELECT ?, 'expected', 0, ?, ? WHERE ${guard} ON CONFLICT DO NOTHING`
const EXPECT_NAMES = (guard: string) =>
  `INSERT INTO article_names (name, article) SELECT value, ? FROM json_each(?) WHERE ${guard} ON CONFLICT DO NOTHING`

/** Notes that an article is on its way, so that crawlers who come too early are not turned away. */
export function expectArticle({ id, names, now, guard }: Pick<Keeping, 'id' | 'names' | 'now' | 'guard'>) {
  return [
    { sql: EXPECT(guard.sql), values: [id, now, now, ...guard.values] },
    { sql: EXPECT_NAMES(guard.sql), values: [id, JSON.stringify(names), ...guard.values] },
  ] satisfies Statement[]
}

import { readUrl } from '../../article/canonical-url.ts'
import type { Article } from '../../article/article.ts'
import { nameOfUrl } from './article-id.ts'
import type {
  StoredArticle,
  ArticleStore,
  ListedArticle,
  MadeOf,
  NamedCard,
  StoredBasis,
} from './articles.ts'
import { readPack } from '../packs/read-pack.ts'
import { listPage, readCursor } from '../store/list-page.ts'
import type { Records } from '../store/records.ts'

interface Row {
  readonly id: string
  readonly state: 'expected' | 'kept' | 'removed'
  readonly pack: string | null
  readonly created_at: number
  readonly updated_at: number
}

interface BasisRow {
  readonly made_of: string | null
  readonly changed_at: number
  readonly written_by: string | null
}

interface ListRow {
  readonly id: string
  readonly url: string | null
  readonly title: string
  readonly lang: string
  readonly version: string
  readonly created_at: number
  readonly updated_at: number
}

const COLUMNS = 'id, state, pack, created_at, updated_at'
const GET = `SELECT ${COLUMNS} FROM articles WHERE id = ?`
const BY_NAME = `SELECT ${COLUMNS} FROM articles WHERE id = (SELECT article FROM article_names WHERE name = ?)`
const EXPECTED = "SELECT id FROM articles WHERE id = ? AND state = 'expected'"
const NAMED = 'SELECT name, article FROM article_names WHERE name IN (SELECT value FROM json_each(?))'
const MADE_OF = 'SELECT made_of, changed_at, written_by FROM articles WHERE id = ?'
/** Extracts the listed fields of a pack in the database: packs are far longer. */
const LIST =
  "SELECT id, pack ->> '$.article.url' AS url, pack ->> '$.article.title' AS title, pack ->> '$.article.lang' AS lang, " +
  "pack ->> '$.version' AS version, created_at, updated_at FROM articles " +
  "WHERE state = 'kept' AND (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC LIMIT ?"
const CARDS =
  'SELECT version, format, type, ended_at IS NULL AS current FROM article_cards WHERE article = ? AND format = ? ' +
  'ORDER BY ended_at IS NULL DESC, ended_at DESC, named_at DESC'

/** The article of the newest delivery that is not drawn yet, extracted from its job in the database. */
const ACCEPTED =
  "SELECT coalesce(work ->> '$.step.resolved.sourced.article', work ->> '$.step.sourced.article') AS article FROM jobs " +
  "WHERE subject = ? AND kind = 'article' AND state IN ('waiting', 'running') ORDER BY changed_at DESC LIMIT 1"

/** Sorts after any article by time and id. */
const START = [Number.MAX_SAFE_INTEGER, ''] as const

/** Articles over any records; migrations must have been run. Writes are in `article-writes.ts`. */
export function createArticleStore(records: Records): ArticleStore {
  async function basisOf(id: string): Promise<StoredBasis | undefined> {
    const row = await records.first<BasisRow>(MADE_OF, [id])
    if (!row?.made_of) return undefined
    const madeOf = JSON.parse(row.made_of) as MadeOf
    return { madeOf, changedAt: row.changed_at, writer: row.written_by }
  }

  return {
    async get(id) {
      return storedArticle(await records.first<Row>(GET, [id]))
    },

    async byUrl(url) {
      const reading = readUrl(url)
      if (reading.url === undefined) return undefined
      return storedArticle(await records.first<Row>(BY_NAME, [nameOfUrl(reading.url)]))
    },

    async accepted(id) {
      const row = await records.first<{ article: string | null }>(ACCEPTED, [`article:${id}`])
      return row?.article == null ? undefined : (JSON.parse(row.article) as Article)
    },

    async list({ limit, cursor }) {
      const [before, id] = cursor === undefined ? START : startAfter(cursor)
      const found = await records.all<ListRow>(LIST, [before, id, limit + 1])
      const { rows, next } = listPage(found, limit, (last) => `${last.created_at}-${last.id}`)
      return { articles: rows.map(listed), next }
    },

    async isExpected(id) {
      return (await records.first(EXPECTED, [id])) !== undefined
    },

    async named(names) {
      const rows = await records.all<{ name: string; article: string }>(NAMED, [JSON.stringify(names)])
      const found = names.find((name) => rows.some((row) => row.name === name))
      return rows.find((row) => row.name === found)?.article
    },

    async madeOf(id) {
      return (await basisOf(id))?.madeOf
    },

    basisOf,

    async cardsOf(id, format) {
      const rows = await records.all<Omit<NamedCard, 'current'> & { current: number }>(CARDS, [id, format])
      return rows.map(({ version, type, current }) => ({ version, format, type, current: current === 1 }))
    },
  }
}

function storedArticle(row: Row | undefined): StoredArticle | 'removed' | undefined {
  if (row === undefined || row.state === 'expected') return undefined
  if (row.state === 'removed') return 'removed'
  const pack = readPack(row.pack ?? '')
  // A pack that this version cannot read counts as missing; the next delivery makes another.
  return pack && { id: row.id, pack, createdAt: row.created_at, updatedAt: row.updated_at }
}

function listed({ url, created_at, updated_at, ...row }: ListRow): ListedArticle {
  return { ...row, url: url ?? undefined, createdAt: created_at, updatedAt: updated_at }
}

/** Time and id of the last row on the previous page. */
function startAfter(cursor: string): readonly [number, string] {
  const [time = '', id = ''] = readCursor(cursor, /^(\d{1,15})-([a-zA-Z0-9]{1,64})$/)
  return [Number(time), id]
}

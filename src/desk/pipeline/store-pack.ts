import type { StoredArticle, ArticleStore } from '../articles/articles.ts'
import { storeArticle } from '../articles/article-writes.ts'
import type { ResolvedArticle } from '../articles/resolve-article.ts'
import { resolveArticleId } from '../articles/resolve-article-id.ts'
import { packOf, type PackParts } from '../packs/make-pack.ts'
import type { NoticeTarget } from '../../config/notify-targets.ts'
import { addNotices, readyData } from '../notify/notices.ts'
import type { Records, Statement, WriteCondition } from '../store/records.ts'

export interface StorePackPorts extends PackParts {
  readonly records: Records
  readonly articles: ArticleStore
  readonly targets: readonly NoticeTarget[]
  /** Public address of this service, where it is known. */
  readonly base: string | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

export interface StorePackOrder {
  readonly resolved: ResolvedArticle
  readonly source: string
  readonly ref?: string | undefined
  readonly template: string
  readonly changedAt: number
  /** For every statement of the transaction. */
  readonly condition: WriteCondition
  /** Written in the same transaction, after all else. */
  last(article: string): readonly Statement[]
  /** In place of the desk's own. */
  readonly base?: string | undefined
}

/** The article with the pack as made. Its times are the stored ones while the pack is current. */
export interface StoredPack extends StoredArticle {
  /** Whether it is what the article shows now; false when something newer is stored. */
  readonly current: boolean
  /** Whether the article was not published before. */
  readonly isNew: boolean
  /** Jobs it added. */
  readonly notices: readonly string[]
}

const TIMES = 'SELECT created_at, updated_at FROM articles WHERE id = ? AND written_by = ?'

/**
 * Draws a resolved article's pack and stores it: pack, names of the cards, notices and the end of the job in one
 * transaction. A process killed before it leaves only cards, which the next attempt finds drawn.
 */
export async function storePack(order: StorePackOrder, parts: StorePackPorts): Promise<StoredPack> {
  const { resolved, source, ref, template, changedAt, condition } = order
  const { records, articles, now, newId } = parts
  const base = order.base ?? parts.base
  const { article } = resolved.sourced
  const articleRef = { url: article.url, alias: resolved.alias, source, ref, article }
  const identity = await resolveArticleId(articleRef, articles)
  if (identity === undefined) throw new Error('an article with content always has an id')
  const { id, names } = identity
  const isNew = typeof (await articles.get(id)) !== 'object'
  const pack = await packOf({ id, resolved, template, base }, parts)

  const time = now()
  const writer = newId()
  const madeOf = { sourced: resolved.sourced, template, photo: resolved.photo }
  const notices = addNotices(
    {
      event: 'pack.ready',
      data: readyData(id, pack, base),
      now: time,
      condition: updatedBy(id, writer, time),
    },
    parts.targets,
    newId,
  )
  const [kept] = await records.batch([
    ...storeArticle({ id, pack, madeOf, names, changedAt, now: time, writer, condition }),
    ...notices.statements,
    ...order.last(id),
  ])
  const times = await records.first<{ created_at: number; updated_at: number }>(TIMES, [id, writer])
  return {
    id,
    pack,
    createdAt: times?.created_at ?? time,
    updatedAt: times?.updated_at ?? time,
    isNew,
    current: kept === 1,
    notices: kept === 1 ? notices.ids : [],
  }
}

/** Holds when this write changed the pack: an unchanged pack causes no notices. */
function updatedBy(id: string, writer: string, time: number): WriteCondition {
  return {
    sql: 'EXISTS (SELECT 1 FROM articles WHERE id = ? AND written_by = ? AND updated_at = ?)',
    values: [id, writer, time],
  }
}

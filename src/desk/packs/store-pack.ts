import type { KeptArticle, KeptArticles } from '../articles/articles.ts'
import { type Guard, keepArticle } from '../articles/article-writes.ts'
import type { Gathered } from '../articles/resolve-article.ts'
import { identify } from '../articles/resolve-article-id.ts'
import { packOf, type PackParts } from './make-pack.ts'
import type { NoticeTarget } from '../../config/notify-targets.ts'
import { addNotices, readyData } from '../notify/notices.ts'
import type { Records, Statement } from '../store/records.ts'

export interface KeepParts extends PackParts {
  readonly records: Records
  readonly articles: KeptArticles
  readonly targets: readonly NoticeTarget[]
  /** Public address of this service, where it is known. */
  readonly base: string | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

export interface KeepOrder {
  readonly gathered: Gathered
  readonly source: string
  readonly ref?: string | undefined
  readonly template: string
  readonly changedAt: number
  /** Condition of all that is written. */
  readonly guard: Guard
  /** Written in the same transaction, after all else. */
  last(article: string): readonly Statement[]
  /** In place of the desk's own, where the caller knows better. */
  readonly base?: string | undefined
}

/** The article with the pack as made. Its times are the stored ones while the pack is current. */
export interface KeptPack extends KeptArticle {
  /** Whether it is what the article shows now; false when something newer is kept. */
  readonly current: boolean
  /** Whether there was no such article to be seen before. */
  readonly isNew: boolean
  /** Jobs that were added and wait. */
  readonly notices: readonly string[]
}

const TIMES = 'SELECT created_at, updated_at FROM articles WHERE id = ? AND written_by = ?'

/**
 * Draws a gathered article's pack and keeps it: pack, names of the cards, notices to the world and the end of the job in
 * one transaction. Whoever is killed before it has left nothing but cards that the next attempt finds drawn.
 */
export async function keepPack(order: KeepOrder, parts: KeepParts): Promise<KeptPack> {
  const { gathered, source, ref, template, changedAt, guard } = order
  const { records, articles, now, newId } = parts
  const base = order.base ?? parts.base
  const { article } = gathered.sourced
  const clues = { url: article.url, alias: gathered.alias, source, ref, article }
  const identity = await identify(clues, articles)
  if (identity === undefined) throw new Error('an article that is there can always be known')
  const { id, names } = identity
  const isNew = typeof (await articles.get(id)) !== 'object'
  const pack = await packOf({ id, gathered, template, base }, parts)

  const time = now()
  const writer = newId()
  const madeOf = { sourced: gathered.sourced, template, photo: gathered.photo }
  const notices = addNotices(
    { event: 'pack.ready', data: readyData(id, pack, base), now: time, guard: updatedBy(id, writer, time) },
    parts.targets,
    newId,
  )
  const [kept] = await records.batch([
    ...keepArticle({ id, pack, madeOf, names, changedAt, now: time, writer, guard }),
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

/** Holds when this writing changed what the article shows: nobody is told of a pack that came out the same again. */
function updatedBy(id: string, writer: string, time: number): Guard {
  return {
    sql: 'EXISTS (SELECT 1 FROM articles WHERE id = ? AND written_by = ? AND updated_at = ?)',
    values: [id, writer, time],
  }
}

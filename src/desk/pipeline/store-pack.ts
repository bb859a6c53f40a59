import type { DrawPriority } from '../../card/engine.ts'
import type { Article } from '../../article/article.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { StoredArticle, ArticleStore } from '../articles/articles.ts'
import { storeArticle } from '../articles/article-writes.ts'
import type { ResolvedArticle } from '../articles/resolve-article.ts'
import { editInput, type EditedPictures } from '../articles/edited-parts.ts'
import type { PhotoSource } from '../articles/find-photo.ts'
import { type ArticleIdentity, resolveArticleId } from '../articles/resolve-article-id.ts'
import { changedUnder, savedEdits, underEdits } from '../edits/under-edits.ts'
import {
  addedBy,
  addVersion,
  type ArticleVersion,
  both,
  isNewest,
  type VersionStore,
} from '../edits/versions.ts'
import type { Pack } from '../packs/pack-schema.ts'
import { packOf, type PackParts } from '../packs/make-pack.ts'
import type { NoticeTarget } from '../../config/notify-targets.ts'
import { API_SOURCE } from './intake.ts'
import { addNotices, readyData } from '../notify/notices.ts'
import type { Verdict } from '../../verdict.ts'
import type { Records, Statement, WriteCondition } from '../store/records.ts'
import { planCheck } from './plan-check.ts'

export interface StorePackPorts extends PackParts {
  readonly records: Records
  readonly articles: ArticleStore
  readonly versions: VersionStore
  /** Fetches photos that edits name. */
  readonly photos?: PhotoSource | undefined
  readonly targets: readonly NoticeTarget[]
  /** Public address of this service, if known. */
  readonly base: string | undefined
  /** Whether the live page is checked after its article was published or changed. */
  readonly checkPages?: boolean | undefined
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
  /** Of every statement in the transaction. */
  readonly condition: WriteCondition
  /**
   * Last statements of the same transaction.
   * @param stored true unless another version of edits came in between
   */
  last(article: string, stored: WriteCondition): readonly Statement[]
  /** Edits that come with the article; absent: the saved ones stay. */
  readonly edits?: NewEdits | undefined
  /** Overrides the desk's own. */
  readonly base?: string | undefined
  /** Priority of the pack; absent: no one waits for it. */
  readonly priority?: DrawPriority | undefined
}

/** The article with the pack as made. Its times are the stored ones while the pack is current. */
export interface StoredPack extends StoredArticle {
  /** Whether it is the article's current pack; false if something newer is stored. */
  readonly current: boolean
  /** Whether the article was not published before. */
  readonly isNew: boolean
  /** The applied edits. */
  readonly version: ArticleVersion
  /** Jobs it added. */
  readonly notices: readonly string[]
}

/** Edits to save with the pack. */
export interface NewEdits {
  readonly edits: Edits
  /** The version they are based on; absent: the newest, unchecked. */
  readonly base?: number | undefined
  readonly savedBy?: string | undefined
}

const TIMES = 'SELECT created_at, updated_at FROM articles WHERE id = ? AND written_by = ?'

/** Each round lost a race to another writer; more in a row indicate a fault. */
const MAX_ROUNDS = 6

/**
 * Draws a resolved article's pack with the newest edits, and stores it: pack, names of the cards, a version of
 * edits that came with it, notices and the end of the job in one transaction. If the process dies before, only
 * cards remain, which the next attempt reuses. If another version is saved meanwhile, the transaction detects it
 * and the pack is made again.
 */
export async function storePack(order: StorePackOrder, parts: StorePackPorts): Promise<StoredPack> {
  const { article } = order.resolved.sourced
  const { source, ref } = order
  const articleRef = { url: article.url, alias: order.resolved.alias, source, ref, article }
  const identity = await resolveArticleId(articleRef, parts.articles)
  if (identity === undefined) throw new Error('an article with content always has an id')
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const newest = await parts.versions.newest(identity.id)
    const stored = await storeOver(newest, identity, order, parts)
    if (stored.current || (await parts.versions.newest(identity.id)).version === newest.version) return stored
  }
  throw new Error('versions are saved faster than packs are made')
}

/** Makes and stores the pack with one version of edits; stores nothing if it is no longer the newest. */
export async function storeOver(
  newest: ArticleVersion,
  { id, names }: ArticleIdentity,
  order: StorePackOrder,
  parts: StorePackPorts,
): Promise<StoredPack> {
  const { resolved, source, template, changedAt } = order
  const { records, articles, now, newId } = parts
  const base = order.base ?? parts.base
  const before = await articles.get(id)
  const isNew = typeof before !== 'object'
  const { article } = resolved.sourced
  const saved = versionFor(order.edits, newest, article, now())
  const edits = order.edits?.edits ?? newest.edits
  const named = withDateVerdict(await withNameVerdict(resolved, source, parts), now())
  const input = await editInput(named, edits, parts, knownPictures(edits, newest))
  const changed = changedUnder({ edits, under: (saved ?? newest).under }, article)
  const overlaid = { ...input, photoVerdicts: [...input.photoVerdicts, ...changed] }
  const made = await packOf(
    { id, resolved: overlaid, template, base, priority: order.priority ?? 'job' },
    parts,
  )
  const pack = typeof before === 'object' ? withTimesOf(before.pack, made) : made

  const time = now()
  const writer = newId()
  const { sourced, photo, pictures, photoVerdicts } = resolved
  const edited = Object.keys(edits).length === 0 ? undefined : { edits, ...input.edited }
  const madeOf = { sourced, template, photo, pictures, photoVerdicts, edited }
  const isCurrent = saved === undefined ? isNewest(id, newest.version) : addedBy(id, saved.version, writer)
  const version = saved && { ...saved, photo: input.edited.photo }
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
  const first =
    version === undefined
      ? []
      : [addVersion(id, version, writer, both(order.condition, notTooLate(id, changedAt)))]
  const condition = both(order.condition, isCurrent)
  const changes = await records.batch([
    ...first,
    ...storeArticle({ id, pack, madeOf, names, changedAt, now: time, writer, condition }),
    ...notices.statements,
    ...(parts.checkPages === true && pack.article.url !== undefined
      ? planCheck({ source, template }, { id, again: false }, parts, updatedBy(id, writer, time))
      : []),
    ...order.last(id, isCurrent),
  ])
  const kept = changes[first.length]
  const times = await records.first<{ created_at: number; updated_at: number }>(TIMES, [id, writer])
  return {
    id,
    pack,
    createdAt: times?.created_at ?? time,
    updatedAt: times?.updated_at ?? time,
    isNew,
    current: kept === 1,
    version: kept === 1 ? (version ?? newest) : newest,
    notices: kept === 1 ? notices.ids : [],
  }
}

/** True unless something newer is stored: edits that come with an old delivery are old too. */
function notTooLate(id: string, changedAt: number): WriteCondition {
  return {
    sql: 'NOT EXISTS (SELECT 1 FROM articles WHERE id = ? AND changed_at > ?)',
    values: [id, changedAt],
  }
}

/** The version of new edits; undefined if they are unchanged. */
function versionFor(
  given: NewEdits | undefined,
  newest: ArticleVersion,
  article: Article,
  savedAt: number,
): ArticleVersion | undefined {
  if (given === undefined) return undefined
  const edits = savedEdits(given.edits)
  const under = underEdits(given.edits, article, newest)
  const isSame = JSON.stringify([edits, under]) === JSON.stringify([newest.edits, newest.under])
  if (isSame) return undefined
  return { version: newest.version + 1, edits, under, savedBy: given.savedBy, savedAt }
}

/** Reuses a photo that was fetched for the same edit before. */
function knownPictures({ photo }: Edits, newest: ArticleVersion): EditedPictures {
  return photo !== undefined && photo === newest.edits.photo ? { photo: newest.photo } : {}
}

/**
 * Posts keep the stored times if their text is unchanged: Bluesky needs the time of writing in each record, and an
 * unchanged pack must not count as changed.
 */
function withTimesOf(before: Pack, made: Pack): Pack {
  const posts = made.posts.map((post) => {
    const stored = before.posts.find(({ network }) => network === post.network)
    return stored !== undefined && JSON.stringify(stored.texts) === JSON.stringify(post.texts)
      ? (copyTimes(post, stored) as typeof post)
      : post
  })
  return { ...made, posts }
}

function copyTimes(value: unknown, stored: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item, at) => copyTimes(item, (stored as unknown[] | undefined)?.[at]))
  if (typeof value !== 'object' || value === null) return value
  const before = (stored ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'createdAt' ? (before[name] ?? inner) : copyTimes(inner, before[name]),
    ]),
  )
}

/** Adds a verdict if neither a content system's article nor its brand names the publication: cards then have no name. */
async function withNameVerdict(
  resolved: ResolvedArticle,
  source: string,
  { brandFor }: Pick<StorePackPorts, 'brandFor'>,
): Promise<ResolvedArticle> {
  const { article, verdicts } = resolved.sourced
  if (source === API_SOURCE || article.site !== undefined) return resolved
  if ((await brandFor(article)).name !== undefined) return resolved
  const verdict: Verdict = {
    code: 'field-missing',
    severity: 'info',
    place: 'site.name',
    message: `The publication's name is not known: set "name" for "${source}" in HANDBILL_CMS, or configure a brand.`,
  }
  return { ...resolved, sourced: { ...resolved.sourced, verdicts: [...verdicts, verdict] } }
}

/** Wrong time zones shift a date up to this far into the future, milliseconds. */
const ZONES_MS = 14 * 3_600_000

/** Adds a verdict if a published article has a date in the future. */
function withDateVerdict(resolved: ResolvedArticle, now: number): ResolvedArticle {
  const { article, verdicts } = resolved.sourced
  if (!(Date.parse(article.publishedAt ?? '') > now + ZONES_MS)) return resolved
  const verdict: Verdict = {
    code: 'date-ahead',
    severity: 'warning',
    place: 'publishedAt',
    message: `The article is dated ${article.publishedAt}, which is in the future.`,
  }
  return { ...resolved, sourced: { ...resolved.sourced, verdicts: [...verdicts, verdict] } }
}

/** True if this write changed the pack: an unchanged pack causes no notices. */
function updatedBy(id: string, writer: string, time: number): WriteCondition {
  return {
    sql: 'EXISTS (SELECT 1 FROM articles WHERE id = ? AND written_by = ? AND updated_at = ?)',
    values: [id, writer, time],
  }
}

import { imagePath } from './card-store.ts'
import { KEEP_DRAFT_MS } from './drafts.ts'
import type { Images } from './images.ts'
import { photoPath } from './photo-store.ts'
import type { Records } from './records.ts'

/** Number of deleted items in a sweep. */
export interface Swept {
  readonly cards: number
  readonly photos: number
  readonly jobs: number
}

export interface SweepOptions {
  /** Milliseconds since 1970. */
  readonly now: number
  /** How long a replaced card still answers, and how long an unused card is kept. */
  readonly keepMs: number
}

const DAY = 86_400_000
/** Ended jobs and accepted deliveries: longer than any sender repeats one, and long enough to investigate problems. */
const KEEP_ENDED_MS = 14 * DAY
/** A photo may be stored before the record that names it, while a job waits for a retry. */
const KEEP_PHOTO_MS = 2 * DAY
/** Limit per kind and sweep: on Workers a sweep has a limited allowance. The next one takes the rest. */
const AT_ONCE = 500

const FORGET_ENDED = 'DELETE FROM article_cards WHERE ended_at < ?'
const UNNAMED =
  'SELECT key FROM cards WHERE drawn_at < ? AND NOT EXISTS (SELECT 1 FROM article_cards WHERE version = key) LIMIT ?'
const DROP_CARD = 'DELETE FROM cards WHERE key = ?'
/** Pictures of articles that were removed or now have others; an article records its current ones. */
const FORGET_PICTURES =
  'DELETE FROM article_pictures WHERE NOT EXISTS (SELECT 1 FROM articles WHERE id = article_pictures.article ' +
  'AND instr(made_of, digest) > 0)'
const UNUSED_PHOTOS =
  'SELECT digest FROM photos WHERE put_at < ? AND NOT EXISTS (SELECT 1 FROM articles WHERE photo = digest) ' +
  'AND NOT EXISTS (SELECT 1 FROM article_pictures WHERE article_pictures.digest = photos.digest) ' +
  'AND NOT EXISTS (SELECT 1 FROM article_versions WHERE article_versions.photo = photos.digest) ' +
  "AND NOT EXISTS (SELECT 1 FROM jobs WHERE state IN ('waiting', 'running', 'dead') AND instr(work, digest) > 0) LIMIT ?"
const DROP_PHOTO = 'DELETE FROM photos WHERE digest = ?'
const DROP_CHECKS =
  "DELETE FROM page_checks WHERE NOT EXISTS (SELECT 1 FROM articles WHERE id = page_checks.article AND state = 'kept')"
const DROP_JOBS = 'DELETE FROM jobs WHERE ended_at < ?'
const DROP_DRAFTS = 'DELETE FROM drafts WHERE kept_at < ?'
const DROP_ACCEPTED = 'DELETE FROM accepted WHERE accepted_at < ?'

/**
 * Deletes cards that no article has named for a while, unused photos, ended jobs and old drafts. The image first:
 * after an interruption the remaining record lets the next sweep finish.
 */
export async function sweep(records: Records, images: Images, { now, keepMs }: SweepOptions): Promise<Swept> {
  await records.run(FORGET_ENDED, [now - keepMs])
  const cards = await records.all<{ key: string }>(UNNAMED, [now - keepMs, AT_ONCE])
  for (const { key } of cards) {
    await images.remove(imagePath(key))
    await records.run(DROP_CARD, [key])
  }
  await records.run(FORGET_PICTURES, [])
  const photos = await records.all<{ digest: string }>(UNUSED_PHOTOS, [now - KEEP_PHOTO_MS, AT_ONCE])
  for (const { digest } of photos) {
    await images.remove(photoPath(digest))
    await records.run(DROP_PHOTO, [digest])
  }
  const jobs = await records.run(DROP_JOBS, [now - KEEP_ENDED_MS])
  await records.run(DROP_CHECKS, [])
  await records.run(DROP_ACCEPTED, [now - KEEP_ENDED_MS])
  await records.run(DROP_DRAFTS, [now - KEEP_DRAFT_MS])
  return { cards: cards.length, photos: photos.length, jobs }
}

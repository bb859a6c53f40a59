import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { ConfigError } from '../../config/config-error.ts'
import { createArticleStore } from '../../desk/articles/article-records.ts'
import type { ArticleStore } from '../../desk/articles/articles.ts'
import { type CardStore, createCardStore } from '../../desk/store/card-store.ts'
import type { Images } from '../../desk/store/images.ts'
import type { Records } from '../../desk/store/records.ts'
import { createBestEffortStore } from '../../desk/store/best-effort-store.ts'
import { removeDrafts } from '../files/write-whole.ts'
import { createFileImages } from './file-images.ts'
import { openConfiguredRecords } from './open-records.ts'

/** Storage: records in SQLite or PostgreSQL, images as files or in S3. */
export interface Store {
  readonly records: Records
  readonly images: Images
  readonly articles: ArticleStore
  /** For callers that must know whether a card was stored. */
  readonly cards: CardStore
  /** For responses: read errors count as misses. */
  readonly bestEffortCards: CardStore
  /** Milliseconds since 1970, equal on all nodes that share the records. */
  readonly now: () => number
  close(): Promise<void>
}

type Places = Pick<Config, 'data' | 'databaseUrl' | 'imageStore'>

/**
 * Opens the store. Undefined, with a log entry, if the data folder is not writable: cards are then redrawn, and
 * there are no articles.
 * @throws ConfigError if a newer version has written there, or the database cannot be used
 */
export async function openStore(
  config: Places,
  reportError: (error: unknown) => void,
): Promise<Store | undefined> {
  try {
    const opened = await openConfiguredRecords(config)
    const { records } = opened
    const images = await openImages(config, reportError)
    const cards = createCardStore(records, images, opened.now)
    const bestEffortCards = createBestEffortStore(cards, { defer: (work) => void work, reportError })
    return { ...opened, images, articles: createArticleStore(records), cards, bestEffortCards }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    reportError(error)
    return undefined
  }
}

/** Images in S3 or as files. */
async function openImages(
  { data, imageStore }: Places,
  reportError: (error: unknown) => void,
): Promise<Images> {
  // Loaded only if configured.
  if (imageStore !== undefined) return (await import('./s3-images.ts')).createS3Images(imageStore)
  const folder = join(data, 'images')
  void removeDrafts(folder).catch(reportError)
  return createFileImages(folder)
}

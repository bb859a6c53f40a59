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

/** What is stored: records in SQLite or PostgreSQL, images as files or in S3. */
export interface Store {
  readonly records: Records
  readonly images: Images
  readonly articles: ArticleStore
  /** For callers that must know that a card is stored. */
  readonly cards: CardStore
  /** For answers: read errors count as misses. */
  readonly bestEffortCards: CardStore
  /** Milliseconds since 1970, the same on every node that shares the records. */
  readonly now: () => number
  close(): Promise<void>
}

type Places = Pick<Config, 'data' | 'databaseUrl' | 'imageStore'>

/**
 * Opens the store. Undefined, with a report, when nothing can be stored in the data folder: cards are then drawn again,
 * and there are no articles.
 * @throws ConfigError when a newer version has written there, or the database cannot be used
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
  // Loaded only where it is configured.
  if (imageStore !== undefined) return (await import('./s3-images.ts')).createS3Images(imageStore)
  const folder = join(data, 'images')
  void removeDrafts(folder).catch(reportError)
  return createFileImages(folder)
}

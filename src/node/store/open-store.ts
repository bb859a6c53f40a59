import { join } from 'node:path'
import { ConfigError } from '../../config/config-error.ts'
import { createArticleStore } from '../../desk/articles/article-records.ts'
import type { ArticleStore } from '../../desk/articles/articles.ts'
import { type CardStore, createCardStore } from '../../desk/store/card-store.ts'
import type { Images } from '../../desk/store/images.ts'
import type { Records } from '../../desk/store/records.ts'
import { createBestEffortStore } from '../../desk/store/best-effort-store.ts'
import { removeDrafts } from '../files/write-whole.ts'
import { createFileImages } from './file-images.ts'
import { openDataRecords } from './open-records.ts'

/** What is stored under HANDBILL_DATA: images as files, records in SQLite. */
export interface LocalStore {
  readonly records: Records
  readonly images: Images
  readonly articles: ArticleStore
  /** For callers that must know that a card is stored. */
  readonly cards: CardStore
  /** For answers: read errors count as misses. */
  readonly bestEffortCards: CardStore
}

/**
 * Opens the folder. Undefined, with a report, when nothing can be stored there: cards are then drawn again, and there
 * are no articles.
 * @throws ConfigError when a newer version has written there
 */
export async function openStore(
  folder: string,
  reportError: (error: unknown) => void,
): Promise<LocalStore | undefined> {
  try {
    const records = await openDataRecords(folder)
    const images = createFileImages(join(folder, 'images'))
    void removeDrafts(join(folder, 'images')).catch(reportError)
    const cards = createCardStore(records, images, Date.now)
    const bestEffortCards = createBestEffortStore(cards, { defer: (work) => void work, reportError })
    return { records, images, articles: createArticleStore(records), cards, bestEffortCards }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    reportError(error)
    return undefined
  }
}

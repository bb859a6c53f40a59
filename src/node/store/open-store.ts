import { join } from 'node:path'
import { createArticleStore } from '../../desk/articles/article-records.ts'
import type { ArticleStore } from '../../desk/articles/articles.ts'
import { type CardStore, createCardStore } from '../../desk/store/card-store.ts'
import type { Images } from '../../desk/store/images.ts'
import type { Records } from '../../desk/store/records.ts'
import { createBestEffortStore } from '../../desk/store/best-effort-store.ts'
import { createFileImages } from './file-images.ts'
import { openDataRecords } from './open-records.ts'
import type { Log } from '../server/request-log.ts'

/** What is kept under HANDBILL_DATA: images as files, records in SQLite. */
export interface LocalStore {
  readonly records: Records
  readonly images: Images
  readonly articles: ArticleStore
  /** For whoever must know that a card is kept. */
  readonly cards: CardStore
  /** For answers: one that fails is one that holds nothing. */
  readonly bestEffortCards: CardStore
}

/**
 * Opens the folder. Undefined, and said in the log, when nothing can be kept there: cards are then drawn again, and
 * there are no articles.
 */
export async function openStore(folder: string, log: Log): Promise<LocalStore | undefined> {
  const reportError = (error: unknown) =>
    log.say('error', `drawn cards are not kept in ${folder}: ${(error as Error).message}`)
  try {
    const records = await openDataRecords(folder)
    const images = createFileImages(join(folder, 'images'))
    const cards = createCardStore(records, images, Date.now)
    const bestEffortCards = createBestEffortStore(cards, { defer: (work) => void work, reportError })
    return { records, images, articles: createArticleStore(records), cards, bestEffortCards }
  } catch (error) {
    reportError(error)
    return undefined
  }
}

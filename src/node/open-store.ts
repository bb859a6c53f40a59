import { join } from 'node:path'
import { type CardStore, createCardStore } from '../desk/card-store.ts'
import { createSpareStore } from '../desk/spare-store.ts'
import { createFileImages } from './file-images.ts'
import { openDataRecords } from './open-records.ts'
import type { Log } from './request-log.ts'

/**
 * Drawn cards under HANDBILL_DATA: images as files, records in SQLite. Undefined, and said in the log, when they
 * cannot be kept there; cards are then drawn again.
 */
export async function openStore(folder: string, log: Log): Promise<CardStore | undefined> {
  const complain = (error: unknown) =>
    log.say('error', `drawn cards are not kept in ${folder}: ${(error as Error).message}`)
  try {
    const records = await openDataRecords(folder)
    const store = createCardStore(records, createFileImages(join(folder, 'images')), Date.now)
    return createSpareStore(store, { defer: (work) => void work, complain })
  } catch (error) {
    complain(error)
    return undefined
  }
}

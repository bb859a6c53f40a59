import type { StoredKeys } from '../desk/api-keys.ts'
import { createLocalKeyRing } from './key-ring.ts'
import { openDataRecords } from './open-records.ts'
import type { Log } from './request-log.ts'

/** The stored keys; undefined, and said in the log, when they cannot be read: only configured keys are good then. */
export async function openKeys(folder: string, log: Log): Promise<StoredKeys | undefined> {
  try {
    return createLocalKeyRing(await openDataRecords(folder))
  } catch (error) {
    log.say('error', `stored keys in ${folder} cannot be read: ${(error as Error).message}`)
    return undefined
  }
}

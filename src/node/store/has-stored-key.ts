import { statSync } from 'node:fs'
import { ConfigError } from '../../config/config-error.ts'
import { recordsFile } from './open-records.ts'

/**
 * Whether a key was ever stored under HANDBILL_DATA, even if revoked: revoking the last key must not open the
 * server.
 * @throws ConfigError for unreadable records: a broken store must not open the server.
 */
export function hasStoredKey(folder: string): boolean {
  const file = recordsFile(folder)
  try {
    if (isAbsent(file)) return false
    // Not imported above, because Node 22 warns whenever it is loaded.
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
    const records = new DatabaseSync(file, { readOnly: true })
    try {
      const table = records
        .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'api_keys'")
        .get()
      return table !== undefined && records.prepare('SELECT 1 FROM api_keys LIMIT 1').get() !== undefined
    } finally {
      records.close()
    }
  } catch (cause) {
    throw new ConfigError(
      `HANDBILL_DATA: cannot tell whether keys are stored in ${file} (${(cause as Error).message}); ` +
        'repair or remove the file, or set HANDBILL_API_KEYS',
      { cause },
    )
  }
}

/** Missing, as opposed to existing but not readable. */
function isAbsent(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) === undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return true
    throw error
  }
}

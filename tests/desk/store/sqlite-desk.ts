import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileImages } from '../../../src/node/store/file-images.ts'
import { openRecords } from '../../../src/node/store/sqlite-records.ts'

const migrations = join(import.meta.dirname, '../../../src/desk/store/migrations')

/** Empty records in memory, migrated. */
export function emptyRecords() {
  return openRecords(':memory:', migrations)
}

/** An image store in a folder of its own. */
export function temporaryImages() {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-images-'))
  return { images: createFileImages(folder), folder, remove: () => rmSync(folder, { recursive: true }) }
}

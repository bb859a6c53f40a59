import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import type { Images } from '../../desk/store/images.ts'
import { writeWhole } from '../files/write-whole.ts'

/** There is no file at the path: nothing, a folder, or a file in place of one of its parent folders. */
const NO_FILE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR'])

/** Images as files in a folder; their media type is in the records. */
export function createFileImages(folder: string): Images {
  return {
    async read(path) {
      try {
        return new Uint8Array(await readFile(join(folder, path)))
      } catch (error) {
        if (NO_FILE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
        throw error
      }
    },
    async write(path, bytes) {
      try {
        await writeWhole(join(folder, path), bytes)
      } catch (cause) {
        throw new Problem('unavailable', 'Images cannot be stored just now.', { cause })
      }
    },
    async remove(path) {
      await rm(join(folder, path), { force: true })
    },
  }
}

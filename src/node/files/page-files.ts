import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PageFiles } from '../../http/answer/page-files.ts'

const folder = fileURLToPath(import.meta.resolve('#root/dist/pages'))

let names: Readonly<Record<string, string>> | undefined

/** Files of our own pages on disk, where the build has put them. They change with a build only. */
export const localPageFiles: PageFiles = {
  async names() {
    try {
      names ??= JSON.parse(await readFile(join(folder, 'names.json'), 'utf8')) as Record<string, string>
    } catch {
      // Started from the source, without a build: pages are plain.
      return {}
    }
    return names
  },
  async read(name) {
    try {
      return new Uint8Array(await readFile(join(folder, name)))
    } catch {
      return undefined
    }
  },
}

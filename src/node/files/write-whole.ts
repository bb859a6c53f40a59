import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

let drafts = 0

/** Writes a file atomically, creating its folder if needed. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}-${drafts++}.draft`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(draft, content)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Milliseconds; no write takes as long. */
const ABANDONED_MS = 3_600_000

/** Removes unfinished files of killed processes. A missing folder has none. */
export async function removeDrafts(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  for (const name of names.filter((each) => each.endsWith('.draft'))) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true })
  }
}

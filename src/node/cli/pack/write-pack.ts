import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { MadePack } from '../../../desk/packs/pack.ts'
import { packSchema } from '../../../desk/packs/pack-schema.ts'
import { Problem } from '../../../problem.ts'

export const PACK_FILE = 'pack.json'

let drafts = 0

/**
 * Writes a pack's pictures and its `pack.json` into a folder atomically: first into a folder beside it, then moved
 * synchronously, so that no signal interrupts. Replaces an existing pack; leaves other files alone.
 */
export function writePack(folder: string, { pack, images }: Pick<MadePack, 'pack' | 'images'>): void {
  const target = resolve(folder)
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}-${drafts++}.draft`)
  mkdirSync(draft, { recursive: true })
  try {
    for (const [file, bytes] of images) writeFileSync(join(draft, file), bytes)
    writeFileSync(join(draft, PACK_FILE), `${JSON.stringify(pack, null, 2)}\n`)
    if (existsSync(target)) moveInto(target, draft, [...images.keys()])
    else renameSync(draft, target)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * Reports before any work that a folder is not writable.
 * @throws Problem if it is a file, or if it or its nearest existing parent is not writable
 */
export function checkFolder(folder: string, option = '--out'): void {
  let nearest = resolve(folder)
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  if (!statSync(nearest).isDirectory())
    throw new Problem('invalid-input', `“${nearest}” is a file; a folder is needed there.`, { field: option })
  try {
    // Permissions do not reveal a read-only disk; only trying does.
    rmdirSync(mkdtempSync(join(nearest, '.handbill-')))
  } catch (cause) {
    throw new Problem('invalid-input', `Nothing can be written in “${nearest}”.`, { field: option, cause })
  }
}

/** pack.json is moved last: when it appears, its pictures are there. */
function moveInto(target: string, draft: string, files: readonly string[]): void {
  const former = filesOfPack(join(target, PACK_FILE))
  for (const file of [...files, PACK_FILE]) renameSync(join(draft, file), join(target, file))
  for (const file of former) if (!files.includes(file)) rmSync(join(target, file), { force: true })
}

/** Pictures of the replaced pack: an old `og.png` beside a new `og.jpg` would be misleading. */
function filesOfPack(path: string): readonly string[] {
  if (!existsSync(path)) return []
  const written = new Set(readdirSync(dirname(path)))
  try {
    const { cards } = packSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return cards.map((card) => `${card.format}.${card.type}`).filter((file) => written.has(file))
  } catch {
    return []
  }
}

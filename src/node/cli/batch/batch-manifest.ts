import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { PACK_FILE } from '../pack/write-pack.ts'
import { readLines } from '../input/read-lines.ts'

const MANIFEST = 'batch.jsonl'
/** A line holds an address, a title and a message, each capped. */
const LONGEST_LINE = 100_000

const entry = z.object({
  folder: z.string(),
  /** Same key, same input, same design: nothing would come out otherwise. */
  key: z.string(),
  outcome: z.enum(['done', 'failed']),
  /** Where it stood in the input: `line 12`. */
  place: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  /** How many findings of each kind its pack has. */
  errors: z.number().optional(),
  warnings: z.number().optional(),
  /** Why it failed. */
  reason: z.string().optional(),
  at: z.string(),
})

export type ManifestEntry = z.infer<typeof entry>

export interface Manifest {
  readonly path: string
  /** Whether an item's pack stands there already, made of the same input in the same design. */
  isDone(folder: string, key: string): boolean
  /** Adds an outcome, on disk when this returns. */
  add(entry: ManifestEntry): void
}

/**
 * The record of a batch, a line per outcome, which is only ever added to: a killed run loses at most the item it was at.
 * Of several lines about one folder the last one counts.
 * @param packs whether there is a folder with a pack for each
 */
export async function openManifest(out: string, { packs = true } = {}): Promise<Manifest> {
  const path = join(out, MANIFEST)
  mkdirSync(out, { recursive: true })
  const keys = new Map<string, string>()
  if (existsSync(path)) {
    for await (const line of readLines(createReadStream(path), LONGEST_LINE)) {
      const read = readEntry(line)
      if (read?.outcome === 'done') keys.set(read.folder, read.key)
      else if (read !== undefined) keys.delete(read.folder)
    }
    endLastLine(path)
  }
  return {
    path,
    isDone: (folder, key) => keys.get(folder) === key && (!packs || existsSync(join(out, folder, PACK_FILE))),
    add: (added) => appendFileSync(path, `${JSON.stringify(added)}\n`),
  }
}

/** Undefined for a line that a kill cut short, or that somebody spoilt: its item is made again. */
function readEntry(line: string | undefined): ManifestEntry | undefined {
  try {
    return entry.parse(JSON.parse(line ?? ''))
  } catch {
    return undefined
  }
}

/** After a kill the last line may lack its end; the next one must not be written onto it. */
function endLastLine(path: string): void {
  const { size } = statSync(path)
  if (size === 0) return
  const last = new Uint8Array(1)
  const file = openSync(path, 'r')
  readSync(file, last, 0, 1, size - 1)
  closeSync(file)
  if (last[0] !== 0x0a) appendFileSync(path, '\n')
}

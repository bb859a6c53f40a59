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
/** A line contains an address, a title and a message, each capped. */
const LONGEST_LINE = 100_000

const entry = z.object({
  folder: z.string(),
  /** Equal keys mean equal input and design, hence equal results. */
  key: z.string(),
  outcome: z.enum(['done', 'failed']),
  /** Position in the input: `line 12`. */
  place: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  /** Number of errors and warnings in its pack. */
  errors: z.number().optional(),
  warnings: z.number().optional(),
  /** Reason of the failure. */
  reason: z.string().optional(),
  at: z.string(),
})

export type ManifestEntry = z.infer<typeof entry>

export interface Manifest {
  readonly path: string
  /** Whether the item's pack already exists, made from the same input and design. */
  isDone(folder: string, key: string): boolean
  /** Appends an outcome; it is on disk on return. */
  add(entry: ManifestEntry): void
}

/**
 * The record of a batch, append-only, one line per outcome: a killed run loses at most the current item. Of several
 * lines about a folder the last one counts.
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

/** Undefined for a truncated or damaged line: its item is made again. */
function readEntry(line: string | undefined): ManifestEntry | undefined {
  try {
    return entry.parse(JSON.parse(line ?? ''))
  } catch {
    return undefined
  }
}

/** After a kill the last line may lack its line end; the next one must not continue it. */
function endLastLine(path: string): void {
  const { size } = statSync(path)
  if (size === 0) return
  const last = new Uint8Array(1)
  const file = openSync(path, 'r')
  readSync(file, last, 0, 1, size - 1)
  closeSync(file)
  if (last[0] !== 0x0a) appendFileSync(path, '\n')
}

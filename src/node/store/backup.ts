import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import * as z from 'zod'
import { parseJson } from '../files/parse-json.ts'
import { Problem } from '../../problem.ts'
import { recordsFile } from './open-records.ts'

const IMAGES = 'images'
const ABOUT = 'backup.json'

const about = z.object({
  /** Handbill's version when it was made. */
  version: z.string(),
  at: z.string(),
  images: z.number(),
  articles: z.number(),
})

export type BackupFacts = z.infer<typeof about>

/**
 * Copies a data folder's records and images into another folder, while a server is running. Records are a snapshot
 * (`VACUUM INTO`); images are copied afterwards and never change, so every image that the records name is there. A
 * repeated backup into the same folder copies only new images.
 * @param version of Handbill
 * @throws Problem if there is nothing to copy, or one folder is inside the other
 */
export function backUp(data: string, folder: string, version: string): BackupFacts {
  const records = recordsFile(data)
  if (!existsSync(records))
    throw new Problem('not-found', `There are no records in “${data}”.`, { field: 'HANDBILL_DATA' })
  refuseNested(data, folder)
  mkdirSync(folder, { recursive: true })
  const draft = `${recordsFile(folder)}.draft`
  rmSync(draft, { force: true })
  const articles = copyRecords(records, draft)
  // An incomplete backup is not valid.
  rmSync(join(folder, ABOUT), { force: true })
  renameSync(draft, recordsFile(folder))
  const images = copyImages(join(data, IMAGES), join(folder, IMAGES))
  const facts = { version, at: new Date().toISOString(), images, articles }
  writeFileSync(join(folder, ABOUT), `${JSON.stringify(facts, null, 2)}\n`)
  return facts
}

/**
 * Replaces a data folder by a backup, which is verified first and moved as a whole; the old data are kept beside
 * it, under the returned name.
 * @throws Problem if the folder holds no complete backup, or its records are damaged
 */
export function restore(
  folder: string,
  data: string,
): { readonly facts: BackupFacts; readonly former: string | undefined } {
  const facts = readFacts(folder)
  refuseNested(data, folder)
  const target = resolve(data)
  const draft = `${target}.restored-${process.pid}`
  mkdirSync(dirname(target), { recursive: true })
  try {
    cpSync(folder, draft, { recursive: true })
    rmSync(join(draft, ABOUT))
    checkRecords(recordsFile(draft))
    const former = existsSync(target) ? `${target}.before-${stamp()}` : undefined
    if (former !== undefined) renameSync(target, former)
    renameSync(draft, target)
    return { facts, former }
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function copyRecords(from: string, to: string): number {
  const database = open(from)
  try {
    database.prepare('VACUUM INTO ?').run(to)
    const row = database.prepare('SELECT count(*) AS count FROM articles').get() as { readonly count: number }
    return row.count
  } finally {
    database.close()
  }
}

function checkRecords(file: string): void {
  const database = open(file)
  try {
    const row = database.prepare('PRAGMA integrity_check').get() as { readonly integrity_check: string }
    if (row.integrity_check === 'ok') return
    throw new Problem('invalid-input', `The records are damaged: ${row.integrity_check}.`, {
      field: '<folder>',
    })
  } finally {
    database.close()
  }
}

/** Not imported above, because Node 22 warns whenever SQLite is loaded. */
function open(file: string) {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
  return new DatabaseSync(file, { timeout: 5000 })
}

/** @returns the number of images in the copy */
function copyImages(from: string, to: string): number {
  if (!existsSync(from)) return 0
  let count = 0
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.draft')) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    if (copyOnce(source, target)) count++
  }
  return count
}

/** @returns false if the sweep has deleted it meanwhile: then no record names it */
function copyOnce(source: string, target: string): boolean {
  const stat = statSync(source, { throwIfNoEntry: false })
  if (stat === undefined) return false
  if (statSync(target, { throwIfNoEntry: false })?.size === stat.size) return true
  mkdirSync(dirname(target), { recursive: true })
  const draft = `${target}.draft`
  try {
    copyFileSync(source, draft)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  renameSync(draft, target)
  return true
}

function readFacts(folder: string): BackupFacts {
  const file = join(folder, ABOUT)
  const isWhole = existsSync(file) && existsSync(recordsFile(folder))
  const result = isWhole ? about.safeParse(parseJson(readFileSync(file, 'utf8'), file)) : undefined
  if (result?.success) return result.data
  throw new Problem('not-found', `“${folder}” holds no whole backup.`, { field: '<folder>' })
}

function refuseNested(data: string, folder: string): void {
  const [one, other] = [resolve(data), resolve(folder)].map((path) => `${path}/`) as [string, string]
  if (one.startsWith(other) || other.startsWith(one))
    throw new Problem('invalid-input', 'The backup must lie outside the data folder.', { field: '<folder>' })
}

function stamp(): string {
  return new Date().toISOString().replace(/[-:]|\..*/g, '')
}

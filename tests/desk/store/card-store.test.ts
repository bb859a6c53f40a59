import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { createCardStore, imagePath, type CardStore } from '../../../src/desk/store/card-store.ts'
import { createBestEffortStore } from '../../../src/desk/store/best-effort-store.ts'
import { createFileImages } from '../../../src/node/store/file-images.ts'
import { openRecords } from '../../../src/node/store/sqlite-records.ts'
import { cardStoreContract } from './card-store-contract.ts'
import { createMemoryStore } from './memory-store.ts'

const migrations = join(import.meta.dirname, '../../../src/desk/store/migrations')
const folder = mkdtempSync(join(tmpdir(), 'handbill-store-'))
const images = createFileImages(join(folder, 'images'))
const file = join(folder, 'records.sqlite')
const records = openRecords(file, migrations)

afterAll(() => {
  records.close()
  rmSync(folder, { recursive: true })
})

const onNode = () => createCardStore(records, images, () => 1_795_161_600_000)

describe('in memory', () => {
  cardStoreContract(createMemoryStore)
})
describe('files and SQLite', () => {
  cardStoreContract(onNode)
})

const card = {
  bytes: new Uint8Array(500).fill(7),
  type: 'png',
  contentType: 'image/png',
  width: 1,
  height: 1,
  verdicts: [],
  lines: {},
} as const

describe('the store on Node', () => {
  it('is still there when it is opened again, and runs no migration twice', async () => {
    await onNode().put('11', card)
    const again = openRecords(file, migrations)
    expect(await createCardStore(again, images, Date.now).get('11')).toEqual(card)
    const names = await again.first<{ names: string }>(
      'SELECT group_concat(name) AS names FROM d1_migrations',
      [],
    )
    expect(names?.names).toBe(readdirSync(migrations).sort().join(','))
    again.close()
  })

  it.each([
    ['cut short', (path: string) => truncateSync(path, 499)],
    ['gone', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, new Uint8Array(500).fill(8))],
  ])('has no card whose image is %s', async (_, damage) => {
    await onNode().put('22', card)
    damage(join(folder, 'images', imagePath('22')))
    expect(await onNode().get('22')).toBeUndefined()
    await onNode().put('22', card)
    expect(await onNode().get('22')).toEqual(card)
  })

  it('leaves no drafts behind', async () => {
    await onNode().put('33', card)
    const files = readdirSync(join(folder, 'images'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => name.endsWith('.draft'))).toEqual([])
  })
})

test('a broken store costs no card and is complained about', async () => {
  const faults: unknown[] = []
  const waiting: Promise<void>[] = []
  const broken: CardStore = {
    get: async () => Promise.reject(new Error('no reading')),
    put: async () => Promise.reject(new Error('no writing')),
  }
  const store = createBestEffortStore(broken, {
    defer: (work) => void waiting.push(work),
    reportError: (fault) => void faults.push((fault as Error).message),
  })
  expect(await store.get('44')).toBeUndefined()
  await store.put('44', card)
  await Promise.all(waiting)
  expect(faults).toEqual(['no reading', 'no writing'])
})

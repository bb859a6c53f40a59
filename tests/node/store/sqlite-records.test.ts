import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { openRecords, type SqliteRecords } from '../../../src/node/store/sqlite-records.ts'
import { migrationFiles, migrationsContract, migrationsFolder } from '../../desk/store/migrations-contract.ts'
import { recordsContract } from '../../desk/store/records-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'handbill-records-'))
writeFileSync(
  join(folder, '0001_trial.sql'),
  'CREATE TABLE trial (name TEXT PRIMARY KEY, size INTEGER CHECK (size < 100)) STRICT;',
)
const opened: SqliteRecords[] = []

function open(file = ':memory:'): SqliteRecords {
  const records = openRecords(file, folder)
  opened.push(records)
  return records
}

afterAll(() => {
  for (const records of opened) records.close()
  rmSync(folder, { recursive: true })
})

describe('records in SQLite', () => {
  recordsContract(async () => open())

  test('are visible to a second connection to the file', async () => {
    const file = join(folder, 'shared.sqlite')
    const [one, other] = [open(file), open(file)]
    await one.batch([{ sql: "INSERT INTO trial VALUES ('a', 1)", values: [] }])
    expect(await other.run('UPDATE trial SET size = 2', [])).toBe(1)
    expect(await one.first('SELECT size FROM trial', [])).toEqual({ size: 2 })
  })
})

describe('a database that another process holds', () => {
  test('is waited for without holding up the process', async () => {
    const file = join(folder, 'locked.sqlite')
    const records = open(file)
    const holder = new DatabaseSync(file)
    holder.exec('BEGIN EXCLUSIVE')
    let turns = 0
    const ticking = setInterval(() => ++turns, 5)
    const writing = records.run("INSERT INTO trial VALUES ('late', 1)", [])
    await expect.poll(() => turns).toBeGreaterThan(20)
    holder.exec('COMMIT')
    expect(await writing).toBe(1)
    clearInterval(ticking)
    holder.close()
  })

  test('is not migrated when a newer version wrote it', () => {
    const file = join(folder, 'newer.sqlite')
    open(file)
    const newer = new DatabaseSync(file)
    newer.exec("INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')")
    newer.close()
    expect(() => open(file)).toThrow(/newer version of Handbill \(9999_later\.sql\)/)
  })
})

describe('SQLite is brought up to date', () => {
  migrationsContract(async () => {
    const own = mkdtempSync(join(folder, 'migrations-'))
    return {
      async migrate(count) {
        for (const name of migrationFiles.slice(0, count))
          copyFileSync(join(migrationsFolder, name), join(own, name))
        const records = openRecords(join(own, 'handbill.sqlite'), own)
        opened.push(records)
        return records
      },
    }
  })
})

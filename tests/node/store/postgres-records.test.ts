import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCardStore } from '../../../src/desk/store/card-store.ts'
import { addVersion } from '../../../src/desk/edits/versions.ts'
import { addJob, createJobQueue, endJob, type NewJob, whileLeased } from '../../../src/desk/jobs/jobs.ts'
import { type Records, unconditional } from '../../../src/desk/store/records.ts'
import { createLocalKeyRing } from '../../../src/node/store/key-ring.ts'
import { databaseVersion, hasKeyInDatabase } from '../../../src/node/store/postgres/ask-database.ts'
import {
  openPostgresRecords,
  type PostgresRecords,
} from '../../../src/node/store/postgres/postgres-records.ts'
import { readMigrations } from '../../../src/node/store/read-migrations.ts'
import { articlesContract } from '../../desk/articles/articles-contract.ts'
import { cardStoreContract } from '../../desk/store/card-store-contract.ts'
import { feedRecordsContract } from '../../desk/feeds/feed-records-contract.ts'
import { jobsContract } from '../../desk/jobs/jobs-contract.ts'
import { keyRingContract } from '../../desk/keys/key-ring-contract.ts'
import { memoryImages } from '../../desk/store/memory-images.ts'
import { migrationsContract, migrationsFolder } from '../../desk/store/migrations-contract.ts'
import { recordsContract } from '../../desk/store/records-contract.ts'
import { emptyRecords } from '../../desk/store/sqlite-desk.ts'
import { noPostgres, type PostgresServer, startPostgres } from './postgres-server.ts'

const migrations = readMigrations(migrationsFolder)
const opened: PostgresRecords[] = []
let server: PostgresServer
let url: string
let records: PostgresRecords

beforeEach(({ skip }) => skip(noPostgres !== undefined, noPostgres))

beforeAll(async () => {
  if (noPostgres !== undefined) return
  server = await startPostgres()
  url = await server.newDatabase()
  records = await open(url)
})

afterAll(async () => {
  await Promise.all(opened.map(async (one) => one.close()))
  await server?.remove()
})

async function open(address: string, upTo = migrations.length): Promise<PostgresRecords> {
  const one = await openPostgresRecords(address, migrations.slice(0, upTo))
  opened.push(one)
  return one
}

/** The same database for every test, emptied first. */
async function emptied(): Promise<Records> {
  const tables = await records.all<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'd1_migrations'",
    [],
  )
  await records.batch(tables.map(({ name }) => ({ sql: `DELETE FROM ${name}`, values: [] })))
  return records
}

describe('records in PostgreSQL', () => {
  recordsContract(async () => {
    await records.batch([
      { sql: 'DROP TABLE IF EXISTS trial', values: [] },
      {
        sql: 'CREATE TABLE trial (name TEXT COLLATE "C" PRIMARY KEY, size BIGINT CHECK (size < 100))',
        values: [],
      },
    ])
    return records
  })
})

describe('PostgreSQL is brought up to date', () => {
  migrationsContract(
    async () => {
      const address = await server.newDatabase()
      return { migrate: async (count) => open(address, count) }
    },
    { young: true },
  )
})

describe('articles in PostgreSQL', () => {
  articlesContract(emptied)
})

describe('jobs in PostgreSQL', () => {
  jobsContract(emptied)
})

describe('records of feeds in PostgreSQL', () => {
  feedRecordsContract(emptied)
})

describe('keys in PostgreSQL', () => {
  keyRingContract(() => records)
})

describe('cards in PostgreSQL', () => {
  const { images } = memoryImages()
  cardStoreContract(() => createCardStore(records, images, () => 1_795_161_600_000))
})

describe('the schema in PostgreSQL', () => {
  interface Column {
    readonly table: string
    readonly column: string
    readonly type: string
    readonly required: number
  }

  test('has the tables and columns that SQLite has', async () => {
    const sqlite = emptyRecords()
    const ours = await sqlite.all<Column>(
      `SELECT m.name AS "table", c.name AS "column", c.type AS type, c."notnull" OR c.pk > 0 AS required
       FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND m.name NOT IN ('d1_migrations', 'sqlite_sequence')`,
      [],
    )
    const theirs = await records.all<Column>(
      `SELECT table_name AS "table", column_name AS "column",
         CASE data_type WHEN 'bigint' THEN 'INTEGER' ELSE upper(data_type) END AS type, is_nullable = 'NO' AS required
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN ('d1_migrations', 'trial')`,
      [],
    )
    sqlite.close()
    const lines = (columns: readonly Column[]) => columns.map((one) => JSON.stringify(one)).toSorted()
    expect(theirs.length).toBeGreaterThan(80)
    expect(lines(theirs)).toEqual(lines(ours))
  })

  test('has the indexes that SQLite has', async () => {
    const sqlite = emptyRecords()
    const ours = await sqlite.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      [],
    )
    const theirs = await records.all<{ name: string }>(
      "SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%_pkey' ORDER BY 1",
      [],
    )
    sqlite.close()
    expect(theirs).toEqual(ours)
  })

  test('is made once by nodes that start together', async () => {
    const address = await server.newDatabase()
    const started = await Promise.all([open(address), open(address), open(address)])
    const [row] = await started[0]!.all<{ count: number }>('SELECT count(*) AS count FROM d1_migrations', [])
    expect(row).toEqual({ count: migrations.length })
  })

  test('of a newer version is not touched', async () => {
    const address = await server.newDatabase()
    const one = await open(address)
    await one.run("INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')", [])
    await expect(open(address)).rejects.toThrow(/newer version of Handbill \(9999_later\.sql\)/)
  })
})

const queueOf = (on: Records, now = 1000) =>
  createJobQueue(on, { now: () => now, newId: () => crypto.randomUUID(), leaseMs: 100 })
const aJob = (id: string, subject: string): NewJob => ({
  id,
  work: { kind: 'article', source: 'ghost', template: 'headline', step: { to: 'read', url: subject } },
  subject,
  changedAt: 1,
  nextAttemptAt: 1,
  now: 1,
  condition: unconditional,
})

describe('two nodes on one database', () => {
  let other: PostgresRecords
  beforeAll(async () => {
    if (noPostgres === undefined) other = await open(url)
  })

  test('lease each job once, and of jobs about one thing one', async () => {
    await emptied()
    const jobs = Array.from({ length: 40 }, (_, at) => addJob(aJob(`job-${at}`, `about-${at >> 1}`)))
    await records.batch(jobs)
    const leases = Array.from({ length: 30 }, async (_, at) =>
      queueOf(at % 2 === 0 ? records : other).lease(),
    )
    const leased = (await Promise.all(leases)).flatMap((job) => (job === undefined ? [] : [job]))
    expect(new Set(leased.map(({ id }) => id)).size).toBe(20)
    const subjects = leased.map(({ work }) =>
      work.kind === 'article' && 'url' in work.step ? work.step.url : '',
    )
    expect(new Set(subjects).size).toBe(20)
    expect(leased).toHaveLength(20)
  })

  test('end a job once, though its lease went over from one to the other', async () => {
    await emptied()
    await records.batch([addJob(aJob('one', 'about'))])
    const slow = (await queueOf(records).lease('one'))!
    const quick = (await queueOf(other, 2000).lease('one'))!
    expect(quick).toMatchObject({ attempts: 1, kills: 1 })
    const ends = await Promise.all([
      records.batch([addJob({ ...aJob('of-slow', 'x'), condition: whileLeased(slow) }), endJob(slow, 1)]),
      other.batch([addJob({ ...aJob('of-quick', 'x'), condition: whileLeased(quick) }), endJob(quick, 1)]),
    ])
    expect(ends).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  test('save a version each at once: one comes too late, and does not break', async () => {
    await emptied()
    const saved = { version: 1, edits: {}, under: {}, savedAt: 1 }
    const rounds = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        const on = at % 2 === 0 ? records : other
        return on.batch([addVersion('river', saved, `w${at}`, unconditional)])
      }),
    )
    expect(rounds.flat().toSorted()).toEqual([...Array.from({ length: 11 }, () => 0), 1])
  })

  test('go by one clock', () => {
    expect(Math.abs(records.now() - other.now())).toBeLessThan(1000)
  })
})

describe('PostgreSQL', () => {
  test('is asked for a text that it cannot store as for any other', async () => {
    expect(await records.first('SELECT id FROM articles WHERE id = ?', ['a\0b'])).toBeUndefined()
  })

  test('that refuses the login is named with its variable', async () => {
    const wrong = url.replace(/\w+$/, 'none')
    await expect(databaseVersion(wrong)).rejects.toThrow(
      /^HANDBILL_DATABASE_URL: database "none" does not exist$/,
    )
  })

  test('that is away is waited for, and comes back', async () => {
    await server.stop()
    await expect(records.all('SELECT 1', [])).rejects.toMatchObject({ code: 'unavailable' })
    await expect(records.batch([{ sql: 'DELETE FROM jobs', values: [] }])).rejects.toMatchObject({
      code: 'unavailable',
    })
    await server.start()
    expect(await records.all('SELECT 1 AS one', [])).toEqual([{ one: 1 }])
    expect(await records.batch([{ sql: 'DELETE FROM jobs', values: [] }])).toEqual([expect.any(Number)])
  })

  test('reports only whether there are keys', async () => {
    const address = await server.newDatabase()
    expect(await hasKeyInDatabase(address)).toBe(false)
    const one = await open(address)
    expect(await hasKeyInDatabase(address)).toBe(false)
    await createLocalKeyRing(one).add('desk', 'read')
    expect(await hasKeyInDatabase(address)).toBe(true)
  })
})

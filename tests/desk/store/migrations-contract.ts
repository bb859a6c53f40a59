import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createArticleStore } from '../../../src/desk/articles/article-records.ts'
import { createDeliveryLog } from '../../../src/desk/inbox/delivery-log.ts'
import { createJobList } from '../../../src/desk/jobs/job-list.ts'
import { createJobQueue } from '../../../src/desk/jobs/jobs.ts'
import { createKeyRing } from '../../../src/desk/keys/api-keys.ts'
import { createCardStore } from '../../../src/desk/store/card-store.ts'
import type { Records } from '../../../src/desk/store/records.ts'
import { aMadeOf, aPack } from '../packs/a-pack.ts'

const pack = aPack('The ferry is back', '1')
const madeOf = aMadeOf(pack)

export const migrationsFolder = join(import.meta.dirname, '../../../src/desk/store/migrations')
export const migrationFiles = readdirSync(migrationsFolder)
  .filter((name) => name.endsWith('.sql'))
  .sort()

/** The statements of a migration, without comments. */
export function statementsOf(name: string): readonly string[] {
  return readFileSync(join(migrationsFolder, name), 'utf8')
    .replaceAll(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

const url = 'https://news.example/ferry'
const read = { kind: 'article', source: 'ghost', template: 'headline', step: { to: 'read', url } }
const gather = { ...read, step: { to: 'resolve', sourced: madeOf.sourced } }
const draw = { ...read, step: { to: 'draw', resolved: { sourced: madeOf.sourced, photoVerdicts: [] } } }
const notice = { kind: 'notice', url: 'https://hooks.example/', event: 'pack.ready', body: '{"a":[1]}' }

/** Rows as written by the version with this number of migrations. */
const rowsOf: Readonly<
  Record<number, readonly (readonly [sql: string, values: (string | number | null)[]])[]>
> = {
  1: [
    [
      'INSERT INTO cards (key, type, content_type, width, height, size, verdicts, lines, drawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ['k1', 'png', 'image/png', 2, 1, 3, '[]', '{}', 5],
    ],
  ],
  2: [
    [
      "INSERT INTO articles (id, state, pack, made_of, changed_at, created_at, updated_at) VALUES (?, 'kept', ?, ?, 1, 2, 3)",
      ['ferry', JSON.stringify(pack), JSON.stringify(madeOf)],
    ],
    ['INSERT INTO article_names (name, article) VALUES (?, ?)', [`url:${url}`, 'ferry']],
  ],
  3: [
    jobRow('waiting', read, 'waiting', 900, null),
    jobRow('later', gather, 'waiting', 5000, null),
    jobRow('abandoned', draw, 'running', 950, 'lease-1'),
    jobRow('held', notice, 'running', 4000, 'lease-2'),
    jobRow('dead', read, 'dead', 10, null),
    jobRow('done', {}, 'done', 10, null),
  ],
  4: [
    [
      "INSERT INTO api_keys (prefix, name, scope, digest, created_at) VALUES ('hb_abcdefgh', 'desk', 'write', 'x', 7)",
      [],
    ],
  ],
  5: [
    [
      "INSERT INTO deliveries (source, at, milliseconds, status, verdict, headers) VALUES ('ghost', 9, 1, 200, 'ignored', '{}')",
      [],
    ],
  ],
}

/** Number of the first schema for PostgreSQL: rows of all tables as written by its version. */
const POSTGRES_FROM = 14
const rowsSince = [
  ...rowsOf[1]!,
  ...rowsOf[2]!,
  ...rowsOf[3]!.map(([, [id, kind, subject, work, state, due, lease, ended]]) => {
    const sql =
      'INSERT INTO jobs (id, kind, subject, work, state, changed_at, attempts, next_attempt_at, lease_until, lease, created_at, ended_at) VALUES (?, ?, ?, ?, ?, 1, 1, ?, ?, ?, 1, ?)'
    const until = state === 'running' ? due! : null
    return [sql, [id!, kind!, subject!, work!, state!, due!, until, lease!, ended!]] as const
  }),
  ...rowsOf[4]!,
  ...rowsOf[5]!.map(([sql, values]) => [sql.replace('verdict', 'outcome'), values] as const),
]

function jobRow(id: string, work: object, state: string, due: number, lease: string | null) {
  const ended = state === 'dead' || state === 'done' ? due : null
  return [
    'INSERT INTO jobs (id, kind, subject, work, state, changed_at, attempts, due_at, lease, created_at, ended_at) VALUES (?, ?, ?, ?, ?, 1, 1, ?, ?, 1, ?)',
    [
      id,
      'kind' in work ? String(work.kind) : 'article',
      `about:${id}`,
      JSON.stringify(work),
      state,
      due,
      lease,
      ended,
    ],
  ] as const satisfies readonly [string, (string | number | null)[]]
}

/** A database that starts empty. */
export interface MigratedDatabase {
  /** Runs migrations up to this number, except those already run. */
  migrate(count: number): Promise<Records>
}

/** Number of migrations up to the one with this number. */
const upTo = (number: number) => migrationFiles.filter((name) => Number.parseInt(name, 10) <= number).length

/**
 * Rows that an update must keep from each older schema.
 * @param options.young for a kind of database that never had the oldest ones
 */
export function migrationsContract(
  open: () => Promise<MigratedDatabase>,
  { young = false }: { readonly young?: boolean } = {},
): void {
  const versions = young ? [] : Object.keys(rowsOf).map(Number)
  test(`from schema ${POSTGRES_FROM}, with its rows`, async () => {
    const database = await open()
    const before = await database.migrate(upTo(POSTGRES_FROM))
    for (const [sql, values] of rowsSince) await before.run(sql, values)
    const found = await whatIsThere(await database.migrate(migrationFiles.length))
    expect(found).toMatchObject(expected)
  })
  if (young) return
  test.each(versions)('from schema %i, with its rows', async (version) => {
    const database = await open()
    const before = await database.migrate(version)
    for (const table of versions.filter((one) => one <= version))
      for (const [sql, values] of rowsOf[table] ?? []) await before.run(sql, values)
    const records = await database.migrate(migrationFiles.length)

    const found = await whatIsThere(records)
    const written = Object.entries(expected).filter((_, at) => at < version)
    expect(found).toMatchObject(Object.fromEntries(written))
  })
}

/** Current reading of each table's rows, in the order of the tables' migrations. */
const expected = {
  card: { width: 2, type: 'png' },
  article: { id: 'ferry', updatedAt: 3 },
  jobs: {
    first: { id: 'waiting', work: read, attempts: 2 },
    second: {
      id: 'abandoned',
      work: { ...read, step: { to: 'draw', resolved: { sourced: madeOf.sourced, photoVerdicts: [] } } },
    },
    none: undefined,
    heldFor: 3000,
    held: { work: notice },
    later: { work: { ...read, step: { to: 'resolve', sourced: madeOf.sourced } } },
    dead: [{ id: 'dead', endedAt: 10 }],
  },
  keys: [{ name: 'desk', prefix: 'hb_abcdefgh' }],
  deliveries: [{ source: 'ghost', outcome: 'ignored', at: 9 }],
}

async function whatIsThere(records: Records) {
  return {
    card: await createCardStore(records, threeBytes, () => 1).get('k1'),
    article: await createArticleStore(records).byUrl(url),
    jobs: await jobsIn(records),
    keys: await keyRing(records).list(),
    deliveries: (await createDeliveryLog(records).list({ limit: 9 })).deliveries,
  }
}

const threeBytes = {
  read: async () => new Uint8Array(3),
  write: async () => undefined,
  remove: async () => undefined,
}

function keyRing(records: Records) {
  return createKeyRing(records, { now: () => 1, random: () => new Uint8Array(), defer: () => undefined })
}

/** Ready jobs are leased in order; an expired lease is taken over, a valid one respected. */
async function jobsIn(records: Records) {
  const clock = { now: 1000 }
  const queue = createJobQueue(records, { now: () => clock.now, newId: () => 'lease-new', leaseMs: 100 })
  const list = createJobList(records, { now: () => clock.now, wake: async () => undefined })
  const [first, second, none] = [await queue.lease(), await queue.lease(), await queue.lease()]
  const heldFor = await queue.dueIn('held')
  clock.now = 5000
  const [held, later] = [await queue.lease('held'), await queue.lease('later')]
  return { first, second, none, heldFor, held, later, dead: await list.list('dead', 9) }
}

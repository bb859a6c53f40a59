import { expect, test } from 'vitest'
import type { Records } from '../../../src/desk/store/records.ts'

const INSERT = 'INSERT INTO trial (name, size) VALUES (?, ?) ON CONFLICT DO NOTHING'
const NAMES = 'SELECT name FROM trial ORDER BY name'

/**
 * Contract of records. Call it inside a describe.
 * @param open returns records with an empty table `trial (name TEXT PRIMARY KEY, size INTEGER CHECK (size < 100))
 * STRICT`
 */
export function recordsContract(open: () => Promise<Records>): void {
  test('finds one row, all rows, no rows', async () => {
    const records = await open()
    await records.run(INSERT, ['ä', 1])
    await records.run(INSERT, ['b', null])
    expect(await records.first('SELECT name, size FROM trial WHERE name = ?', ['ä'])).toEqual({
      name: 'ä',
      size: 1,
    })
    expect(await records.first('SELECT name FROM trial WHERE name = ?', ['z'])).toBeUndefined()
    expect(await records.all('SELECT name, size FROM trial ORDER BY name', [])).toEqual([
      { name: 'b', size: null },
      { name: 'ä', size: 1 },
    ])
    expect(await records.all('SELECT name FROM trial WHERE size > ?', [50])).toEqual([])
  })

  test('says how many rows were changed', async () => {
    const records = await open()
    expect(await records.run(INSERT, ['a', 1])).toBe(1)
    expect(await records.run(INSERT, ['a', 2])).toBe(0)
    await records.run(INSERT, ['b', 1])
    expect(await records.run('UPDATE trial SET size = size + 1 WHERE size = 1', [])).toBe(2)
    expect(await records.run('DELETE FROM trial WHERE name = ?', ['z'])).toBe(0)
  })

  test('gives back what a writing statement returns, and has written it', async () => {
    const records = await open()
    await records.run(INSERT, ['a', 1])
    await records.run(INSERT, ['b', 2])
    const taken = await records.first(
      'UPDATE trial SET size = 9 WHERE name = (SELECT name FROM trial WHERE size < 9 ORDER BY name LIMIT 1) RETURNING name, size',
      [],
    )
    expect(taken).toEqual({ name: 'a', size: 9 })
    expect(await records.all('DELETE FROM trial WHERE size = 9 RETURNING name', [])).toEqual([{ name: 'a' }])
    expect(await records.all(NAMES, [])).toEqual([{ name: 'b' }])
  })

  test('runs a batch in order, each statement seeing the one before', async () => {
    const records = await open()
    const changes = await records.batch([
      { sql: INSERT, values: ['a', 1] },
      { sql: 'UPDATE trial SET size = size + 1', values: [] },
      { sql: INSERT, values: ['a', 7] },
      { sql: 'DELETE FROM trial WHERE size = ?', values: [7] },
    ])
    expect(changes).toEqual([1, 1, 0, 0])
    expect(await records.all('SELECT name, size FROM trial', [])).toEqual([{ name: 'a', size: 2 }])
    expect(await records.batch([])).toEqual([])
  })

  test('undoes a batch when one statement fails, and goes on', async () => {
    const records = await open()
    const half = [
      { sql: INSERT, values: ['a', 1] },
      { sql: 'UPDATE trial SET size = ?', values: [100] },
    ]
    await expect(records.batch(half)).rejects.toThrow(/CHECK/i)
    expect(await records.all(NAMES, [])).toEqual([])
    expect(await records.batch([{ sql: INSERT, values: ['b', 1] }])).toEqual([1])
  })

  test('keeps batches that are begun together apart', async () => {
    const records = await open()
    const good = records.batch([{ sql: INSERT, values: ['a', 1] }])
    const bad = records.batch([
      { sql: INSERT, values: ['b', 1] },
      { sql: 'UPDATE trial SET size = 100', values: [] },
    ])
    expect(await Promise.allSettled([good, bad])).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected' },
    ])
    expect(await records.all(NAMES, [])).toEqual([{ name: 'a' }])
  })
}

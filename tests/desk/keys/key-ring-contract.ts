import { expect, it } from 'vitest'
import { createKeyRing } from '../../../src/desk/keys/api-keys.ts'
import { insertKeySql, listKeysSql, revokeKeySql } from '../../../src/desk/keys/key-sql.ts'
import { makeKey } from '../../../src/desk/keys/api-key.ts'
import type { Records } from '../../../src/desk/store/records.ts'

const NOON = 1_795_176_000_000

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))

/** Contract of keys, for every kind of records. Each test uses new names. */
export function keyRingContract(recordsOf: () => Records): void {
  function openRing(now = NOON) {
    const deferred: Promise<void>[] = []
    const ring = createKeyRing(recordsOf(), {
      now: () => now,
      random,
      defer: (work) => void deferred.push(work),
    })
    return { ring, settle: async () => Promise.all(deferred) }
  }
  const listed = async (name: string) => (await openRing().ring.list()).filter((key) => key.name === name)

  it('finds a key that was added, and notes its use', async () => {
    const { ring, settle } = openRing()
    const { key, prefix } = await ring.add('contract-cms', 'write')
    expect(key).toMatch(/^hb_[a-z2-7]{8}_[\w-]{43}$/)
    expect(await listed('contract-cms')).toEqual([
      {
        prefix,
        name: 'contract-cms',
        scope: 'write',
        createdAt: NOON,
        usedAt: undefined,
        revokedAt: undefined,
      },
    ])
    expect(await ring.find(key)).toEqual({ name: 'contract-cms', scope: 'write' })
    await settle()
    expect(await listed('contract-cms')).toMatchObject([{ usedAt: NOON }])
  })

  it('notes use once a minute', async () => {
    const { key } = await openRing().ring.add('contract-busy', 'read')
    for (const time of [NOON, NOON + 59_999, NOON + 60_000]) {
      const { ring, settle } = openRing(time)
      await ring.find(key)
      await settle()
      const [found] = await listed('contract-busy')
      expect(found?.usedAt).toBe(time === NOON + 59_999 ? NOON : time)
    }
  })

  it('does not store the secret part of a key', async () => {
    const { key, prefix } = await openRing().ring.add('contract-hashed', 'read')
    const rows = await recordsOf().all('SELECT * FROM api_keys WHERE prefix = ?', [prefix])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(key.slice(prefix.length + 1))
  })

  it('refuses a revoked key at once, and lets its name be given again', async () => {
    const { ring } = openRing()
    const { key } = await ring.add('contract-gone', 'write')
    await ring.revoke('contract-gone')
    expect(await ring.find(key)).toBeUndefined()
    await expect(ring.revoke('contract-gone')).rejects.toMatchObject({ code: 'not-found' })
    const again = await ring.add('contract-gone', 'read')
    expect(await ring.find(key)).toBeUndefined()
    expect(await ring.find(again.key)).toEqual({ name: 'contract-gone', scope: 'read' })
    expect(await listed('contract-gone')).toMatchObject([{ revokedAt: NOON }, { revokedAt: undefined }])
  })

  it('gives a name to one key at a time', async () => {
    const { ring } = openRing()
    const { key } = await ring.add('contract-twice', 'write')
    await expect(ring.add('contract-twice', 'read')).rejects.toMatchObject({
      code: 'invalid-input',
      field: 'name',
    })
    expect(await ring.find(key)).toEqual({ name: 'contract-twice', scope: 'write' })
  })

  it.each([
    ['another secret', (key: string) => key.slice(0, -43) + 'A'.repeat(43)],
    ['one letter changed', (key: string) => key.slice(0, 20) + (key[20] === 'x' ? 'y' : 'x') + key.slice(21)],
    ['another prefix', (key: string) => `hb_aaaaaaaa${key.slice(11)}`],
    ['only its prefix', (key: string) => key.slice(0, 11)],
    ['a letter more', (key: string) => `${key}A`],
    ['nothing', () => ''],
    ['SQL', () => "hb_aaaaaaaa_' OR 1=1 --"],
  ])('finds no owner of a key with %s', async (label, change) => {
    const { ring } = openRing()
    const { key } = await ring.add(`contract-${label.replaceAll(' ', '-')}`, 'write')
    expect(await ring.find(change(key))).toBeUndefined()
  })

  it.each(['', '-', 'a b', 'a:b', "a'b", 'é', 'x'.repeat(65), 'a\n'])('has no key named %j', async (name) => {
    await expect(openRing().ring.add(name, 'read')).rejects.toMatchObject({ field: 'name' })
    await expect(openRing().ring.revoke(name)).rejects.toMatchObject({ field: 'name' })
    expect(() => revokeKeySql(name, NOON)).toThrow(expect.objectContaining({ field: 'name' }))
  })

  it('clears all keys, the revoked ones too', async () => {
    const { ring } = openRing()
    const { key } = await ring.add('contract-last', 'write')
    await ring.add('contract-revoked', 'write')
    await ring.revoke('contract-revoked')
    const { length: count } = await ring.list()
    expect(await ring.clear()).toBe(count)
    expect(await ring.list()).toEqual([])
    expect(await ring.find(key)).toBeUndefined()
    expect(await ring.clear()).toBe(0)
  })
}

/** For SQLite-like records: the statements printed by `handbill keys --sql` have the same effect. */
export function keyStatementsContract(recordsOf: () => Records): void {
  const openRing = () => createKeyRing(recordsOf(), { now: () => NOON, random, defer: () => undefined })

  it('finds keys inserted by the printed SQL', async () => {
    const records = recordsOf()
    const made = await makeKey(random)
    await records.run(insertKeySql('contract-sql', 'read', made, NOON), [])
    expect(await openRing().find(made.key)).toEqual({ name: 'contract-sql', scope: 'read' })
    const second = insertKeySql('contract-sql', 'read', await makeKey(random), NOON)
    await expect(records.run(second, [])).rejects.toThrow(/UNIQUE/)
    const rows = await records.all<{ name: string }>(listKeysSql, [])
    expect(rows.find(({ name }) => name === 'contract-sql')).toEqual({
      name: 'contract-sql',
      scope: 'read',
      prefix: made.prefix,
      created: '2026-11-20 12:00:00',
      used: expect.toSatisfy((used: unknown) => used === null || used === '2026-11-20 12:00:00'),
      revoked: null,
    })
    expect(await records.all(revokeKeySql('contract-sql', NOON), [])).toEqual([
      { prefix: made.prefix, name: 'contract-sql' },
    ])
    expect(await openRing().find(made.key)).toBeUndefined()
  })
}

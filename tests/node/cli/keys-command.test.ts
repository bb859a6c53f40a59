import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRecords } from '../../../src/node/store/sqlite-records.ts'
import { handbill, workFolder } from './command-line.ts'
import { startRealServer } from '../server/real-server.ts'

const migrations = join(import.meta.dirname, '../../../src/desk/store/migrations')
const keyShape = /^hb_[a-z2-7]{8}_[\w-]{43}\n$/

describe('handbill keys', () => {
  const folder = workFolder()
  const keys = async (...args: string[]) => handbill(folder, ['keys', ...args])

  it('makes, lists and revokes', async () => {
    expect(await keys('list')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'There are no keys: "handbill keys add NAME" makes one.\n',
    })
    const added = await keys('add', 'cms', '--yes')
    expect(added.stdout).toMatch(keyShape)
    expect(added.stderr).toMatch(
      /\nThis is the key of "cms", which may do everything\.\nIt is not kept and cannot be shown again\.\n$/,
    )
    const second = await keys('add', 'wall', '--read')
    expect(second.stderr).toBe(
      'This is the key of "wall", which may ask, but change nothing.\nIt is not kept and cannot be shown again.\n',
    )
    expect(await keys('revoke', 'cms')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'The key of "cms" is refused from now on.\n',
    })
    const { stdout } = await handbill(folder, ['keys', 'list'], {
      env: { HANDBILL_API_KEYS: 'old:secret-text' },
    })
    expect(stdout).not.toContain('secret-text')
    const time = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\dZ'
    expect(stdout).toMatch(
      new RegExp(
        [
          '^NAME  MAY    KEY                   MADE               LAST USED',
          'old   write  in HANDBILL_API_KEYS',
          `cms   write  ${added.stdout.slice(0, 11)}_… +${time}  never +revoked ${time}`,
          `wall  read   ${second.stdout.slice(0, 11)}_… +${time}  never\n$`,
        ].join('\n'),
      ),
    )
    const { stdout: json } = await keys('list', '--json')
    expect(JSON.parse(json).keys).toMatchObject([
      { name: 'cms', scope: 'write', revoked: expect.any(String) },
      { name: 'wall', scope: 'read', revoked: null, used: null },
    ])
  })

  it('says what the first key protects before it makes it, and asks for a confirmation', async () => {
    const folder = workFolder()
    const first = await handbill(folder, ['keys', 'add', 'cms'])
    expect(first).toMatchObject({ status: 1, stdout: '' })
    expect(first.stderr).toMatch(
      /From its next start on.*\n.*\n.*\n +\/preview .*need a signed link[^]*"handbill keys clear"[^]*--yes: /,
    )
    expect((await handbill(folder, ['keys', 'list'])).stdout).toBe('')
    // With an existing key, another one changes nothing.
    const env = { HANDBILL_SIGNING_KEYS: 'k1:a-long-enough-secret' }
    expect(await handbill(folder, ['keys', 'add', 'cms'], { env })).toMatchObject({ status: 0 })
  })

  it('clears all keys after confirmation', async () => {
    const folder = workFolder()
    const inFolder = async (...args: string[]) => handbill(folder, ['keys', ...args])
    expect(await inFolder('clear')).toMatchObject({ status: 0, stderr: 'There are no stored keys.\n' })
    await inFolder('add', 'cms', '--yes')
    await inFolder('revoke', 'cms')
    const asked = await inFolder('clear')
    expect(asked.status).toBe(1)
    expect(asked.stderr).toMatch(/all stored keys \(1\)[^]*development mode[^]*only this machine/)
    const env = { HANDBILL_API_KEYS: 'old:a-long-enough-secret' }
    const configured = await handbill(folder, ['keys', 'clear'], { env })
    expect(configured.stderr).toContain('HANDBILL_API_KEYS stay')
    expect((await inFolder('list')).stdout).toContain('cms')
    expect((await inFolder('clear', '--yes')).stderr).toMatch(/\n1 removed\.\n$/)
    expect((await inFolder('list')).stdout).toBe('')
  })

  it.each([
    { args: ['add', 'wall'], says: 'name: There is a key named "wall" already' },
    { args: ['add', "x'; DROP TABLE api_keys;"], says: 'name: A name has 1 to 64 letters' },
    { args: ['revoke', 'nobody'], says: 'name: No key in use is named "nobody".' },
  ])('refuses $args', async ({ args, says }) => {
    const { status, stdout, stderr } = await keys(...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(says)
  })

  it('prints SQL for records elsewhere, and keeps nothing here', async () => {
    const records = openRecords(':memory:', migrations)
    const added = await keys('add', 'edge', '--read', '--sql')
    const key = /hb_[\w-]{52}/.exec(added.stderr)?.[0] ?? ''
    expect(added.stdout).not.toContain(key.slice(12))
    await records.run(added.stdout, [])
    const rows = await records.all((await keys('list', '--sql')).stdout, [])
    expect(rows).toMatchObject([{ name: 'edge', scope: 'read', prefix: key.slice(0, 11), revoked: null }])
    expect(await records.run((await keys('revoke', 'edge', '--sql')).stdout, [])).toBe(1)
    records.close()
    expect((await keys('list')).stdout).not.toContain('edge')
  })
})

describe('a server', () => {
  it('leaves development mode once a key was stored, and is back in it only when keys are cleared', async () => {
    const folder = workFolder()
    const first = await startRealServer(folder)
    await first.line(({ message }) => message?.startsWith('development mode') === true)
    expect((await fetch(`${first.url}/metrics`)).status).toBe(200)
    const { stdout } = await handbill(folder, ['keys', 'add', 'cms', '--read', '--yes'])
    await first.stop()

    const second = await startRealServer(folder)
    await second.line(({ message }) => message?.includes('HANDBILL_SIGNING_KEYS is not set') === true)
    expect(JSON.stringify(second.lines)).not.toContain('development mode')
    const ask = async (key: string) =>
      (await fetch(`${second.url}/metrics`, { headers: { authorization: `Bearer ${key}` } })).status
    expect(await ask('guess')).toBe(401)
    expect(await ask(stdout.trim())).toBe(200)
    const { stdout: json } = await handbill(folder, ['keys', 'list', '--json'])
    expect(JSON.parse(json).keys).toMatchObject([{ name: 'cms', used: expect.any(String) }])
    const later = await handbill(folder, ['keys', 'add', 'later', '--read'])
    expect(await ask(later.stdout.trim())).toBe(200)
    for (const name of ['cms', 'later']) await handbill(folder, ['keys', 'revoke', name])
    expect(await ask(stdout.trim())).toBe(401)
    await second.stop()

    const third = await startRealServer(folder)
    expect((await fetch(`${third.url}/metrics`)).status).toBe(401)
    expect((await fetch(`${third.url}/preview`)).status).toBe(401)
    await third.stop()

    await handbill(folder, ['keys', 'clear', '--yes'])
    const fourth = await startRealServer(folder)
    expect((await fetch(`${fourth.url}/preview`)).status).toBe(200)
    await fourth.stop()
  })

  it.each([
    ['are no records', (file: string) => writeFileSync(file, 'as long as records may be '.repeat(99))],
    ['cannot be looked at', (file: string) => symlinkSync(file, file)],
  ])('does not start open when the records %s', async (_, spoil) => {
    const folder = workFolder()
    mkdirSync(join(folder, 'data'))
    spoil(join(folder, 'data/handbill.sqlite'))
    const { status, stderr } = await handbill(folder, ['serve', '--port', '0'])
    expect(status).toBe(1)
    expect(stderr).toContain('handbill: HANDBILL_DATA: cannot tell whether keys are stored')
  })

  it('does not listen on public addresses without a key', async () => {
    const { status, stderr } = await handbill(workFolder(), ['serve', '--port', '0'], {
      env: { HOST: '0.0.0.0' },
    })
    expect(status).toBe(1)
    expect(stderr).toContain('no key is configured')
  })
})

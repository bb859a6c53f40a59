import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDataRecords } from '../../../src/node/store/open-records.ts'
import { startRealServer } from '../server/real-server.ts'
import { handbill, workFolder } from './command-line.ts'

interface Listed {
  readonly articles: readonly { readonly id: string }[]
}

describe('handbill backup and restore', () => {
  const folder = workFolder()
  const backup = join(folder, 'copy')
  const data = join(folder, 'data')

  it(
    'copies while a server writes; what was accepted before is whole after a restore',
    { timeout: 300_000 },
    async () => {
      const server = await startRealServer(folder, { HANDBILL_DATA: data })
      const send = async (number: number) =>
        fetch(`${server.url}/v1/articles`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            url: `https://a.example/${number}`,
            title: `Story number ${number}`,
            lang: 'en',
          }),
        })
      for (const number of [1, 2, 3]) expect((await send(number)).status).toBe(201)
      const stopped = new AbortController()
      const writing = (async () => {
        for (let number = 4; !stopped.signal.aborted; number++) await send(number)
      })()
      const made = await handbill(folder, ['backup', 'copy', '--json'], { env: { HANDBILL_DATA: data } })
      const again = await handbill(folder, ['backup', 'copy'], { env: { HANDBILL_DATA: data } })
      stopped.abort()
      await writing
      await server.stop()
      expect(made.status).toBe(0)
      expect((JSON.parse(made.stdout) as { articles: number }).articles).toBeGreaterThanOrEqual(3)
      expect(again).toMatchObject({ status: 0, stdout: '' })

      rmSync(data, { recursive: true })
      const restored = await handbill(folder, ['restore', 'copy'], { env: { HANDBILL_DATA: data } })
      expect(restored).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(/^\d+ articles and \d+ images/) as string,
      })

      const records = await openDataRecords(data)
      const cards = await records.all<{ readonly key: string; readonly size: number }>(
        'SELECT key, size FROM cards WHERE key IN (SELECT version FROM article_cards)',
        [],
      )
      records.close()
      expect(cards.length).toBeGreaterThanOrEqual(18)
      for (const { key, size } of cards)
        expect(readFileSync(join(data, 'images/cards', key.slice(0, 2), key))).toHaveLength(size)

      const after = await startRealServer(folder, { HANDBILL_DATA: data })
      const { articles } = (await (await fetch(`${after.url}/v1/articles`)).json()) as Listed
      expect(articles.length).toBeGreaterThanOrEqual(3)
      expect((await fetch(`${after.url}/cards/${articles[0]!.id}/og.png`)).status).toBe(200)
      await after.stop()
    },
  )

  it('moves existing data aside, after a question', async () => {
    writeFileSync(join(data, 'mine'), '')
    const asked = await handbill(folder, ['restore', 'copy'], { env: { HANDBILL_DATA: data } })
    expect(asked).toMatchObject({ status: 1, stderr: expect.stringContaining('--yes') as string })
    expect(existsSync(join(data, 'mine'))).toBe(true)
    const done = await handbill(folder, ['restore', 'copy', '--yes', '--json'], {
      env: { HANDBILL_DATA: data },
    })
    const { former } = JSON.parse(done.stdout) as { readonly former: string }
    expect(existsSync(join(data, 'mine'))).toBe(false)
    expect(existsSync(join(former, 'mine'))).toBe(true)
    expect(readdirSync(folder).filter((name) => name.includes('restored'))).toEqual([])
  })

  it.each([
    [['backup', 'copy'], { HANDBILL_DATA: 'nothing' }, 'no records'],
    [['backup', 'data/copy'], { HANDBILL_DATA: 'data' }, 'outside the data folder'],
    [['restore', 'data', '--yes'], { HANDBILL_DATA: 'other' }, 'no whole backup'],
  ])('refuses %s where %s: %s', async (args, env, reason) => {
    const { status, stderr } = await handbill(folder, args, { env })
    expect(status).toBe(1)
    expect(stderr).toContain(reason)
  })

  it('restores no records that are damaged', async () => {
    const records = readFileSync(join(backup, 'handbill.sqlite'))
    writeFileSync(join(backup, 'handbill.sqlite'), records.fill(7, 4096, 4096 * 6))
    const { status } = await handbill(folder, ['restore', 'copy', '--yes'], {
      env: { HANDBILL_DATA: 'other' },
    })
    expect(status).toBe(1)
    expect(existsSync(join(folder, 'other'))).toBe(false)
  })
})

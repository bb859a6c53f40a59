import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceKindNames } from '../../../src/config/hook-source.ts'
import { guides } from '../../../src/http/setup/setup-pages.ts'
import { parseConfig } from '../../../src/config/config.ts'
import { zip } from '../../../src/http/answer/zip.ts'
import { createTestApp } from '../test-app.ts'

describe('/docs/setup', () => {
  it('has a page for every source, and no other', async () => {
    expect(guides.map(({ source }) => source).toSorted()).toEqual([...sourceKindNames].toSorted())
    const { app } = createTestApp()
    const index = await (await app.request('/docs/setup')).text()
    for (const source of sourceKindNames) expect(index).toContain(`href="/docs/setup/${source}"`)
    expect((await app.request('/docs/setup/nobody')).status).toBe(404)
  })

  it.each(guides)('has the whole address of $source filled in', async ({ source }) => {
    const { app } = createTestApp({ settings: { baseUrl: 'https://cards.example/under' } })
    const response = await app.request(`/docs/setup/${source}`)
    const text = await response.text()
    expect(text).toContain(`https://cards.example/under/webhooks/${source}`)
    expect(text).not.toMatch(/\{(?:url|base|source)\}|undefined|\[object/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it.each(guides.filter(({ settings }) => settings !== undefined))(
    'shows settings of $source that are understood',
    (guide) => {
      const HANDBILL_CMS = JSON.stringify({ [guide.source]: guide.settings })
      expect(parseConfig({ HANDBILL_CMS }).webhooks).toHaveLength(1)
    },
  )

  it('hands out the plugin, to read and to install', async () => {
    const { app } = createTestApp()
    const php = await app.request('/docs/setup/wordpress/handbill.php')
    expect(php.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const text = await php.text()
    expect(text).toContain('Plugin Name:       Handbill')
    const archive = await app.request('/docs/setup/wordpress/handbill.zip')
    expect(archive.headers.get('content-disposition')).toBe('attachment; filename="handbill.zip"')
    const bytes = new Uint8Array(await archive.arrayBuffer())
    expect(archive.headers.get('content-length')).toBe(String(bytes.length))
    const name = 'handbill/handbill.php'
    expect(new TextDecoder().decode(bytes.subarray(30, 30 + name.length))).toBe(name)
    const content = bytes.subarray(30 + name.length, 30 + name.length + new TextEncoder().encode(text).length)
    expect(new TextDecoder().decode(content)).toBe(text)
  })
})

describe('code on setup pages', () => {
  const payloadTypes = `declare module 'payload' {
  export type CollectionSlug = 'posts' | 'media'
  interface Payload {
    logger: { error(fault: unknown): void }
    findByID<Slug extends CollectionSlug>(options: {
      collection: Slug; id: number | string; depth?: number; draft?: boolean; disableErrors?: boolean; req?: PayloadRequest
    }): Promise<{ id: number; _status?: 'draft' | 'published' | null } | null>
    findVersions<Slug extends CollectionSlug>(options: {
      collection: Slug; where?: Where; depth?: number; limit?: number; req?: PayloadRequest
    }): Promise<{ docs: object[] }>
  }
  type Where = { [key: string]: Where[] | { equals?: unknown } | undefined; and?: Where[] }
  export interface PayloadRequest { payload: Payload }
  interface HookArgs { doc: any; previousDoc: any; collection: { slug: string }; req: PayloadRequest }
  export type CollectionAfterChangeHook = (args: HookArgs) => any
  export type CollectionAfterDeleteHook = (args: HookArgs) => any
}`

  it.each(guides.filter(({ source }) => ['standard', 'payload'].includes(source)))(
    'of $source compiles in a strict project',
    ({ source, code }) => {
      const folder = mkdtempSync(join(import.meta.dirname, `../../../node_modules/.${source}-`))
      try {
        writeFileSync(join(folder, 'code.ts'), `${code?.text}\nexport {}\n`)
        writeFileSync(join(folder, 'payload.d.ts'), payloadTypes)
        const flags =
          '--ignoreConfig --strict --noEmit --skipLibCheck --target es2022 --module esnext --moduleResolution bundler'
        const { stdout } = spawnSync(
          join(import.meta.dirname, '../../../node_modules/.bin/tsc'),
          [...flags.split(' '), '--lib', 'es2023,dom', '--types', 'node', 'code.ts', 'payload.d.ts'],
          { cwd: folder, encoding: 'utf8' },
        )
        expect(stdout).toBe('')
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})

it('zip writes what APPNOTE describes', () => {
  // printf 'The quick brown fox jumps over the lazy dog' | crc32 → 414fa339
  const bytes = new TextEncoder().encode('The quick brown fox jumps over the lazy dog')
  const archive = new DataView(
    zip([
      { path: 'a', bytes },
      { path: 'b/ç', bytes: new Uint8Array() },
    ]).buffer,
  )
  expect(archive.getUint32(14, true)).toBe(0x414fa339)
  const end = archive.byteLength - 22
  expect(archive.getUint32(end, true)).toBe(0x06054b50)
  expect(archive.getUint16(end + 10, true)).toBe(2)
  const directory = archive.getUint32(end + 16, true)
  expect(archive.getUint32(directory, true)).toBe(0x02014b50)
  // The second entry of the directory refers to the second file.
  const second = archive.getUint32(directory + 46 + 1 + 42, true)
  expect(archive.getUint32(second, true)).toBe(0x04034b50)
  expect(second).toBe(30 + 1 + bytes.length)
})

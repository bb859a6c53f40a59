import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { diskFonts, diskFontSource, findFontsFolder } from '../../../src/node/media/fonts.ts'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-test-fonts-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

test('files are read, packed ones unpacked', async () => {
  const source = diskFontSource(folderWith({ 'a.ttf': 'plain', 'b.ttf.br': brotliCompressSync('packed') }))
  expect(Buffer.from(await source.read('a.ttf')).toString()).toBe('plain')
  expect(Buffer.from(await source.read('b.ttf.br')).toString()).toBe('packed')
})

test.each(['../secret', '/etc/passwd', 'a/../../secret', '', '.', '..'])(
  '“%s” is outside the folder',
  async (file) => {
    await expect(diskFontSource(folderWith({})).read(file)).rejects.toThrow('outside the fonts folder')
  },
)

test('a missing file and a broken one reject', async () => {
  const source = diskFontSource(folderWith({ 'broken.ttf.br': 'not packed' }))
  await expect(source.read('absent.ttf')).rejects.toThrow('ENOENT')
  await expect(source.read('broken.ttf.br')).rejects.toThrow('Decompression failed')
})

test('a packed file that expands beyond the limit is refused', async () => {
  const source = diskFontSource(folderWith({ 'bomb.ttf.br': brotliCompressSync(new Uint8Array(80_000_000)) }))
  await expect(source.read('bomb.ttf.br')).rejects.toThrow('larger than')
})

test('the package’s own fonts are found, and whole fonts go before cut ones', () => {
  expect(findFontsFolder()).toMatch(/fonts$/)
  const folder = folderWith({
    'manifest.json': listOf('cut'),
    'coverage.json': '{}',
    'full/manifest.json': listOf('full'),
    'full/coverage.json': '{}',
  })
  expect(diskFonts(folder).manifest.families[0]?.id).toBe('full')
})

function listOf(family: string): string {
  return JSON.stringify({ families: [{ id: family }] })
}

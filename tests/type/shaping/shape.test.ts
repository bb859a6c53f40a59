import { describe, expect, test } from 'vitest'
import { itemise } from '../../../src/type/shaping/itemise.ts'
import { createLanguages } from '../../../src/type/shaping/languages.ts'
import type { HarfBuzzMemory } from '../../../src/type/shaping/harfbuzz-memory.ts'
import {
  ADVANCE,
  CLUSTER,
  GLYPH,
  GLYPH_STRIDE,
  OFFSET_X,
  type ShapeRequest,
} from '../../../src/type/shaping/shaper.ts'
import { shapeRun } from '../../../src/type/shaping/shape.ts'
import { clusterStarts } from '../../../src/type/analysis/segment.ts'
import { openType } from '../fonts/open-type.ts'

const { harfbuzz, face, prepare } = openType()

/** Features passed to HarfBuzz. */
function featuresFor(text: string, name: string, letterSpacing = 0): readonly string[] {
  let asked: readonly string[] = []
  const spy = {
    ...harfbuzz,
    shape(one: Parameters<typeof harfbuzz.shape>[0], request: ShapeRequest) {
      asked = request.features
      return harfbuzz.shape(one, request)
    },
  }
  const paragraph = prepare(text, 'und', [name])
  const run = { ...paragraph.runs[0]!, face: face(name) }
  shapeRun(spy, text, { ...paragraph.style, letterSpacing }, run, 0, text.length)
  return asked
}

describe('features', () => {
  test('contextual alternates are off in Hangul only', () => {
    expect(featuresFor('한국어', 'NotoSansKR-Bold')).toEqual(['-calt'])
    expect(featuresFor('English', 'NotoSans-Bold')).toEqual([])
  })

  test('ligatures are off in spaced text', () => {
    expect(featuresFor('office', 'NotoSans-Bold', 0.1)).toEqual(['-liga', '-clig'])
  })
})

function hebrewSpaced(letterSpacing: number): Int32Array {
  return prepare('שלום', 'he', ['NotoSansHebrew-Bold'], { dir: 'rtl', letterSpacing }).glyphs[0]!
}

function glyphsOf(shaped: Int32Array): number[] {
  return [...shaped].filter((_, i) => i % GLYPH_STRIDE === GLYPH)
}

/** A different well-formed tag for each number. */
function tag(n: number): string {
  return `x${String.fromCharCode(97 + Math.floor(n / 26 / 26), 97 + (Math.floor(n / 26) % 26), 97 + (n % 26))}`
}

test('letter spacing of right-to-left letters opens on their left', () => {
  const plain = hebrewSpaced(0)
  const spaced = hebrewSpaced(0.1)
  const em = face('NotoSansHebrew-Bold').unitsPerEm
  for (let at = 0; at < plain.length; at += GLYPH_STRIDE) {
    expect(spaced[at + OFFSET_X]! - plain[at + OFFSET_X]!).toBe(Math.round(em / 10))
    expect(spaced[at + ADVANCE]! - plain[at + ADVANCE]!).toBe(Math.round(em / 10))
  }
})

test('letters join across the ends of a run', () => {
  const arabic = face('NotoSansArabic-Bold')
  const text = 'بيت'
  const request = { text, start: 1, end: 2, rtl: true, script: 'Arab', lang: 'ar', features: [] }
  const inside = harfbuzz.shape(arabic, request)
  const alone = harfbuzz.shape(arabic, { ...request, text: 'ي', start: 0, end: 1 })
  expect(inside[CLUSTER]).toBe(1)
  expect(glyphsOf(inside)).not.toEqual(glyphsOf(alone))
})

test('a picture and a letter of one face are runs of their own', () => {
  const text = '☎\ufe0f☎\ufe0e'
  const { runs } = itemise(text, clusterStarts(text), undefined, {
    faces: [face('NotoSansSymbols2-Regular')],
  })
  expect(runs.map(({ start, end }) => text.slice(start, end))).toEqual(['☎\ufe0f', '☎\ufe0e'])
})

test('HarfBuzz gets only a limited number of languages', () => {
  let made = 0
  const memory = { c: {}, withString: () => ++made } as unknown as HarfBuzzMemory
  const languages = createLanguages(memory)
  for (let n = 0; n < 600; n++) languages.pointer(tag(n))
  expect(made).toBe(500)
  expect(languages.pointer(tag(599))).toBe(0)
  expect(languages.pointer(tag(3))).toBe(4)
  expect(languages.pointer('not a tag')).toBe(0)
})

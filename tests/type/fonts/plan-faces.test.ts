import { beforeAll, describe, expect, test } from 'vitest'
import { diskFonts } from '../../../src/node/media/fonts.ts'
import { loadTypeModules } from '../../../src/node/media/wasm-modules.ts'
import { createFaceChooser } from '../../../src/type/fonts/choose-face.ts'
import { createFontBook, type FontBook } from '../../../src/type/fonts/font-book.ts'
import { createFontCatalogue, type FaceRequest } from '../../../src/type/fonts/font-catalogue.ts'
import { createHarfBuzz } from '../../../src/type/shaping/harfbuzz.ts'
import { planFaces } from '../../../src/type/fonts/plan-faces.ts'
import { clusterStarts } from '../../../src/type/analysis/segment.ts'
import { headlines } from '../headlines.ts'

const { manifest, coverage, source } = diskFonts()
const catalogue = createFontCatalogue(manifest, coverage)
let book: FontBook

beforeAll(() => {
  const harfbuzz = createHarfBuzz(loadTypeModules())
  book = createFontBook({ manifest, coverage, source, openFace: harfbuzz.openFace, cutFace: harfbuzz.instance, shareReads: true })
})

const familyOf = (file: string) => manifest.families.find(({ files }) => files.some((one) => one.file === file))?.id

function families(text: string, lang: string, request: Partial<FaceRequest> = {}): string[] {
  const planned = planFaces(text, { lang, role: 'sans', weight: 700, ...request }, catalogue, new Set())
  return planned.faces.map(({ file, weight }) => `${familyOf(file)} ${weight}`)
}

describe.each(headlines)('$lang: $text', ({ lang, text, sans, serif, condensed }) => {
  test('is set in the families of its script', () => {
    expect(families(text, lang, { role: 'sans' })[0]).toBe(`${sans} 700`)
    expect(families(text, lang, { role: 'serif' })[0]).toBe(`${serif} 700`)
    expect(families(text, lang, { role: 'condensed' })[0]).toBe(`${condensed} 700`)
  })

  test.each(['sans', 'serif', 'condensed'] as const)(
    'misses no letter in %s, bold and regular',
    async (role) => {
      for (const weight of [700, 400] as const) {
        const { faces, verdicts } = await book.facesFor(text, { lang, role, weight })
        expect(verdicts).toEqual([])
        const choose = createFaceChooser(faces)
        const starts = Array.from(clusterStarts(text))
        const clusters = starts.slice(1).map((end, index) => text.slice(starts[index], end))
        expect(clusters.filter((cluster) => choose(cluster).missing)).toEqual([])
      }
    },
  )
})

describe('mixed texts', () => {
  test('the language’s own script gives the metrics, in any position', () => {
    expect(families('BBC: सरकार ने कहा', 'hi')[0]).toBe('noto-sans-devanagari 700')
    expect(families('The word सरकार explained', 'en')).toEqual([
      'libre-franklin 700',
      'noto-sans-devanagari 700',
    ])
  })

  test('a Latin name in an Urdu article is not set with Nastaliq’s metrics', () => {
    expect(families('Reuters', 'ur')).toEqual(['libre-franklin 700'])
  })

  test('figures alone are set in the language’s face', () => {
    expect(families('12:30', 'th')).toEqual(['noto-sans-thai 700'])
    expect(families('12:30', 'th', { role: 'serif' })).toEqual(['noto-serif-thai 700', 'source-serif-4 700'])
  })

  test('a letter the news sans lacks moves the whole text to Noto Sans, so that no word has two designs', () => {
    expect(families('Ìjọba fọwọ́ sí ètò', 'yo')).toEqual(['libre-franklin 700'])
    expect(families('Zuwa ga ɓangaren', 'en')).toEqual(['noto-sans 700'])
  })

  test('Arabic takes the rupee sign from a Latin face', () => {
    expect(families('قيمتها ₹500', 'ar')).toEqual(['noto-sans-arabic 700', 'libre-franklin 700'])
  })

  test('Han letters have the forms of the language’s country', () => {
    expect(families('直骨', 'ja')).toEqual(['noto-sans-jp 700'])
    expect(families('直骨', 'zh-Hant-HK')).toEqual(['noto-sans-tc 700'])
    expect(families('直骨', 'zh')).toEqual(['noto-sans-sc 700'])
    expect(families('The sign 直骨', 'en')).toEqual(['libre-franklin 700', 'noto-sans-sc 700'])
    expect(families('The sign ひ直骨', 'en')).toEqual(['libre-franklin 700', 'noto-sans-jp 700'])
  })

  test('a rare letter falls back alone; the others keep their face and its country forms', () => {
    const regular = families('总理朱镕基访问', 'zh', { weight: 400 })
    expect(regular).toEqual(['noto-sans-sc 400', 'noto-sans-sc 700'])
    expect(families('張家喆', 'zh-TW')[0]).toBe('noto-sans-tc 700')
  })

  test('signs come from the symbol faces, pictures from the emoji', () => {
    expect(families('Up ↗ ✓ 😀', 'en')).toEqual([
      'libre-franklin 700',
      'noto-sans-symbols 700',
      'noto-sans-symbols-2 400',
      'twemoji 400',
    ])
    expect(families('5️⃣ 🇮🇳 👩🏽‍🚀', 'en').at(-1)).toBe('twemoji 400')
    expect(families('5 © 2026', 'en')).toEqual(['libre-franklin 700'])
  })
})

test('hostile texts and languages have faces too', () => {
  const loneSurrogates = '\ud800\udc00\udfff'
  for (const text of [
    '',
    ' ',
    '\u200d\u200c',
    loneSurrogates,
    '\u{10ffff}',
    '\u0301\u0301',
    'a'.repeat(5000),
  ]) {
    for (const lang of ['en', '', 'x-y-z', 'not a language', 'und', 'zz-Zzzz']) {
      expect(families(text, lang).length).toBeGreaterThan(0)
    }
  }
})

describe('a face is asked for what HarfBuzz can make of it', () => {
  const face = (letters: string) => ({
    color: undefined,
    covers: (point: number) => letters.includes(String.fromCodePoint(point)),
  })

  test('a non-breaking hyphen is drawn with the plain one, a wide space with a space', () => {
    const choose = createFaceChooser([face('ab\u2010 ')])
    expect(choose('\u2011').missing).toBe(false)
    expect(choose('\u2003').missing).toBe(false)
    expect(choose('\u2012').missing).toBe(true)
  })

  test('a letter with its marks composed or taken apart', () => {
    expect(createFaceChooser([face('é')])('e\u0301').missing).toBe(false)
    expect(createFaceChooser([face('e\u0301')])('é').missing).toBe(false)
    expect(createFaceChooser([face('e')])('é').missing).toBe(true)
  })
})

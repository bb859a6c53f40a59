import { describe, expect, test } from 'vitest'
import { isEmoji } from '../../../src/type/analysis/emoji.ts'
import { transformCase } from '../../../src/type/analysis/letter-case.ts'
import { resolveScripts } from '../../../src/type/analysis/resolve-scripts.ts'
import { clusterStarts } from '../../../src/type/analysis/segment.ts'

const clustersOf = (text: string) => {
  const starts = clusterStarts(text)
  return Array.from(starts.slice(0, -1), (start, i) => text.slice(start, starts[i + 1]))
}

describe('grapheme clusters', () => {
  test.each([
    ['', []],
    ['abc', ['a', 'b', 'c']],
    ['e\u0301a', ['e\u0301', 'a']],
    ['漢字', ['漢', '字']],
    ['हिन्दी', ['हि', 'न्दी']],
    ['กี่ๆ', ['กี่', 'ๆ']],
    ['בָּר', ['בָּ', 'ר']],
    ['👨‍👩‍👧🇮🇳1️⃣', ['👨‍👩‍👧', '🇮🇳', '1️⃣']],
    ['a\u200db', ['a\u200d', 'b']],
    ['\ud800x', ['\ud800', 'x']],
  ])('%j', (text, clusters) => expect(clustersOf(text)).toEqual(clusters))

  test('the fast path and the full algorithm agree', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    for (let point = 0x20; point < 0xffff; point++) {
      const text = `x${String.fromCharCode(point)}y`
      expect(clustersOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment))
    }
  })
})

describe('emoji or letter', () => {
  test.each('😀 ✈️ ❤️‍🔥 ❤‍🔥 👍🏽 ☝🏽 🇮🇳 1️⃣ #️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 👁‍🗨 ⌚ ™️ ©️ 🫩 🧑🏻‍🤝‍🧑🏿'.split(' '))('%s is a picture', (cluster) =>
    expect(isEmoji(cluster)).toBe(true),
  )
  test.each('a 1 # * © ™ ✈ ☎ 😀︎ ☎︎ ♥ 漢 । ‼ 1⃣ क्ष'.split(' '))('%s is text', (cluster) =>
    expect(isEmoji(cluster)).toBe(false),
  )
})

describe('script of common characters', () => {
  test.each([
    ['a b', ['Latn', 'Latn', 'Latn']],
    ['“अ”', ['Deva', 'Deva', 'Deva']],
    ['अ 12 a', ['Deva', 'Deva', 'Deva', 'Deva', 'Deva', 'Latn']],
    // A closing bracket is paired with its opener.
    ['ש(a)', ['Hebr', 'Hebr', 'Latn', 'Hebr']],
    // Used only with Kana and Han: takes the matching neighbour.
    ['a、漢', ['Latn', 'Hani', 'Hani']],
    ['カー', ['Kana', 'Kana']],
    // Browsers give the middle dot between Hangul no script, hence its wide form.
    ['역·번', ['Hang', 'Zyyy', 'Hang']],
    ['12 %', ['Zyyy', 'Zyyy', 'Zyyy', 'Zyyy']],
    ['क।', ['Deva', 'Deva']],
    [')))', ['Zyyy', 'Zyyy', 'Zyyy']],
  ])('%s', (text, scripts) => expect(resolveScripts(text, clusterStarts(text))).toEqual(scripts))
})

describe('capitals', () => {
  test.each([
    ['en', 'Breaking news: 12 dead', 'BREAKING NEWS: 12 DEAD'],
    ['tr', 'istanbul ılık', 'İSTANBUL ILIK'],
    ['de', 'Straße', 'STRASSE'],
    ['el', 'Άθως', 'ΑΘΩΣ'],
    ['ka', 'თბილისი', 'თბილისი'],
    ['hi', 'भारत g20', 'भारत G20'],
    ['ar', 'قمة g20', 'قمة G20'],
    ['ru', 'новости 𝒶', 'НОВОСТИ 𝒶'],
    ['not a language', 'abc', 'ABC'],
  ])('%s: %s', (lang, text, capitals) => expect(transformCase(text, lang)).toBe(capitals))
})

import { describe, expect, test } from 'vitest'
import { wordStarts } from '../../../src/type/breaking/dictionary.ts'
import { cutIntoWords } from '../../../src/type/breaking/longest-words.ts'
import { createWordList } from '../../../src/type/data/word-list.ts'

function words(text: string, lang: string): string {
  const starts = [0, ...wordStarts(text, lang), text.length]
  return starts
    .slice(1)
    .map((end, at) => text.slice(starts[at], end))
    .join('|')
}

/** Line starts of Chromium 156 in a box of one pixel. */
const inChromium: readonly (readonly [string, string])[] = [
  ['km', 'សេចក្ដី|ប្រកាស|ជាសកល|ស្ដីពី|សិទ្ធិ|មនុស្ស'],
  ['km', 'រដ្ឋាភិបាល|កម្ពុជា|ប្រកាស|អំពី|ទឹក|ជំនន់|នៅ|ខេត្ត|បាត់|ដំបង'],
  ['km', 'ភ្នំពេញ|ជា|រាជធានី'],
  ['km', 'ក្ឃឌឈ|ជាតិ|គ្នា'],
  ['lo', 'ປະກາດ|ສາກົນ|ວ່າ|ດ້ວຍ|ສິດທິ|ມະນຸດ'],
  ['lo', 'ນະຄອນຫຼວງ|ວຽງຈັນ|ເປັນ|ເມືອງ|ຫຼວງ|ຂອງ|ລາວ'],
  ['th', 'ปฏิญญา|สากล|ว่า|ด้วย|สิทธิ|มนุษย|ชน'],
  ['my', 'အပြည်|ပြည်|ဆိုင်ရာ|လူ့|အခွင့်အရေး|ကြေညာစာတမ်း'],
]

describe('words as in browsers', () => {
  test.each(inChromium)('%s %s', (lang, wanted) => {
    expect(words(wanted.replaceAll('|', ''), lang)).toBe(wanted)
  })

  test('for any declared language', () => {
    expect(words('ປະກາດສາກົນ', 'not a tag!')).toBe('ປະກາດ|ສາກົນ')
    expect(words('ភ្នំពេញជារាជធានី', 'en')).toBe('ភ្នំពេញ|ជា|រាជធានី')
  })

  test('each script of a run by its own list, with no break where they meet', () => {
    expect(words('ข่าวด่วนປະກາດສາກົນភ្នំពេញជារាជធានី', 'th')).toBe('ข่าว|ด่วนປະກາດ|ສາກົນភ្នំពេញ|ជា|រាជធានី')
  })

  test('no line begins with a sign of repetition', () => {
    expect(words('ຕ່າງໆ', 'lo')).toBe('ຕ່າງໆ')
  })

  test.each([
    ['nothing', ''],
    ['a letter', 'ក'],
    ['marks alone', '្្្្្្'],
    ['letters of no word', 'ឃឃឃឃឃឃ'],
  ])('%s is no words', (_, text) => expect(wordStarts(text, 'km')).toEqual([]))

  test('ten thousand letters are segmented in bounded time, without loss', () => {
    expect(words('ປະກາດ'.repeat(2000), 'lo').split('|')).toHaveLength(2000)
  })
})

describe('the longest words that others can follow', () => {
  // a, ab, abc, b, cd, d, dd
  const list = createWordList({ letters: 'abcd', words: '0 0!0"3!1"#2#0#' })
  const rules = { begins: () => true, ends: () => true, isMark: () => false, shortWord: 3, likeAWord: 3 }
  const cut = (text: string) => cutIntoWords(text, list, rules)

  test('the list returns the words that begin at a place, and how far it looked', () => {
    expect(list('abcx', 0, 4)).toEqual({ lengths: [1, 2, 3], lookedAt: 3 })
    expect(list('abxx', 0, 4)).toEqual({ lengths: [1, 2], lookedAt: 3 })
    expect(list('abc', 0, 2)).toEqual({ lengths: [1, 2], lookedAt: 2 })
    expect(list('xab', 0, 3)).toEqual({ lengths: [], lookedAt: 1 })
    expect(list('xcd', 1, 3)).toEqual({ lengths: [2], lookedAt: 2 })
  })

  test('a longer word only where words follow it', () => {
    expect(cut('abcddd')).toEqual([3, 5])
    expect(cut('abcdab')).toEqual([3, 4])
    expect(cut('abcda')).toEqual([3, 4])
  })

  test('letters of no word stay with the short one before', () => {
    expect(cut('cdxxab')).toEqual([4])
  })

  test('where no two words follow, the shortest that one can follow', () => {
    expect(cut('abcxxab')).toEqual([1, 5])
  })

  test('less than two syllables are never cut', () => expect(cut('abd')).toEqual([]))
})

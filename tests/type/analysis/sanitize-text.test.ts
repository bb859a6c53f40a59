import { describe, expect, test } from 'vitest'
import { sanitizeText } from '../../../src/type/analysis/sanitize-text.ts'

const kinds = (text: string) => sanitizeText(text).findings.map(({ kind, count }) => [kind, count])

describe('spaces', () => {
  test('tabs, new lines and Unicode line ends become one space, edges are trimmed', () => {
    expect(sanitizeText('  a\tb\r\nc\u2028d\u2029 e  f\n')).toEqual({ text: 'a b c d e f', findings: [] })
  })

  test('no-break spaces stay: they hold figures and units', () => {
    expect(sanitizeText('5\u00a0km, 20\u202f%').text).toBe('5\u00a0km, 20\u202f%')
  })

  test('white space alone gives an empty text', () => expect(sanitizeText(' \n\t ').text).toBe(''))
})

describe('characters that are removed', () => {
  test('control characters', () => {
    expect(sanitizeText('a\u0000b\u001bc\u0085d\u009fe').text).toBe('abc de')
    expect(kinds('a\u0000b\u009fc')).toEqual([['control', 2]])
  })

  test('halves of surrogate pairs, while whole pairs stay', () => {
    expect(sanitizeText('\ud83da😀\ude00').text).toBe('a😀')
    expect(kinds('\ud83da😀\ude00')).toEqual([['surrogate', 2]])
  })

  test('noncharacters and byte order marks', () => {
    expect(sanitizeText('\ufeffa\ufdd0b\uffffc\u{1fffe}').text).toBe('abc')
    expect(kinds('\ufeffa\ufdd0')).toEqual([['noncharacter', 1]])
  })

  test('tag letters, except in the flag of England', () => {
    const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'
    expect(sanitizeText(`${england} won`)).toEqual({ text: `${england} won`, findings: [] })
    expect(sanitizeText('hi\u{e0068}\u{e0069}').text).toBe('hi')
  })

  test('many joiners in a row are reduced to a few', () => {
    expect(sanitizeText('क\u094d\u200dष').text).toBe('क\u094d\u200dष')
    expect(sanitizeText(`a${'\u200d'.repeat(1000)}b`).text.length).toBe(6)
  })
})

describe('marks', () => {
  test('a tower of marks is cut to eight', () => {
    const cleaned = sanitizeText(`z${'\u0335\u0348'.repeat(60)}a`)
    expect([...cleaned.text].length).toBe(10)
    expect(cleaned.findings).toEqual([
      { kind: 'marks', count: 112, message: '112 piled-up marks were removed' },
    ])
  })

  test.each([
    ['Arabic with all its vowels', 'ٱلرَّحْمَٰنِ'],
    ['Hebrew with points and accent', 'שָׁ֔לֹום'],
    ['a Tibetan stack of eight signs', 'ཧྐྵྨླྺྼྻྂ'],
    ['Sanskrit with four consonants in one cluster', 'कार्त्स्न्य'],
    ['Khmer', 'ស្ត្រី'],
    ['Vietnamese', 'nghiễng'],
  ])('%s is left alone', (_, text) => {
    expect(sanitizeText(text)).toEqual({ text: text.normalize('NFC'), findings: [] })
  })
})

describe('direction controls', () => {
  test('marks and balanced isolates stay', () => {
    const text = 'a\u200fb \u2067שלום\u2069 c \u202bד\u202c'
    expect(sanitizeText(text)).toEqual({ text, findings: [] })
  })

  test('an override left open is closed', () => {
    expect(sanitizeText('a \u202egpj.exe').text).toBe('a \u202egpj.exe\u202c')
    expect(kinds('a \u202egpj.exe')).toEqual([['bidi', 1]])
  })

  test('an unmatched closing control is removed', () => {
    expect(sanitizeText('a\u202cb\u2069c').text).toBe('abc')
  })

  test('an embedding ends with the isolate that contains it', () => {
    expect(sanitizeText('\u2066a\u202bb\u2069c').text).toBe('\u2066a\u202bb\u202c\u2069c')
  })

  test('nesting is limited for a thousand opening controls', () => {
    const text = sanitizeText('\u202b'.repeat(1000) + 'a').text
    expect(text).toBe('\u202b'.repeat(16) + 'a' + '\u202c'.repeat(16))
  })
})

describe('form', () => {
  test('letters are composed', () => expect(sanitizeText('e\u0301').text).toBe('é'))
  test('unless asked to leave them', () => {
    expect(sanitizeText('সময়ে e\u0301', { form: 'as-given' }).text).toBe('সময়ে e\u0301')
  })
})

const stacked = (count: number) => '\u0f40' + '\u0f90'.repeat(count)

test('a Tibetan syllable may stack more marks than other scripts, up to a bound', () => {
  expect(sanitizeText(stacked(12), { form: 'as-given' }).text).toBe(stacked(12))
  expect(sanitizeText(stacked(40), { form: 'as-given' }).text).toBe(stacked(16))
  expect(sanitizeText('a' + '\u0301'.repeat(12), { form: 'as-given' }).text).toBe('a' + '\u0301'.repeat(8))
})

import { describe, expect, test } from 'vitest'
import { bidiLevels, visualOrder } from '../../../src/type/analysis/bidi.ts'

const levels = (text: string, dir: 'ltr' | 'rtl') => [...(bidiLevels(text, dir) ?? [])].join('')

const whole = (text: string, dir: 'ltr' | 'rtl') =>
  [...(bidiLevels(text, dir, { wholePieces: true }) ?? [])].join('')

describe('levels', () => {
  test('a text without right-to-left characters has no levels', () => {
    expect(bidiLevels('Ένα, два, 三, हिन्दी 😀 (5%)', 'ltr')).toBeUndefined()
    expect(bidiLevels('', 'ltr')).toBeUndefined()
  })

  test('the base direction is given, not guessed', () => {
    expect(levels('BBC שלום', 'rtl')).toBe('22211111')
    expect(levels('BBC שלום', 'ltr')).toBe('00001111')
  })

  test.each([
    ['a time stays a time', 'ש 16:05', '1122222'],
    ['a percentage keeps its sign', 'ש 12.5%', '1122222'],
    ['an address', 'ש 1.1.1.42/16', '1122222222222'],
    ['after Arabic letters a hyphen parts two figures', 'ع 12-16', '1122122'],
    ['after Hebrew ones it does not', 'ש 12-16', '1122222'],
    ['brackets follow what they hold', 'ש [BBC]', '1112221'],
  ])('%s', (_, text, wanted) => expect(levels(text, 'rtl')).toBe(wanted))

  test('emoji are neutral: between Hebrew words they run with them', () => {
    expect(levels('שלום 😀 עולם', 'ltr')).toBe('1'.repeat(12))
  })

  test('letters past the BMP run right to left: Adlam, Rohingya', () => {
    expect(levels('𞤀𞤁', 'ltr')).toBe('1111')
    expect(levels('𐴀 a', 'ltr')).toBe('1100')
  })

  test('Rohingya figures are Arabic numbers', () => {
    expect(levels('𐴀𐴰', 'ltr')).toBe('1122')
  })
})

describe('quotations, where they are one piece', () => {
  test.each([
    ['Hebrew', 'rtl', 'ש "AB", "CD"', '111221111221'],
    ['Arabic guillemets', 'rtl', 'ع «AB»، «CD»', '111221111221'],
    ['behind a prefix', 'rtl', 'ש "AB" ו"CD"', '111221111221'],
    ['Hebrew names in English', 'ltr', "a 'שש', 'תת'", '000110000110'],
    ['after Latin words they go on', 'rtl', 'צה"ל AB, "CD"', '1111122222222'],
  ] as const)('%s', (_, dir, text, wanted) => expect(whole(text, dir)).toBe(wanted))

  test('a quotation in browsers’ order continues past its comma', () => {
    expect(levels('ש "AB", "CD"', 'rtl')).toBe('111222222221')
  })
})

describe('rule L2', () => {
  test.each([
    [[0], '0'],
    [[0, 1, 0], '0 1 2'],
    [[1, 2, 1], '2 1 0'],
    [[1, 1, 1], '2 1 0'],
    [[0, 1, 2, 1, 0], '0 3 2 1 4'],
    [[1, 2, 3, 2, 1], '4 1 2 3 0'],
    [[2, 1, 2], '2 1 0'],
    [[], ''],
  ])('levels %j are shown in the order %s', (given, wanted) => {
    expect(visualOrder(given).join(' ')).toBe(wanted)
  })

  test('the order of a long line is found in time', () => {
    const order = visualOrder(Array.from({ length: 5000 }, (_, index) => index % 3))
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 5000 }, (_, index) => index))
  })
})

test('a handle or hashtag reads as one piece where asked', () => {
  expect(levels('של @abc ו', 'rtl')).toBe('111122211')
  expect(whole('של @abc ו', 'rtl')).toBe('111222211')
  expect(whole('של #abc_d ו', 'rtl')).toBe('11122222211')
  expect(whole('by @עברי x', 'ltr')).toBe('0001111100')
  // Signs in addresses and before digits stay signs.
  expect(whole('של a@b.c ו', 'rtl')).toBe(levels('של a@b.c ו', 'rtl'))
  expect(whole('של #1 ו', 'rtl')).toBe(levels('של #1 ו', 'rtl'))
})

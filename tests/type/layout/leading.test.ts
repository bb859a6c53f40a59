import { expect, test } from 'vitest'
import { leadingFor, tallestScript } from '../../../src/type/layout/leading.ts'

test('each script has the height its ink needs', () => {
  expect(display('Latn', 'en')).toBe(1.12)
  expect(display('Latn', 'vi-VN')).toBe(1.2)
  expect(display('Deva', 'hi')).toBe(1.32)
  expect(display('Arab', 'ar')).toBe(1.44)
  expect(display('Arab', 'ur')).toBe(2)
  expect(display('Arab', 'pa-Arab')).toBe(2)
  expect(display('Arab', 'UR-pk')).toBe(2)
  expect(display('Khmr', 'km')).toBe(1.55)
  expect(display('Hani', 'zh')).toBe(1.24)
})

test('Nastaliq is for the Arabic letters of Urdu only', () => {
  expect(leadingFor('Latn', 'ur', 'display')).toBe(1.12)
})

test('reading sizes have more room than headlines', () => {
  for (const script of 'Latn Grek Cyrl Deva Taml Arab Hebr Thai Laoo Mymr Tibt Hani Hang'.split(' ')) {
    expect(leadingFor(script, 'en', 'text')).toBeGreaterThan(leadingFor(script, 'en', 'display'))
  }
})

test('a script without a row, and figures alone, are set like Latin', () => {
  expect(leadingFor('Zyyy', 'en', 'text')).toBe(1.28)
  expect(leadingFor('', '', 'text')).toBe(1.28)
})

test.each([
  ['ur', 'PSL 2026 Lahore Qalandars vs Karachi Kings: لاہور کی جیت', 'Arab'],
  ['ur', 'iPhone 17 Pro Max Price in Pakistan and UAE اب', 'Arab'],
  ['hi', 'iPhone 17 Pro Max Launch Date, Price in India: भारत में क़ीमत', 'Deva'],
  ['en', 'Why the temple of Wat Phra Kaew in Bangkok, “วัด”, is closed', 'Latn'],
  ['ru', 'Выборы в Грузии', 'Cyrl'],
  ['en', '2026', 'Zyyy'],
])('lines of mixed text are as far apart as the tallest words want: %s %s', (lang, text, script) => {
  expect(tallestScript(text, lang)).toBe(script)
})

function display(script: string, lang: string): number {
  return leadingFor(script, lang, 'display')
}

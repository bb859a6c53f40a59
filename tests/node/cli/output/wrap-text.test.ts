import { styleText } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { wrapText } from '../../../../src/node/cli/output/wrap-text.ts'

const texts = {
  English: '  ! og: The headline was set smaller than its design likes, so that all of its words are seen.',
  Hindi:
    'केरल पहुँचा मानसून, अगले 48 घंटों में कर्नाटक और गोवा में भारी बारिश की चेतावनी, मछुआरे तट पर लौटे, स्कूल बंद रहेंगे, बिजली और पानी की आपूर्ति पर असर',
  Japanese:
    '全国の小学校で「週休3日制」の試行始まる　保護者の6割が「賛成」も、学童の受け皿に課題が残ると専門家は指摘する',
  emoji: `${'👩‍👩‍👧 '.repeat(30)}end`,
}

describe.each(Object.entries(texts))('%s', (_, text) => {
  it('has no line of more than 80 columns, and loses no letter', () => {
    const lines = wrapText(text).split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
  })
})

it('indents what goes on', () => {
  const [first = '', second = ''] = wrapText(texts.English).split('\n')
  expect(first).toMatch(/^ {2}! og/)
  expect(second).toMatch(/^ {4}\S/)
  expect(wrapText('word '.repeat(30), 10).split('\n')[1]).toMatch(/^ {10}\S/)
})

it('leaves addresses whole, and short lines as they are', () => {
  const address = `https://example.com/${'a'.repeat(90)}`
  expect(wrapText(`Nothing answered at ${address}.`)).toBe(`Nothing answered at\n  ${address}.`)
  expect(wrapText('a  b\n\n  c')).toBe('a  b\n\n  c')
})

it('counts no colours', () => {
  const text = styleText('red', 'word '.repeat(15).trim(), { validateStream: false })
  expect(stringWidth(text)).toBe(74)
  expect(wrapText(text)).toBe(text)
})

import { expect, test } from 'vitest'
import { cleanTexts } from '../../../src/card/plan/clean-texts.ts'
import type { FrameItem } from '../../../src/card/plan/read-tree.ts'

function text(name: string, content: string): FrameItem {
  return { kind: 'text', name, content, face: 'plain', weight: 400, size: 20, color: '#000000' }
}

function clean(...items: FrameItem[]) {
  return cleanTexts(new Map([['story', { name: 'story', items }]]), 'og', 'en')
}

test('absent and blank texts take no room; rules stay', () => {
  const rule: FrameItem = { kind: 'rule', width: 40, height: 4, color: '#ff0000' }
  const { frames, verdicts } = clean(text('kicker', '  '), rule, text('headline', ''))
  expect(frames.get('story')?.items).toEqual([rule])
  expect(verdicts).toEqual([])
})

test('a verdict names the text from which characters were removed', () => {
  const { frames, verdicts } = clean(text('headline', 'Fer\u0000ry \ud83d delayed'))
  expect(frames.get('story')?.items).toMatchObject([{ content: 'Ferry delayed' }])
  expect(verdicts.length).toBeGreaterThan(0)
  for (const verdict of verdicts) {
    expect(verdict).toMatchObject({ code: 'text-cleaned', place: 'og/story/headline' })
  }
})

import { describe, expect, test } from 'vitest'
import type { Edits } from '../../src/article/edits/edit-keys.ts'
import { fixLosses, outFix } from '../../src/post/fit/fix-losses.ts'
import type { Verdict } from '../../src/verdict.ts'

const cut: Verdict = { code: 'text-cut', severity: 'warning', place: 'youtube/title', message: 'Cut.' }
const keep = (label: string, text: string) => ({
  say: 'Keep the shortened text',
  set: { [label === 'text' ? 'text.youtube' : `text.youtube.${label}`]: text },
})
const fixesOf = (label: string, edits: Edits) =>
  fixLosses([cut], { network: 'youtube', edits }, label, 'Tides rise …')[0]!.fixes

describe('fixes of what a text lost', () => {
  test('offer the text as it came out', () => {
    expect(fixesOf('title', {})).toEqual([keep('title', 'Tides rise …')])
  })

  test('offer the card’s own headline for a title first', () => {
    expect(fixesOf('title', { 'title.card': 'High tides' })).toEqual([
      { say: 'Use the card’s headline', set: { 'text.youtube.title': 'High tides' } },
      keep('title', 'Tides rise …'),
    ])
  })

  test('do not offer that headline for other texts, nor where the title has it', () => {
    expect(fixesOf('description', { 'title.card': 'High tides' })).toEqual([
      keep('description', 'Tides rise …'),
    ])
    expect(fixesOf('title', { 'title.card': 'Tides rise' })).toEqual([keep('title', 'Tides rise …')])
  })

  test('leave out the hashtags that were dropped, beside those left out before', () => {
    const dropped: Verdict = { ...cut, code: 'hashtag-dropped', message: 'No room for #Sea and #Wind.' }
    const [verdict] = fixLosses([dropped], { network: 'youtube', edits: { tags: '-Rain' } }, 'text', '')
    expect(verdict!.fixes).toEqual([{ say: 'Leave them out', set: { 'tags.youtube': '-Rain,-Sea,-Wind' } }])
    expect(outFix('youtube', {}, ['#Sea'])).toEqual({
      say: 'Leave #Sea out',
      set: { 'tags.youtube': '-Sea' },
    })
  })
})

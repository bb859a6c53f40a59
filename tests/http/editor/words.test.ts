import { describe, expect, it } from 'vitest'
import { countText } from '../../../src/post/count-text.ts'
import type { CountedText } from '../../../src/post/post.ts'
import { postWords, sentence } from '../../../src/http/editor/words.ts'

function shown(text: string, more: Partial<CountedText> = {}): string {
  return postWords({ ...countText('twitter', 'text', text), text, fold: undefined, ...more }).toString()
}

describe('a text as its network shows it', () => {
  it('marks what becomes a link', () => {
    expect(shown('Read https://a.example.com/x\n#मानसून @post')).toBe(
      'Read <span class="entity">https://a.example.com/x</span>\n' +
        '<span class="entity">#मानसून</span> <span class="entity">@post</span>',
    )
  })

  it('escapes what looks like markup', () => {
    expect(shown('<b>&"\'')).toBe('&lt;b&gt;&amp;&quot;&#39;')
  })

  it('marks the fold, and cuts an entity there', () => {
    const entities = [{ type: 'hashtag', text: '#abcdef', start: 2, end: 9 }] as const
    expect(shown('x #abcdef y', { entities: [...entities], fold: 5 })).toBe(
      'x <span class="entity">#ab</span><span class="folded"><span class="entity">cdef</span> y</span>',
    )
  })

  it.each([
    ['a vowel sign', 'सामान्य से तीन', 9, 'सामान्य '],
    ['an emoji of several', 'a👩‍👩‍👧b', 4, 'a'],
    ['a surrogate', 'a😀b', 2, 'a'],
  ])('folds before the letter that has %s', (_, text, fold, before) => {
    expect(shown(text, { entities: [], fold })).toBe(
      `${before}<span class="folded">${text.slice(before.length)}</span>`,
    )
  })

  it('marks no fold behind the end', () => {
    expect(shown('short', { fold: 5 })).toBe('short')
  })

  it('stands entities that overlap, and such as are out of order', () => {
    const entities = [
      { type: 'url', text: 'bcd', start: 1, end: 4 },
      { type: 'hashtag', text: 'abc', start: 0, end: 3 },
    ] as const
    expect(shown('abcde', { entities: [...entities] })).toBe(
      '<span class="entity">abc</span><span class="entity">d</span>e',
    )
  })
})

it('keeps what a finding quotes together, in its own language', () => {
  expect(sentence('Left out: “دریا <b>” and “x”.', 'ur').toString()).toBe(
    'Left out: <bdi lang="ur">“دریا &lt;b&gt;”</bdi> and <bdi lang="ur">“x”</bdi>.',
  )
})

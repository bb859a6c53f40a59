import { describe, expect, test } from 'vitest'
import { countText } from '../../src/post/count-text.ts'
import { judgeOwn } from '../../src/post/fit/judge-own.ts'
import { articleOf } from './articles.ts'

const article = articleOf({ title: 'Tides' })
const judged = (text: string) =>
  judgeOwn({ network: 'bluesky', article }, 'text', text, (tried) => countText('bluesky', 'text', tried))

const sentence = (name: string) =>
  `The ${name} of the harbour was open to the boats until the evening of Sunday.`
const long = ['gate', 'quay', 'lock', 'pier', 'dock'].map(sentence).join(' ')

describe('a text written by hand', () => {
  test('that fits is left alone', () => {
    expect(judged(sentence('gate'))).toEqual([])
  })

  test('that is too long may end after fewer sentences, or be written anew', () => {
    const [verdict] = judged(long)
    const four = ['gate', 'quay', 'lock', 'pier'].map(sentence).join(' ')
    expect(verdict).toMatchObject({ code: 'text-overflow', severity: 'error', place: 'bluesky/text' })
    expect(verdict!.message).toBe(
      `The text has ${long.length} of 300 graphemes: ${long.length - 300} too many.`,
    )
    expect(verdict!.fixes).toEqual([
      { say: 'End at “the evening of Sunday.”', set: { 'text.bluesky': four } },
      { say: 'Write it anew', set: { 'text.bluesky': null } },
    ])
  })

  test('keeps its links and hashtags when it is shortened', () => {
    const [fix] = judged(`${long} https://post.example/a #harbour`)[0]!.fixes!
    expect(Object.values(fix!.set)[0]).toMatch(/Sunday\. https:\/\/post\.example\/a #harbour$/)
    expect(fix!.say).toBe('End at “the evening of Sunday.”')
  })

  test('that no cut makes fit can only be written anew', () => {
    const tags = Array.from({ length: 60 }, (_, i) => ` #harbour${i}`).join('')
    expect(judged(`Open.${tags}`)[0]!.fixes!.map(({ say }) => say)).toEqual(['Write it anew'])
  })
})

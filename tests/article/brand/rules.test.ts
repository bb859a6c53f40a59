import { describe, expect, it } from 'vitest'
import { readBrandJson } from '../../../src/article/brand/brand-file.ts'
import { accentOf } from '../../../src/article/brand/brand.ts'
import { isSensitive, kindOf, rulingOf, type RuledStory } from '../../../src/article/brand/rules.ts'

const colors = { paper: '#ffffff', ink: '#000000', accent: '#a3271f', muted: '#555555' }

function brandWith(fields: Record<string, unknown>) {
  return readBrandJson('brand.json', { colors, ...fields })
}

function story(fields: Partial<RuledStory> = {}): RuledStory {
  return { title: 'Ferry returns to the bay', tags: [], ...fields }
}

function problem(fields: Record<string, unknown>) {
  return () => brandWith(fields)
}

describe('rulingOf', () => {
  const { rules } = brandWith({
    rules: [
      { when: { section: 'Sport', format: ['story', 'square'] }, use: { template: 'score', tone: 'dark' } },
      { when: { section: ['Sport'] }, use: { template: 'photo', emoji: true } },
      { when: { kind: 'breaking', network: 'push' }, use: { hashtags: false } },
      { when: { tag: 'election' }, use: { label: 'Election' } },
      { when: { words: ['bay', '選挙'] }, use: { tone: 'light' } },
      { when: {}, use: { corner: undefined } as never },
    ].slice(0, 5),
  })

  it.each([
    ['nothing where no rule holds', story({ title: 'x' }), {}, {}],
    [
      'by section, in any case',
      story({ title: 'x', section: 'SPORT' }),
      {},
      { template: 'photo', emoji: true },
    ],
    ['not by another section', story({ title: 'x', section: 'Sports' }), {}, {}],
    [
      'the first of two that ask for the same',
      story({ title: 'x', section: 'Sport' }),
      { format: 'story' },
      { template: 'score', tone: 'dark', emoji: true },
    ],
    [
      'not in another format',
      story({ title: 'x', section: 'Sport' }),
      { format: 'og' },
      { template: 'photo', emoji: true },
    ],
    [
      'by kind and network together',
      story({ title: 'x', kind: 'breaking' }),
      { network: 'push' },
      { hashtags: false },
    ],
    ['not by one of two conditions', story({ title: 'x', kind: 'breaking' }), { network: 'twitter' }, {}],
    ['not by one of two conditions', story({ title: 'x' }), { network: 'push' }, {}],
    ['by tag', story({ title: 'x', tags: ['Weather', 'Election'] }), {}, { label: 'Election' }],
    ['by a whole word', story(), {}, { tone: 'light' }],
    [
      'by a word of the standfirst',
      story({ title: 'x', description: 'The bay, again.' }),
      {},
      { tone: 'light' },
    ],
    ['not by a part of a word', story({ title: 'The bayou' }), {}, {}],
    ['by a word in a script without spaces', story({ title: '参院選挙の結果' }), {}, { tone: 'light' }],
    ['nothing over paid pictures', story({ title: 'x', kind: 'paid' }), {}, { overlay: false, emoji: false }],
  ])('says %s', (_, told, place, effects) => {
    expect(rulingOf({ rules }, told, place)).toEqual(effects)
  })

  it('lets a brand lay type over paid pictures', () => {
    const own = brandWith({ rules: [{ when: { kind: 'paid' }, use: { overlay: true } }] })
    expect(rulingOf(own, story({ kind: 'paid' }))).toEqual({ overlay: true, emoji: false })
  })
})

describe('kindOf', () => {
  const brand = brandWith({
    rules: [
      { when: { section: 'Leader' }, use: { kind: 'opinion' } },
      { when: { kind: 'video', section: 'Archive' }, use: { kind: 'feature' } },
      { when: { format: 'og' }, use: { kind: 'gallery' } },
    ],
  })

  it.each([
    ['news without a rule', story(), 'news'],
    ['by section', story({ section: 'leader' }), 'opinion'],
    ['the story’s own before a rule', story({ section: 'Leader', kind: 'obituary' }), 'obituary'],
    ['changed by a rule that names it', story({ section: 'Archive', kind: 'video' }), 'feature'],
  ])('is %s', (_, told, kind) => {
    expect(kindOf(brand, told)).toBe(kind)
  })
})

describe('isSensitive', () => {
  const brand = brandWith({ sensitive: { words: ['killed'], sections: ['Courts'], tags: ['Inquest'] } })

  it.each([
    [story({ title: 'Two killed in storm' }), true],
    [story({ title: 'Skilled hands' }), false],
    [story({ section: 'courts' }), true],
    [story({ tags: ['inquest'] }), true],
    [story(), false],
  ])('%#', (told, sensitive) => {
    expect(isSensitive(brand, told)).toBe(sensitive)
    expect(isSensitive(brandWith({}), told)).toBe(false)
  })
})

describe('accentOf', () => {
  it('is the kind’s, else the section’s, else the brand’s', () => {
    const brand = {
      colors: { ...colors, sections: { Sport: '#1d6b4f' }, kinds: { breaking: '#c01522' } },
    } as const
    expect(accentOf('Sport', brand, 'breaking')).toBe('#c01522')
    expect(accentOf('Sport', brand, 'news')).toBe('#1d6b4f')
    expect(accentOf('Sport', brand)).toBe('#1d6b4f')
    expect(accentOf('__proto__', brand)).toBe('#a3271f')
  })
})

describe('brand.json', () => {
  it('is refused by the field at fault', () => {
    expect(problem({ tone: 'grey' })).toThrow('tone must be light or dark')
    expect(problem({ corner: -1 })).toThrow('corner must be 0 at least')
    expect(problem({ fonts: { headline: 'a.ttf' } })).toThrow('fonts')
    expect(problem({ fonts: { display: 'a.svg' } })).toThrow('fonts.display')
    expect(problem({ fonts: { display: { file: 'a.ttf', weight: 0 } } })).toThrow('fonts.display')
    expect(problem({ labels: { english: { breaking: 'x' } } })).toThrow('labels')
    expect(problem({ labels: { en: { scoop: 'x' } } })).toThrow('labels.en')
    expect(problem({ formats: ['banner'] })).toThrow('formats.0 must be one of og')
    expect(problem({ rules: [{ when: { kind: 'scoop' }, use: {} }] })).toThrow(
      'rules.0.when.kind must be a kind',
    )
    expect(problem({ rules: [{ when: {}, use: { colour: 'red' } }] })).toThrow(
      'rules.0.use.colour is no field',
    )
    expect(problem({ sensitive: { words: 'war' } })).toThrow('sensitive.words must be a list of words')
    expect(problem({ logo: { pale: 'x.svg' } })).toThrow('logo.pale is no field of a brand')
    expect(problem({ colors: { ...colors, kinds: { news: 'red' } } })).toThrow(
      'colors.kinds.news must be a colour',
    )
    expect(problem({ colors: { ...colors, dark: { paper: 'black' } } })).toThrow(
      'colors.dark.paper must be a colour',
    )
    expect(problem({ portraits: { 'Anita Desai': 'anita.jpg' } })).toThrow('must be an http(s) address')
  })
})

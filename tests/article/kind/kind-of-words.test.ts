import { describe, expect, it } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { kindOfTag, kindOfWord } from '../../../src/article/kind/kind-of-words.ts'
import { isKind } from '../../../src/article/kind/kinds.ts'
import { sectionWords } from '../../../src/article/kind/section-words.ts'

describe('kindOfWord', () => {
  it.each([
    ['Opinion', 'en', 'opinion'],
    ['OPINIONS', 'en-IN', 'opinion'],
    ['Op-Ed', 'en', 'opinion'],
    ['Leitartikel', 'de', 'opinion'],
    ['Leder', 'nb', 'opinion'],
    // "Leather" in German, a leader in Danish.
    ['Leder', 'de', undefined],
    ['社説', 'ja', 'opinion'],
    ['评论', 'zh-Hans', 'opinion'],
    ['書評', 'zh-Hant', 'review'],
    ['मुलाखत', 'mr', 'interview'],
    ['மறைவு', 'ta', undefined],
    ['  Photo   Gallery ', 'en', 'gallery'],
    ["Foto's", 'nl', 'gallery'],
    ['Foto’s', 'nl', 'gallery'],
    // English section names occur on sites of every language.
    ['Interview', 'th', 'interview'],
    ['Live Blog', 'hi', 'live'],
    // On many sites this section contains everything.
    ['Breaking News', 'en', undefined],
    ['Última hora', 'es', undefined],
    ['Sport', 'en', undefined],
    ['Opinion polls', 'en', undefined],
    ['', 'en', undefined],
    ['__proto__', 'en', undefined],
  ])('%s in %s is %s', (word, lang, kind) => {
    expect(kindOfWord(word, lang)).toBe(kind)
  })

  it.each(Object.entries(sectionWords))('every word of %s says one kind', (lang, words) => {
    expect(Object.keys(words).filter((kind) => !isKind(kind))).toEqual([])
    const all = Object.values(words).flatMap((list) => list.split('|'))
    expect(all.filter((word, at) => word === '' || all.indexOf(word) !== at)).toEqual([])
    expect(all.filter((word) => word !== word.normalize('NFC').toLowerCase().trim())).toEqual([])
    expect(all.filter((word) => kindOfWord(word, lang) === undefined)).toEqual([])
  })
})

describe('kindOfTag', () => {
  it.each([
    ['Obituary', 'obituary'],
    ['Interview', 'interview'],
    // Subjects, not forms.
    ['Data', undefined],
    ['Video', undefined],
    ['Live', undefined],
    ['Background', undefined],
    ['Profile', undefined],
  ])('%s is %s', (tag, kind) => {
    expect(kindOfTag(tag, 'en')).toBe(kind)
  })
})

function kindOf(more: object) {
  const { article, sources } = articleFromJson({ title: 'The pier we were promised', lang: 'en', ...more })
  return [article.kind, sources.kind]
}

describe('the kind of an article', () => {
  it('is the given one, else the section’s, else a tag’s', () => {
    expect(kindOf({ kind: 'feature', section: 'Opinion' })).toEqual(['feature', 'json kind'])
    expect(kindOf({ kind: 'news', section: 'Opinion' })).toEqual(['news', 'json kind'])
    expect(kindOf({ section: 'Opinion', tags: ['Obituary'] })).toEqual(['opinion', 'section “Opinion”'])
    expect(kindOf({ section: 'City', tags: ['Piers', 'Obituary'] })).toEqual(['obituary', 'tag “Obituary”'])
    expect(kindOf({ section: 'City', tags: ['Piers'] })).toEqual([undefined, undefined])
  })
})

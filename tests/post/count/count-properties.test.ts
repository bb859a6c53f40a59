import { describe, expect, it } from 'vitest'
import { findAccidentalLinks } from '../../../src/post/count/entities/accidental-links.ts'
import { blueskyFacets } from '../../../src/post/count/entities/bluesky-facets.ts'
import { countText, fieldsOf } from '../../../src/post/count-text.ts'
import { weighText } from '../../../src/post/count/weigh.ts'
import { graphemeStarts } from '../../../src/post/count/graphemes.ts'
import { escapeLittleText } from '../../../src/post/networks/linkedin.ts'
import { twitterFacts } from '../../../src/post/networks/twitter.ts'
import { createNormalForm } from '../../../src/post/count/normal-form.ts'
import type { Entity } from '../../../src/post/count/count.ts'
import { networkNames } from '../../../src/post/network.ts'
import { createRandom, randomText } from './mutations.ts'

const SEED = 20_261_124
const random = createRandom(SEED)
const texts = Array.from({ length: 2000 }, () => randomText(random))

const sameOnX =
  <value>(of: (text: string) => value) =>
  (text: string) =>
    JSON.stringify(of(text.normalize('NFD'))) === JSON.stringify(of(text.normalize('NFC')))

function entitiesLieInOrder(text: string, entities: readonly Entity[]): boolean {
  return entities.every(
    (entity, index) =>
      text.slice(entity.start, entity.end) === entity.text &&
      entity.end > entity.start &&
      entity.start >= (entities[index - 1]?.end ?? 0),
  )
}

function facetsLieOnCharacters(text: string): boolean {
  const bytes = new TextEncoder().encode(text)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const facets = blueskyFacets(text, () => 'did:plc:abc').map(({ index }) =>
    decoder.decode(bytes.slice(index.byteStart, index.byteEnd)),
  )
  const entities = countText('bluesky', 'text', text).entities.map((entity) => entity.text)
  return facets.join(' ') === entities.join(' ')
}

function dotsMakeTheLinks(text: string): boolean {
  return findAccidentalLinks(text).every(({ start, end, dot, text: link }) => {
    const mended = `${text.slice(start, dot)}. ${text.slice(dot + 1, end)}`
    return (
      text.slice(start, end) === link &&
      text[dot] === '.' &&
      findAccidentalLinks(mended).every((left) => left.text !== link)
    )
  })
}

function normalFormKeepsPlaces(text: string): boolean {
  const { text: normal, place } = createNormalForm(text)
  const ends = Array.from({ length: normal.length + 1 }, (_, at) => at)
  return (
    normal === text.normalize('NFC') &&
    place(0, 'start') === 0 &&
    place(normal.length, 'end') === text.length &&
    ends.every((at) => text.slice(0, place(at, 'end')).normalize('NFC').startsWith(normal.slice(0, at)))
  )
}

function graphemesMakeUp(text: string): boolean {
  const starts = graphemeStarts(text)
  return starts.map((start, index) => text.slice(start, starts[index + 1])).join('') === text
}

function allFitsWhenShort(text: string): boolean {
  const { length, fits, refusedAt } = weighText(text, twitterFacts.weights.value)
  return (fits === text.length) === (length <= 280 && refusedAt < 0)
}

describe(`counts of random texts, seed ${SEED}`, () => {
  it.each<[string, (text: string) => boolean]>([
    [
      'weigh the same on X in NFC and NFD',
      sameOnX((text) => weighText(text, twitterFacts.weights.value).length),
    ],
    [
      'find the same kinds of entities on X in NFC and NFD',
      sameOnX((text) => weighText(text, twitterFacts.weights.value).entities.map(({ type }) => type)),
    ],
    ['say that all of a text fits when it is short enough', allFitsWhenShort],
    ['place Bluesky’s facets on whole characters', (text) => facetsLieOnCharacters(text.toWellFormed())],
    ['point at the dot of every accidental link', dotsMakeTheLinks],
    ['place every position of the NFC form on the text as written', normalFormKeepsPlaces],
    ['part graphemes that make up the text', graphemesMakeUp],
    [
      'come back from LinkedIn’s little text',
      (text) => escapeLittleText(text).replace(/\\(.)/g, '$1') === text,
    ],
  ])('%s', (_name, holds) => {
    expect(texts.filter((text) => !holds(text))).toEqual([])
  })

  it.each(networkNames)('find entities that lie on the text in order: %s', (network) => {
    const field = fieldsOf(network)[0]!
    const wrong = texts.filter((text) => !entitiesLieInOrder(text, countText(network, field, text).entities))
    expect(wrong).toEqual([])
  })
})

describe('hostile texts are counted in bounded time', () => {
  const LENGTH = 100_000
  const units = [
    '@¦#¦$¦.¦a.¦a.a.a.co¦@@@@¦(¦x.co/(¦x.co/(a¦x.co?¦x.co/,¦http://¦http://a.¦co.¦あ.¦あ¦.みんな¦.あ.co あ',
    '#a#¦#1¦ #!¦ #x.¦@a¦ @a.b¦@a@b.c¦RT¦xn--¦.xn--a¦_.¦-¦ ¦\n¦\\¦,¦<¦a b,',
    '\u0301¦\u0316\u0301¦👩‍¦👩¦🏽¦🇩¦🏴¦\u{e0067}¦\ufe0f¦\u200d¦\ud83d¦\ude00¦\u1161¦क्',
  ].flatMap((row) => row.split('¦'))
  it.each(units)('made of %j', (unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length))
    for (const network of networkNames)
      for (const field of fieldsOf(network)) {
        const { length, max, valid, faults } = countText(network, field, text)
        expect(length > max ? valid : false).toBe(false)
        expect(faults.length).toBeLessThan(10)
      }
    blueskyFacets(text)
    findAccidentalLinks(text)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { countText } from '../../../src/post/count-text.ts'
import { findMentions } from '../../../src/post/count/entities/mentions.ts'
import { isTopLevelDomain } from '../../../src/post/count/entities/top-level-domains.ts'
import { twitterEntities } from '../../../src/post/count/entities/twitter-entities.ts'
import type { Entity } from '../../../src/post/count/count.ts'
import { weighText } from '../../../src/post/count/weigh.ts'
import { leadingMention, twitterFacts } from '../../../src/post/networks/twitter.ts'

interface Case {
  readonly description: string
  readonly text: string
  readonly expected: unknown
}

/** The files are YAML 1.1: `\U0001f431` in double quotes is one character. */
function casesOf(file: string): Record<string, readonly Case[]> {
  const text = readFileSync(new URL(`../data/twitter-text/${file}.yml`, import.meta.url), 'utf8')
  return (parse(text, { version: '1.1' }) as { tests: Record<string, readonly Case[]> }).tests
}

function found(text: string, ...types: Entity['type'][]): Entity[] {
  return twitterEntities(text).filter(({ type }) => types.includes(type))
}

/** Names of entity types in `extract.yml`, without the sign. */
function withIndices(text: string, type: Entity['type'], name: string, sign: number) {
  return found(text, type).map((entity) => ({
    [name]: entity.text.slice(sign),
    indices: [entity.start, entity.end],
  }))
}

function names(text: string, type: Entity['type'], sign: number): string[] {
  return found(text, type).map((entity) => entity.text.slice(sign))
}

function mentionsWithLists(text: string) {
  return findMentions(text).map(({ start, nameEnd, end }) => ({
    screen_name: text.slice(start + 1, nameEnd),
    list_slug: text.slice(nameEnd, end),
    indices: [start, end],
  }))
}

const extractors: Record<string, (text: string) => unknown> = {
  mentions: (text) => mentionsWithLists(text).map((mention) => mention.screen_name),
  mentions_with_indices: (text) =>
    mentionsWithLists(text).map(({ screen_name, indices }) => ({ screen_name, indices })),
  mentions_or_lists_with_indices: mentionsWithLists,
  replies: (text) => leadingMention(text, twitterEntities(text))?.text.slice(1) ?? null,
  urls: (text) => names(text, 'url', 0),
  urls_with_indices: (text) => withIndices(text, 'url', 'url', 0),
  urls_with_directional_markers: (text) => withIndices(text, 'url', 'url', 0),
  tco_urls_with_params: (text) => names(text, 'url', 0),
  hashtags: (text) => names(text, 'hashtag', 1),
  hashtags_from_astral: (text) => names(text, 'hashtag', 1),
  hashtags_with_indices: (text) => withIndices(text, 'hashtag', 'hashtag', 1),
  cashtags: (text) => names(text, 'cashtag', 1),
  cashtags_with_indices: (text) => withIndices(text, 'cashtag', 'cashtag', 1),
}

const extract = casesOf('extract')

it('knows every section of extract.yml', () => {
  expect(Object.keys(extract)).toEqual(Object.keys(extractors))
  expect(Object.values(extract).flat()).toHaveLength(238)
})

describe.each(Object.entries(extractors))('extract %s', (section, extractor) => {
  it.each(extract[section]!)('$description', ({ text, expected }) => {
    expect(extractor(text)).toEqual(expected)
  })
})

/** A text is a valid name, list or tag if it is exactly one. */
function isWholly(type: Entity['type'], text: string): boolean {
  return found(text, type)[0]?.text === text
}

/** All expected values of a weighted case, in UTF-16 units with inclusive ends. */
function weighed(text: string, emojiAsOne: boolean) {
  const { length, fits, refusedAt } = weighText(text, { ...twitterFacts.weights.value, emojiAsOne })
  return {
    weightedLength: length,
    valid: length > 0 && length <= 280 && refusedAt < 0,
    permillage: Math.floor((length * 1000) / 280),
    displayRangeStart: 0,
    displayRangeEnd: text.length - 1,
    validRangeStart: 0,
    validRangeEnd: fits - 1,
  }
}

const validators: Record<string, (text: string) => unknown> = {
  tweets: (text) => countText('twitter', 'text', text).valid,
  usernames: (text) => isWholly('mention', text),
  lists: (text) => isWholly('list', text),
  hashtags: (text) => isWholly('hashtag', text),
  urls_without_protocol: (text) => isWholly('url', text),
  /** These are for configuration 2, which does not treat emoji specially. */
  WeightedTweetsCounterTest: (text) => weighed(text, false),
  WeightedTweetsWithDiscountedEmojiCounterTest: (text) => weighed(text, true),
  UnicodeDirectionalMarkerCounterTest: (text) => weighed(text, true),
}

/** From the time of 140 characters; all others in the section are valid for 280 too. */
const ofOldLimit = new Set([
  'Invalid Tweet: 141 characters',
  'Invalid Tweet: 141 characters (due to newline)',
])

/** `urls` is for single addresses: the article's own, which are checked on input. */
const { urls: _, ...validate } = casesOf('validate')

it('knows every section of validate.yml', () => {
  expect(Object.keys(validate)).toEqual(Object.keys(validators))
  const cases = Object.values(validate).flat()
  expect(cases).toHaveLength(73)
  expect(cases.filter(({ description }) => ofOldLimit.has(description))).toHaveLength(2)
})

describe.each(Object.entries(validators))('validate %s', (section, validator) => {
  const cases = validate[section]!.filter(({ description }) => !ofOldLimit.has(description))
  it.each(cases)('$description', ({ text, expected }) => {
    expect(validator(text)).toEqual(expected)
  })
})

describe('top-level domains', () => {
  const { country = [], generic = [] } = casesOf('tlds')
  const domains = [...country, ...generic].map(({ text }) => ({
    text,
    name: text.slice(text.lastIndexOf('.') + 1).toLowerCase(),
  }))

  it('finds every one that is still delegated', () => {
    const missed = domains.filter(
      ({ text, name }) => isTopLevelDomain(name) && names(text, 'url', 0)[0] !== text,
    )
    expect(missed).toEqual([])
  })

  it('does not contain withdrawn ones', () => {
    const withdrawn = domains.filter(({ name }) => !isTopLevelDomain(name))
    expect(withdrawn.map(({ name }) => name).join(' ')).toMatchInlineSnapshot(
      `"um tp mf eh bq bl an 诺基亚 珠宝 手表 工行 大众汽车 موبايلي اتصالات zippo xperia xfinity warman vuelos volkswagen vistaprint vista uconnect travelchannel tiffany telefonica telecity symantec swiftcover statoil starhub srt spreadbetting spiegel shriram showtime shaw ses scor scjohnson sca sapo rocher rmit rightathome redstone raid qvc pramerica piaget passagens panerai pamperedchef orientexpress onyourside oldnavy off northwesternmutual newholland natura nationwide nadex mutuelle mutual mtpc movistar mopar montblanc mobily metlife meo mcdonalds mcd maserati macys lupin loft lixil lipsy linde liaison lancome lancia lancaster ladbrokes kinder kerrylogistics jlc jcp iwc iveco iselect intel iinet htc hoteles honeywell hgtv guardian goodhands glade fujixerox frontdoor foodnetwork flsmidth fiat everbank etisalat esurance epost duns dunlop duck doosan doha dodge dabur csc cookingchannel comcast cityeats chrysler chloe ceb cbs caseih cartier cancerresearch bugatti budapest boots bnl blanco bentley bananarepublic avianca alfaromeo aigo afamilycompany adac active abarth onion"`,
    )
    expect(withdrawn.filter(({ text }) => found(text, 'url').length > 0)).toEqual([])
  })

  it.each(['amazon', 'kids', 'music', 'spa', 'ישראל', 'アマゾン', '亚马逊'])(
    'finds .%s, delegated since',
    (name) => {
      expect(names(`hello.${name}`, 'url', 0)).toEqual([`hello.${name}`])
    },
  )
})

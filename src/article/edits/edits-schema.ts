import * as z from 'zod'
import { wrongType } from '../json/schema-parts.ts'
import { readLanguageTag } from '../language/language-tag.ts'
import { type EditKey, editKeys } from './edit-keys.ts'
import { lengthOf, readValue } from './edit-values.ts'

/** Description of each key, for the documentation; by whole key, else by its first word. */
const meanings: Readonly<Record<string, string>> = {
  'title.card': 'Headline on all cards.',
  title: 'Headline on the card of one format, or in the post of one network.',
  standfirst: 'Standfirst on the cards, or on the card of one format; empty for none.',
  section: 'Section on the cards.',
  byline: 'Byline on the cards, as it is printed; empty for none.',
  credit: 'Credit of the photo; empty for none.',
  lang: 'Language of the article, BCP 47.',
  dir: 'Direction of the article: ltr or rtl.',
  brand: 'Id of the brand.',
  focus: 'The point of the photo that must be seen: two fractions, from the left and from the top.',
  crop: 'The part of the photo to show: four fractions, left, top, width, height.',
  photo: 'Another photo: its address, the name of an uploaded picture, or none.',
  design: 'Design of the cards; auto for the one that suits.',
  colour: 'Tone of the cards: light or dark.',
  show: 'What to leave off the cards, with - before each: -byline,-credit.',
  text: 'Text of a post, in place of the one written for it. Parts of a thread have a line --- between.',
  tags: 'Hashtags in order, without #; with - before those that are out.',
  alt: 'Alternative text of the cards.',
  kind: 'Kind of story.',
  points: 'Points, one a line.',
  updates: 'Updates, one a line: 2026-05-29T07:15:00+05:30 | what is new.',
  sides: 'Sides, one a line: Northfield | 3.',
  gallery: 'Pictures, one a line: address | what it shows | credit.',
  option: 'What a design lets one choose: option.vertical; others have no such option and leave it out.',
  keep: 'Edits that stay although the article changed under them, as the finding says.',
}

const examples: Readonly<Record<string, string>> = {
  'title.card': 'Northern line reopens',
  focus: '.505,.6',
  'crop.square': '.1,0,.6,.9',
  show: '-byline,-credit',
  tags: 'NorthernLine,-Railways',
  'text.twitter': 'The first train left at dawn, full to the last seat.',
  sides: 'Northfield | 3\nSouthgate | 1',
}

/**
 * Edits as flat keys: the one schema for `edits` in requests and the documentation. `flatten-edits.ts` first
 * flattens nested JSON.
 */
export const editsInput = z
  .object(Object.fromEntries(editKeys.map((key) => [key, valueOf(key).optional()])), {
    error: wrongType('an object of edits'),
  })
  .catchall(valueOf('option.name'))
  .meta({
    description:
      'What a person changed, laid over the article. Keys may also be nested: {"title": {"card": "…"}}. Points and crops may be objects, hashtags and details lists.',
    example: { 'title.card': 'Northern line reopens', focus: '.505,.6', tags: 'NorthernLine,-Railways' },
  })

function valueOf(key: EditKey) {
  const [first = ''] = key.split('.')
  const text = z.string({ error: wrongType('text') }).check((context) => {
    const reason = readValue(key, context.value).reason ?? wrongLanguage(key, context.value)
    if (reason !== undefined)
      context.issues.push({ code: 'custom', input: context.value, message: reason, continue: false })
  })
  const example = examples[key]
  return text.meta({
    description: meanings[key] ?? meanings[first],
    maxLength: lengthOf(key),
    ...(example !== undefined && { example }),
  })
}

/** Only the registry distinguishes a language from other words. */
function wrongLanguage(key: EditKey, value: string): string | undefined {
  if (key !== 'lang') return undefined
  const { tag, guess } = readLanguageTag(value)
  if (tag !== undefined) return undefined
  return `is no language tag${guess === undefined ? '; write it as en-GB or hi' : `; probably ${guess} is meant`}`
}

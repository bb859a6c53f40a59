import type { Count, Entity } from '../network.ts'
import { twitter } from '../networks/twitter.ts'
import { createNormalForm } from './normal-form.ts'
import { judge } from './tally.ts'
import { twitterEntities } from './entities/twitter-entities.ts'
import { findUrls } from './entities/urls.ts'
import { weigh } from './weigh.ts'

const UNIT = 'weighted characters'

/** A post for X, counted as X counts it (docs.x.com/fundamentals/counting-characters, configuration 3). */
export function countTwitterText(text: string): Count {
  const { length, entities, refusedAt } = weighTwitter(text)
  const refusals: string[] = []
  if (length === 0) refusals.push('The text is empty.')
  if (refusedAt >= 0)
    refusals.push(`At position ${refusedAt} stands a character X refuses (U+FEFF, U+FFFE or U+FFFF).`)
  const risks: string[] = []
  const addressed = leadingMention(text, entities)
  if (addressed)
    risks.push(`The text begins with ${addressed.text}: X shows it as a reply, to those who follow both.`)
  return judge(text, {
    length,
    max: twitter.weights.value.maxLength,
    unit: UNIT,
    refusals,
    risks,
    entities,
  })
}

/** A text as X weighs it, with positions on the text as it was written. */
export interface TwitterWeight {
  readonly length: number
  readonly entities: readonly Entity[]
  /** UTF-16 units of the text, from its beginning, that fit into one post; no address or emoji is cut. */
  readonly fits: number
  readonly refusedAt: number
}

/**
 * Weighs a text for X. An address that a hashtag runs into weighs as an address, though the tag is what shows.
 * @param rules another configuration than today's.
 */
export function weighTwitter(text: string, rules = twitter.weights.value): TwitterWeight {
  const normal = createNormalForm(text)
  const urls = findUrls(normal.text)
  const found = twitterEntities(normal.text, urls)
  const weight = weigh(normal.text, urls, rules)
  return {
    length: weight.length,
    entities: found.map(({ type, start, end }) =>
      placed(text, type, normal.place(start, 'start'), normal.place(end, 'end')),
    ),
    fits: normal.place(weight.fits, 'start'),
    refusedAt: weight.refusedAt < 0 ? -1 : normal.place(weight.refusedAt, 'start'),
  }
}

function placed(text: string, type: Entity['type'], start: number, end: number): Entity {
  return { type, text: text.slice(start, end), start, end }
}

/** The mention a text begins with, if it does: X then takes the post for a reply. */
export function leadingMention(text: string, entities: readonly Entity[]): Entity | undefined {
  const [first] = entities
  const leads = first?.type === 'mention' && text.slice(0, first.start).trim() === ''
  return leads ? first : undefined
}

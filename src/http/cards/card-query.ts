import * as z from 'zod'
import { caps } from '../../article/caps.ts'
import type { Verdict } from '../../verdict.ts'
import { Problem } from '../../problem.ts'
import { checkInput } from '../answer/input.ts'

/** Refuses absurd parameters early; the article's schema checks its own caps. */
const MAX_PARAMETER = 8000

const text = z.string().max(MAX_PARAMETER, `is longer than ${MAX_PARAMETER} characters`)

/** Query of a card's URL. Names are short because the URL is in a page's head. */
export const cardQuery = z.strictObject({
  title: text.min(1, 'is missing').meta({
    description: 'The headline.',
    example: 'After twenty years, the old market by the river opens again',
  }),
  section: text.optional().meta({ description: 'Shown above the headline.', example: 'City' }),
  author: text
    .optional()
    .meta({ description: 'One name; several as a list joined by `|`.', example: 'Mara Ellison' }),
  date: text
    .optional()
    .meta({ description: 'Day of publication, ISO 8601 with offset.', example: '2026-11-20T08:00:00+00:00' }),
  lang: text
    .optional()
    .meta({ description: 'Language as BCP 47; found from the script if not given.', example: 'en' }),
  site: text.optional().meta({
    description: 'Name of the publication, shown where the brand has none.',
    example: 'The River Post',
  }),
  description: text.optional().meta({ description: 'The standfirst, set where there is room.' }),
  brand: text.optional().meta({ description: 'Id of the brand; the default one if not given.' }),
  kid: text.optional().meta({ description: 'Id of the signing key.' }),
  exp: text.optional().meta({ description: 'Unix seconds after which the URL is refused; signed too.' }),
  sig: text.optional().meta({ description: 'The signature, base64url.' }),
})

export type CardQuery = z.infer<typeof cardQuery>

/** Options of the design: `option.vertical=true`. The design defines them. */
const OPTION = /^option\.[A-Za-z\d]{1,40}$/

/**
 * Reads the query of a card's URL.
 * @throws Problem `invalid-input` for a missing, unknown or repeated parameter
 */
export function readCardQuery(params: URLSearchParams): CardQuery {
  const names = [...new Set(params.keys())]
  const known = Object.keys(cardQuery.shape)
  for (const name of names) {
    if (!known.includes(name) && !OPTION.test(name))
      throw new Problem('invalid-input', `There is no parameter "${name.slice(0, 60)}".`, {
        field: name.slice(0, 60),
        allowed: known,
      })
    if (params.getAll(name).length > 1)
      throw new Problem('invalid-input', `The parameter "${name}" is given more than once.`, { field: name })
  }
  return checkInput(cardQuery, Object.fromEntries([...params].filter(([name]) => !OPTION.test(name))))
}

/** The design's options in a query, as text. */
export function optionsOfQuery(params: URLSearchParams): Readonly<Record<string, string>> | undefined {
  const given = [...params].filter(([name]) => OPTION.test(name))
  if (given.length === 0) return undefined
  return Object.fromEntries(given.map(([name, value]) => [name.slice('option.'.length), value]))
}

/** The article in a query, as JSON for `articleFromJson`, which accepts `author` and `date` as aliases. */
export function articleOfQuery(query: CardQuery): Record<string, unknown> {
  const { title, section, description, lang, site, brand, date } = query
  const author = query.author?.split('|').filter((name) => name.trim() !== '')
  return { title, section, description, author, date, lang, site, brand }
}

/** Texts that may be cut, with their caps in an article. */
const CAPS = {
  title: caps.title,
  section: caps.section,
  site: caps.siteName,
  description: caps.description,
} as const

/** Cuts the query's texts to an article's caps. */
export function withinCaps(query: CardQuery): { query: CardQuery; verdicts: readonly Verdict[] } {
  const verdicts: Verdict[] = []
  const cut = (name: string, text: string, most: number) => {
    if (text.length <= most) return text
    const message = `“${name}” has ${text.length} characters; ${most} are read.`
    verdicts.push({ code: 'field-cut', severity: 'warning', place: name, message })
    return text.slice(0, most).toWellFormed()
  }
  const whole = { ...query }
  for (const [name, most] of Object.entries(CAPS) as [keyof typeof CAPS, number][]) {
    const text = query[name]
    if (text !== undefined) whole[name] = cut(name, text, most)
  }
  if (query.author !== undefined)
    whole.author = query.author
      .split('|')
      .slice(0, caps.authors)
      .map((name) => cut('author', name, caps.authorName))
      .join('|')
  return { query: whole, verdicts }
}

/** Name of an article's field in the query, so that an error names what the sender wrote. */
export function parameterOf(articleField: string): string {
  const [first = '', second = ''] = articleField.split('.')
  if (first === 'options') return `option.${second}`
  if (first === 'publishedAt') return 'date'
  return first === 'authors' ? 'author' : first
}

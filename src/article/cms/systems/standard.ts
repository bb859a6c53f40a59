import { Problem } from '../../../problem.ts'
import { absolute } from '../address.ts'
import { type Action, actionOf, visibilityOf } from '../action.ts'
import { type CmsDelivery, type CmsEvent, ignore } from '../cms-event.ts'
import { isJson, type Json, momentOf, peek, peekId, peekText, unquoted } from '../peek.ts'

/** Fields of an event's data about the event, not the article. */
const OF_THE_EVENT = new Set(['id', 'status', '_status', 'draft', 'published'])

/**
 * Standard Webhooks' body, `{type, timestamp, data}`, for custom senders. `data` is an article as in `POST
 * /v1/articles`, or `{"url": …}` to have the page read; `id` identifies it later.
 * @throws Problem `invalid-input` naming `type` if it is about something else, or unknown
 */
export function standardEvents({ payload, settings }: CmsDelivery): readonly CmsEvent[] {
  const type = peekText(payload, 'type') ?? ''
  const action = knownAction(type)
  // Templates write it as a string, and some senders put several articles into it.
  const data = unquoted(peek(payload, 'data'))
  const all = (Array.isArray(data) ? data : [data]).map((one) => unwrapped(one)).filter(isJson)
  if (action === undefined || all.length === 0) return ignore(unknownType(type, data))
  return all.flatMap((one) => eventsOfData(one, { action, payload, settings }))
}

interface Told extends Pick<CmsDelivery, 'payload' | 'settings'> {
  readonly action: Known
}

/** `{"article": {…}}`: the content of the only property, if it has that name. */
function unwrapped(data: unknown): unknown {
  const [only, ...others] = isJson(data) ? Object.entries(data) : []
  const isWrapped =
    only !== undefined && others.length === 0 && /^(?:article|post|story|entry|item|document)$/.test(only[0])
  return isWrapped && isJson(only[1]) ? only[1] : data
}

function eventsOfData(data: Json, { action, payload, settings }: Told): readonly CmsEvent[] {
  const ref = peekId(data, 'id')
  const url = absolute(peek(data, 'url'), settings.site)
  // Ordered by time of sending: a repeated publication without changes is newer than its withdrawal.
  const at = momentOf(peek(payload, 'timestamp')) ?? momentOf(peek(data, 'modifiedAt'))
  const isRemoved = action.kind === 'remove' || (action.kind === 'save' && isWithdrawn(data))
  if (isRemoved) return [{ kind: 'remove', ref, url, at }]
  if (action.kind === 'save' && isUnfinished(data))
    return ignore('The article is not published: its status says so.')
  const article = Object.fromEntries(Object.entries(data).filter(([name]) => !OF_THE_EVENT.has(name)))
  const onlyAddress = url !== undefined && Object.keys(article).every((name) => name === 'url')
  if (onlyAddress) return [{ kind: 'read', ref, at, url }]
  const json: Json = url === undefined ? article : { ...article, url }
  return [{ kind: 'publish', ref, at, root: 'data', json }]
}

type Known = Extract<Action, { kind: 'publish' | 'save' | 'remove' }>

/**
 * The action on an article in a type; undefined if it is not about one, such as a test.
 * @throws Problem `invalid-input` if it is about something else, or an unknown action
 */
export function knownAction(type: string): Known | undefined {
  const action = actionOf(type)
  switch (action.kind) {
    case 'other':
      throw wrongType(`"${type.slice(0, 60)}" is about ${withArticle(action.subject)}, not an article`)
    case 'unknown':
      throw wrongType(
        `"${type.slice(0, 60)}" is not known: article.published, .updated and .created publish; ` +
          '.unpublished, .withdrawn, .archived and .deleted remove',
      )
    case 'none':
      return undefined
    default:
      return action
  }
}

/** `a tag`, `an author`; of several the first: `comments` is `a comment`. */
function withArticle(noun: string): string {
  const irregular = IRREGULAR.get(noun)
  if (irregular !== undefined) return irregular
  const one = noun.replace(/ies$/, 'y').replace(/s$/, '')
  return `${/^(?!user)[aeiou]/.test(one) ? 'an' : 'a'} ${one}`
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['media', 'a media file'],
  ['series', 'a series'],
  ['staff', 'people'],
  ['people', 'people'],
])

function wrongType(message: string): Problem {
  return new Problem('invalid-input', `${message}.`, { field: 'type' })
}

function isWithdrawn(data: Json): boolean {
  return visibilityOf(statusOf(data)) === 'withdrawn'
}

function isUnfinished(data: Json): boolean {
  return (
    visibilityOf(statusOf(data)) === 'unfinished' ||
    peek(data, 'draft') === true ||
    peek(data, 'published') === false
  )
}

function statusOf(data: Json): string | undefined {
  return peekText(data, 'status') ?? peekText(data, '_status')
}

export function unknownType(type: string, data: unknown): string {
  if (type === '') return 'It says nothing in "type".'
  if (/(?:^|[.:_-])(?:test|ping)$/i.test(type)) return 'The test has arrived, and its signature is right.'
  return isJson(data)
    ? `"${type.slice(0, 60)}" is neither a publication nor a removal.`
    : 'It has no object in "data".'
}

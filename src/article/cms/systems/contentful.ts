import { absolute } from '../address.ts'
import { articleOfModel } from '../model.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore } from '../cms-event.ts'
import { isJson, type Json, momentOf, peek, peekId, peekList, peekText } from '../peek.ts'

const DELIVERY_API = 'https://cdn.contentful.com'

/** Limit of entries and assets in one response; an article's metadata need no deeper links than two. */
const MAX_INCLUDED = 200

/**
 * Contentful: the event is in `X-Contentful-Topic`; fields are keyed by language; pictures and authors are links,
 * which only its API resolves. Entries have no address: the settings build it.
 */
export function contentfulEvents({ payload, header, settings }: CmsDelivery): readonly CmsEvent[] {
  const [, kind, action = ''] =
    /^ContentManagement\.(\w+)\.(\w+)$/.exec(header('x-contentful-topic') ?? '') ?? []
  if (kind === undefined) return ignore('The header X-Contentful-Topic does not say what happened.')
  if (kind !== 'Entry') return ignore(`It is about ${kind}, not an entry.`)
  const sys = peek(payload, 'sys')
  const ref = peekId(sys, 'id')
  if (ref === undefined) return ignore('It has no sys.id.')
  const at = momentOf(peek(sys, 'updatedAt')) ?? momentOf(header('x-contentful-event-datetime'))
  const type = peekText(sys, 'contentType', 'sys', 'id')
  if (type !== undefined && settings.types !== undefined && !settings.types.includes(type))
    return ignore(`The content type "${type.slice(0, 60)}" is no article.`)
  if (['unpublish', 'delete', 'archive'].includes(action))
    return [
      {
        kind: 'remove',
        ref,
        at: momentOf(header('x-contentful-event-datetime')) ?? momentOf(peek(sys, 'deletedAt')),
      },
    ]
  if (action !== 'publish') return ignore(`"${action}" changes nothing that readers see.`)

  const sent: CmsEvent = {
    kind: 'publish',
    ref,
    at,
    root: 'fields',
    json: articleOf(inOneLanguage(payload, settings), payload, settings),
  }
  const question = questionOf(ref, payload, settings, sent)
  return [question === undefined ? sent : { kind: 'ask', ref, at, question }]
}

type Ask = Extract<CmsEvent, { kind: 'ask' }>['question']

function questionOf(ref: string, payload: unknown, settings: CmsSettings, sent: CmsEvent): Ask | undefined {
  const space = peekId(payload, 'sys', 'space', 'sys', 'id')
  const environment = peekId(payload, 'sys', 'environment', 'sys', 'id') ?? 'master'
  if (settings.key === undefined || space === undefined) return undefined
  const url = new URL(`/spaces/${space}/environments/${environment}/entries`, settings.api ?? DELIVERY_API)
  url.search = String(
    new URLSearchParams({ 'sys.id': ref, include: '2', ...(settings.lang && { locale: settings.lang }) }),
  )
  return {
    url: url.href,
    headers: { authorization: `Bearer ${settings.key}` },
    parseAnswer(answer) {
      const entry = peek(answer, 'items', 0)
      const fields = peek(entry, 'fields')
      // Its caches may lag behind the webhook by seconds: then the delivery is newer.
      const asked = momentOf(peek(entry, 'sys', 'updatedAt')) ?? 0
      if (!isJson(fields) || (sent.kind === 'publish' && asked < (sent.at ?? 0))) return [sent]
      const json = articleOf(resolved(fields, answer), entry, settings)
      return [{ ...sent, json } as CmsEvent]
    },
    gone: [sent],
    otherwise: [sent],
  }
}

function articleOf(fields: Json, around: unknown, settings: CmsSettings): Json {
  return articleOfModel(fields, {
    settings,
    around: [around],
    picture: (value) => absolute(peek(value, 'file', 'url'), settings.assets),
  })
}

/** One language of fields keyed by language: the configured one, else the title's first. */
function inOneLanguage(payload: unknown, settings: CmsSettings): Json {
  const fields = peek(payload, 'fields')
  if (!isJson(fields)) return {}
  const title = Object.values(fields).find(isJson)
  const language = settings.lang ?? Object.keys(title ?? {})[0] ?? 'en-US'
  const values = Object.entries(fields).map(([name, byLanguage]) => [
    name,
    isJson(byLanguage) ? (peek(byLanguage, language) ?? Object.values(byLanguage)[0]) : byLanguage,
  ])
  return { locale: language, ...(Object.fromEntries(values) as Json) }
}

/** Fields with links replaced by included entries, two levels deep as requested. */
function resolved(fields: Json, answer: unknown, depth = 0): Json {
  const included = [...peekList(answer, 'includes', 'Asset'), ...peekList(answer, 'includes', 'Entry')].slice(
    0,
    MAX_INCLUDED,
  )
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, MAX_INCLUDED).map(resolve)
    if (peek(value, 'sys', 'type') !== 'Link') return value
    const found = included.find((one) => peek(one, 'sys', 'id') === peek(value, 'sys', 'id'))
    const inner = peek(found, 'fields')
    return isJson(inner) && depth === 0 ? resolved(inner, answer, 1) : inner
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, resolve(value)]))
}

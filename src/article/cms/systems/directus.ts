import { addressFrom } from '../address.ts'
import { authorizationOf } from '../authorization.ts'
import { articleOfModel } from '../model.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore } from '../cms-event.ts'
import { isJson, type Json, momentOf, peek, peekId, peekList, peekText, unquoted } from '../peek.ts'
import { unresolvedRelations } from '../relations.ts'

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Statuses vary by newsroom; an unknown one may mean “ready” without being public. */
const PUBLIC =
  /^(?:publish(?:ed)?|public|live|active|online|released|veröffentlicht|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|publicerad|publiceret|publisert|julkaistu|opublikowan[yea]|yayında|опубликовано|منشور|已发布|公開|게시됨)$/iu

function isPublic(status: string | undefined): boolean {
  return status === undefined || PUBLIC.test(status)
}

/** The item and its relations. */
const FIELDS = '*,*.*'

/**
 * Directus: the body is the newsroom's template, ideally the flow's `{{$trigger}}`: `event`, `key` or `keys`, and
 * the changes. An update has only the changed fields, so the item is requested if the API is configured.
 */
export function directusEvents({ payload, settings }: CmsDelivery): readonly CmsEvent[] {
  const trigger = isJson(peek(payload, '$trigger')) ? peek(payload, '$trigger') : payload
  const [, collection, action] =
    /^([\w-]{1,100})\.items\.(create|update|delete)$/.exec(peekText(trigger, 'event') ?? '') ?? []
  if (collection === undefined || action === undefined)
    return ignore('"event" is not like articles.items.update.')
  if (settings.types !== undefined && !settings.types.includes(collection))
    return ignore(`The collection "${collection}" holds no articles.`)
  const changed = unquoted(peek(trigger, 'payload'))
  const status = action === 'create' ? peekText(changed, 'status') : undefined
  if (!isPublic(status)) return ignore(`A new item is not published: its status is ${status?.slice(0, 40)}.`)
  const keys = keysOf(trigger, changed, action)
  if (keys.length === 0) return ignore('It names no item in "key" or "keys".')
  return keys.flatMap((key) => {
    const ref = `${collection}:${key}`
    if (action === 'delete') return [{ kind: 'remove' as const, ref }]
    return changeOf(isJson(changed) ? changed : {}, { ref, key, collection, settings })
  })
}

interface Item {
  readonly ref: string
  readonly key: string
  readonly collection: string
  readonly settings: CmsSettings
}

function changeOf(changed: Json, item: Item): readonly CmsEvent[] {
  const { ref, key, collection, settings } = item
  const sent = eventsOfItem({ id: key, ...changed }, item)
  if (settings.api === undefined || settings.key === undefined) {
    const url = addressFrom(settings, { id: key, ...changed })
    if (sent.some((event) => event.kind !== 'publish' || event.json.title !== undefined)) return sent
    return url === undefined
      ? ignore(
          'An update has the changed fields only: set "api" and "key" for this source to have the item looked up.',
        )
      : [{ kind: 'read', ref, url }]
  }
  const url = new URL(`${settings.api.replace(/\/$/, '')}/items/${collection}/${encodeURIComponent(key)}`)
  url.searchParams.set('fields', FIELDS)
  return [
    {
      kind: 'ask',
      ref,
      question: {
        url: url.href,
        headers: { authorization: authorizationOf('directus', settings.key) },
        parseAnswer: (answer) => {
          const found = peek(answer, 'data')
          return isJson(found) ? eventsOfItem(found, item) : ignore('Directus answered no item.')
        },
        gone: [{ kind: 'remove', ref }],
        otherwise: [],
      },
    },
  ]
}

function eventsOfItem(fields: Json, { ref, settings }: Item): readonly CmsEvent[] {
  const status = peekText(fields, 'status')
  const at = momentOf(peek(fields, 'date_updated')) ?? momentOf(peek(fields, 'date_created'))
  // It may have been published before.
  if (!isPublic(status)) return [{ kind: 'remove', ref, at }]
  const assets = settings.assets ?? settings.api
  // Pictures are file ids.
  const picture = (value: unknown): string | undefined => {
    const id = typeof value === 'string' ? value : peekText(value, 'id')
    return id !== undefined && UUID.test(id) && assets !== undefined
      ? `${assets.replace(/\/$/, '')}/assets/${id}`
      : undefined
  }
  const verdicts = unresolvedRelations(
    fields,
    settings,
    'Set "api" and "key" in HANDBILL_CMS, and let the token read the relation.',
    (value) => picture(value) !== undefined,
  )
  const json = articleOfModel(withTranslation(fields, settings.lang), { settings, picture })
  return [{ kind: 'publish', ref, at, root: 'payload', json, verdicts }]
}

/** Fields in a row for each language: those of the given language, else of the first row with a title. */
function withTranslation(fields: Json, lang: string | undefined): Json {
  const rows = [...peekList(fields, 'translations'), ...peekList(fields, 'translations', 'create')].filter(
    isJson,
  )
  const row =
    rows.find((one) => lang !== undefined && languageOf(one)?.startsWith(lang)) ??
    rows.find((one) => peekText(one, 'title') !== undefined)
  if (row === undefined) return fields
  const own = Object.fromEntries(Object.entries(fields).filter(([, value]) => (value ?? '') !== ''))
  const { id: _, ...translated } = row
  return { lang: languageOf(row), ...translated, ...own }
}

function languageOf(row: Json): string | undefined {
  return peekText(row, 'languages_code', 'code') ?? peekText(row, 'languages_code')
}

/** All items that a flow changed at once: a deletion lists them in `keys` or `payload`. */
function keysOf(trigger: unknown, changed: unknown, action: string): readonly string[] {
  const keys = unquoted(peek(trigger, 'keys'))
  const list: readonly unknown[] = [
    ...(Array.isArray(keys) ? (keys as readonly unknown[]) : [keys]),
    peek(trigger, 'key'),
    ...(action === 'delete' && Array.isArray(changed) ? (changed as readonly unknown[]) : []),
  ]
  return [...new Set(list.flatMap((key) => peekId(key) ?? []))]
}

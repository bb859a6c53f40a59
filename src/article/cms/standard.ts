import { absolute } from './address.ts'
import { articleOfModel } from './model.ts'
import { type CmsDelivery, type CmsEvent, ignore } from './cms-event.ts'
import { isJson, type Json, latestOf, momentOf, peek, peekId, peekText, present } from './peek.ts'

/** What has happened, by the last word of `type`. */
const PUBLISHED = /(?:^|[.:_-])(?:publish(?:ed)?|updated?|created?)$/i
const REMOVED = /(?:^|[.:_-])(?:unpublish(?:ed)?|deleted?|removed?|trashed|retract(?:ed)?)$/i

/** Which of the two a type says, undefined for anything else (a test, a comment). */
export function actionOf(type: string): 'publish' | 'remove' | undefined {
  if (REMOVED.test(type)) return 'remove'
  return PUBLISHED.test(type) ? 'publish' : undefined
}

/**
 * Standard Webhooks' own body, `{type, timestamp, data}`: for senders with code of their own. `data` is an article as
 * `POST /v1/articles` takes it, or `{"url": …}` to have the page read; `id` names it for later.
 */
export function standardEvents({ payload, settings }: CmsDelivery): readonly CmsEvent[] {
  const type = peekText(payload, 'type') ?? ''
  const data = peek(payload, 'data')
  const action = actionOf(type)
  if (action === undefined || !isJson(data)) return ignore(unknownType(type, data))
  const ref = peekId(data, 'id')
  const url = absolute(peek(data, 'url'), settings.site)
  const at = latestOf(momentOf(peek(data, 'modifiedAt')), momentOf(peek(payload, 'timestamp')))
  if (action === 'remove') return [{ kind: 'remove', ref, url, at }]
  const onlyAddress = url !== undefined && Object.keys(data).every((name) => name === 'url' || name === 'id')
  if (onlyAddress) return [{ kind: 'read', ref, at, url }]
  const json: Json = url === undefined ? data : { ...data, url }
  return [{ kind: 'publish', ref, at, root: 'data', json }]
}

function unknownType(type: string, data: unknown): string {
  if (type === '') return 'It says nothing in "type".'
  return isJson(data)
    ? `"${type.slice(0, 60)}" is neither a publication nor a removal.`
    : 'It has no object in "data".'
}

/**
 * Payload CMS has hooks in code instead of webhooks: ours sends the document in the same body, and the newsroom's own
 * field names are found or configured.
 */
export function payloadEvents(delivery: CmsDelivery): readonly CmsEvent[] {
  const { payload, settings } = delivery
  const doc = peek(payload, 'data')
  const type = peekText(payload, 'type') ?? ''
  const action = actionOf(type)
  if (action === undefined || !isJson(doc)) return ignore(unknownType(type, doc))
  const collection = peekText(payload, 'collection')
  if (settings.types !== undefined && collection !== undefined && !settings.types.includes(collection))
    return ignore(`The collection "${collection.slice(0, 60)}" holds no articles.`)
  const ref = peekId(doc, 'id')
  const sent = momentOf(peek(payload, 'timestamp'))
  const at = latestOf(momentOf(peek(doc, 'updatedAt')), sent)
  const json = articleOfModel(doc, { settings, around: [payload] })
  if (action === 'remove') return [{ kind: 'remove', ref, url: peekText(json, 'url'), at: sent }]
  // A draft saved over a published document changes nothing that readers see.
  if (peek(doc, '_status') === 'draft') return ignore('The document is a draft.')
  return [{ kind: 'publish', ref, at, root: 'data', json: present(json) }]
}

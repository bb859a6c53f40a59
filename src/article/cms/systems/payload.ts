import { authorizationOf } from '../authorization.ts'
import { type CmsDelivery, type CmsEvent, ignore } from '../cms-event.ts'
import { articleOfModel } from '../model.ts'
import { isJson, type Json, momentOf, peek, peekId, peekText } from '../peek.ts'
import { unresolvedRelations } from '../relations.ts'
import { knownAction, unknownType } from './standard.ts'

interface Document {
  readonly id: string | undefined
  readonly collection: string | undefined
  /** When the hook sent it. */
  readonly sent: number | undefined
  readonly delivery: CmsDelivery
}

/**
 * Payload CMS has hooks in code instead of webhooks: ours sends the document in a Standard Webhooks body. If `api`
 * is set, the published document is requested when relations came as ids, and before a withdrawal: a draft saved
 * over a published document must not withdraw it.
 */
export function payloadEvents(delivery: CmsDelivery): readonly CmsEvent[] {
  const { payload, settings } = delivery
  const doc = peek(payload, 'data')
  const type = peekText(payload, 'type') ?? ''
  const action = knownAction(type)
  if (action === undefined || !isJson(doc)) return ignore(unknownType(type, doc))
  const collection = peekText(payload, 'collection')
  if (settings.types !== undefined && collection !== undefined && !settings.types.includes(collection))
    return ignore(`The collection "${collection.slice(0, 60)}" holds no articles.`)
  const about: Document = {
    id: peekId(doc, 'id'),
    collection,
    sent: momentOf(peek(payload, 'timestamp')),
    delivery,
  }
  if (action.kind === 'remove') {
    const json = articleOfModel(doc, { settings, around: [payload] })
    const removal: CmsEvent = { kind: 'remove', ref: about.id, url: peekText(json, 'url'), at: about.sent }
    // A deleted document is gone; an unpublished one may still have a draft.
    if (/delete/i.test(type)) return [removal]
    return [questionOf(about, [removal]) ?? removal]
  }
  const [sent] = eventsOfDocument(doc, about) as [CmsEvent]
  const isIncomplete = sent.kind === 'publish' && (sent.verdicts ?? []).length > 0
  return [(isIncomplete ? questionOf(about, [sent]) : undefined) ?? sent]
}

function eventsOfDocument(doc: Json, { id, sent, delivery }: Document): readonly CmsEvent[] {
  const { payload, settings } = delivery
  // A draft saved over a published document does not change what readers see.
  if (peek(doc, '_status') === 'draft') return ignore('The document is a draft.')
  const json = articleOfModel(doc, { settings, around: [payload] })
  const verdicts = unresolvedRelations(
    doc,
    settings,
    'Set "api" in HANDBILL_CMS, or have the hook read the document with depth 1.',
  )
  const at = sent ?? momentOf(peek(doc, 'updatedAt'))
  return [{ kind: 'publish', ref: id, at, root: 'data', json, verdicts }]
}

/** Asks Payload's REST API for the published document; undefined if not configured. */
function questionOf(about: Document, otherwise: readonly CmsEvent[]): CmsEvent | undefined {
  const { id, collection, sent, delivery } = about
  const { api, key } = delivery.settings
  if (api === undefined || id === undefined || collection === undefined) return undefined
  const url = new URL(`${api.replace(/\/$/, '')}/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`)
  url.search = 'depth=1&draft=false'
  return {
    kind: 'ask',
    ref: id,
    at: sent,
    question: {
      url: url.href,
      headers: key === undefined ? {} : { authorization: authorizationOf('payload', key) },
      parseAnswer(answer) {
        if (!isJson(answer) || peekId(answer, 'id') === undefined) return otherwise
        const isPublic = peek(answer, '_status') !== 'draft'
        return isPublic ? eventsOfDocument(answer, about) : [{ kind: 'remove', ref: id, at: sent }]
      },
      gone: [{ kind: 'remove', ref: id, at: sent }],
      // Without a key it answers 403 for unpublished documents.
      goneStatus: key === undefined ? [401, 403] : [],
      // Without an answer of the API a withdrawal applies at once.
      otherwise,
    },
  }
}

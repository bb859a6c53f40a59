import { articleOfModel } from '../model.ts'
import { type CmsDelivery, type CmsEvent, ignore } from '../cms-event.ts'
import { isJson, momentOf, peek, peekId, peekText } from '../peek.ts'
import { unresolvedRelations } from '../relations.ts'

/**
 * Strapi 4 and 5: `{event, model, entry}`. A publication often has `"entry":"null"` (strapi/strapi#25387), which
 * identifies nothing, but the update sent with it has the entry.
 */
export function strapiEvents({ payload, header, settings }: CmsDelivery): readonly CmsEvent[] {
  const event = peekText(payload, 'event') ?? header('x-strapi-event') ?? ''
  if (event === 'trigger-test') return ignore('The test has arrived: Strapi reaches this server.')
  const [, action] = /^entry\.(create|update|publish|unpublish|delete)$/.exec(event) ?? []
  if (action === undefined) return ignore(`"${event.slice(0, 60)}" is about no entry.`)
  const model = peekText(payload, 'model') ?? ''
  if (settings.types !== undefined && !settings.types.includes(model))
    return ignore(`The model "${model.slice(0, 60)}" is no article.`)
  const entry = peek(payload, 'entry')
  if (!isJson(entry))
    return ignore(
      'Strapi sent no entry (its issue 25387): tick the event entry.update as well, which has it.',
    )

  // Drafts and published rows have their own ids but the same document.
  const ref = `${model}:${peekId(entry, 'documentId') ?? peekId(entry, 'id') ?? ''}`
  // Without draft and publish the field is missing, and everything is public.
  const isDraft = Object.hasOwn(entry, 'publishedAt') && peek(entry, 'publishedAt') === undefined
  const sent = momentOf(peek(payload, 'createdAt'))
  const at = sent ?? momentOf(peek(entry, 'updatedAt'))
  if (action === 'unpublish') return [{ kind: 'remove', ref, at: sent }]
  // Deleting a document fires for its draft and its published row; discarding only a draft fires for the draft.
  if (action === 'delete')
    return isDraft ? ignore('A draft was deleted.') : [{ kind: 'remove', ref, at: sent }]
  if (action !== 'publish' && isDraft) return ignore('The entry is a draft.')
  const json = articleOfModel(entry, { settings, around: [payload] })
  const verdicts = unresolvedRelations(
    entry,
    settings,
    'Name the field in "fields" of HANDBILL_CMS, or populate the relation.',
  )
  return [{ kind: 'publish', ref, at, root: 'entry', json, verdicts }]
}

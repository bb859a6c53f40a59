import { articleOfModel } from '../model.ts'
import { type CmsDelivery, type CmsEvent, ignore } from '../cms-event.ts'
import { isJson, momentOf, peek, peekId, peekText } from '../peek.ts'

/** A picture's reference: `image-abc123-1200x800-jpg`. */
const REFERENCE = /^image-([\da-zA-Z]{1,100})-(\d{1,6}x\d{1,6})-([a-z]{2,5})$/

/**
 * Sanity: the body is the webhook's projection or the whole document; the event is in an unsigned header, so a
 * projection should include it (`"op": delta::operation()`).
 */
export function sanityEvents({ payload, header, event, settings }: CmsDelivery): readonly CmsEvent[] {
  if (!isJson(payload)) return ignore('There is no document in it.')
  const ref = peekId(payload, '_id')
  if (ref === undefined) return ignore('It has no _id: put _id into the projection.')
  if (/^(?:drafts|versions)\./.test(ref)) return ignore('The document is a draft.')
  const type = peekText(payload, '_type')
  if (type !== undefined && settings.types !== undefined && !settings.types.includes(type))
    return ignore(`The type "${type.slice(0, 60)}" is no article.`)
  const operation = peekText(payload, 'op') ?? header('sanity-operation') ?? event
  const at = momentOf(peek(payload, '_updatedAt'))
  if (operation === 'delete')
    return [{ kind: 'remove', ref, at: momentOf(header('sanity-transaction-time')) }]
  const project = peekText(payload, 'projectId') ?? header('sanity-project-id') ?? ''
  const dataset = peekText(payload, 'dataset') ?? header('sanity-dataset') ?? ''
  const json = articleOfModel(payload, {
    settings,
    picture: (value) => pictureAddress(peekText(value, 'asset', '_ref'), project, dataset),
  })
  return [{ kind: 'publish', ref, at, root: 'document', json }]
}

function pictureAddress(reference: string | undefined, project: string, dataset: string): string | undefined {
  const [, id, size, type] = REFERENCE.exec(reference ?? '') ?? []
  if (id === undefined || !/^[a-z\d-]{1,64}$/.test(project) || !/^[\w-]{1,64}$/.test(dataset))
    return undefined
  return `https://cdn.sanity.io/images/${project}/${dataset}/${id}-${size}.${type}`
}

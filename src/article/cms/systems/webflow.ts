import { articleOfModel } from '../model.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore } from '../cms-event.ts'
import { isJson, type Json, latestOf, momentOf, peek, peekId, peekList, peekText } from '../peek.ts'

/**
 * Webflow: `{triggerType, payload}`; a publication has one item, or several in `items`. The address is built from
 * the settings and the slug.
 */
export function webflowEvents({ payload, settings }: CmsDelivery): readonly CmsEvent[] {
  const trigger = peekText(payload, 'triggerType') ?? ''
  const [, action] = /^collection_item_(created|changed|published|unpublished|deleted)$/.exec(trigger) ?? []
  if (action === undefined) return ignore(`"${trigger.slice(0, 60)}" is about no item of a collection.`)
  const several = peekList(payload, 'payload', 'items')
  const items = (several.length > 0 ? several : [peek(payload, 'payload')]).filter(isJson)
  if (items.length === 0) return ignore('There is no item in it.')
  return items.flatMap((item) => eventsOfItem(item, action, settings))
}

function eventsOfItem(item: Json, action: string, settings: CmsSettings): readonly CmsEvent[] {
  const ref = peekId(item, 'id') ?? peekId(item, '_id')
  const collection = peekId(item, 'collectionId')
  if (ref === undefined) return ignore('An item has no id.')
  if (settings.types !== undefined && collection !== undefined && !settings.types.includes(collection))
    return ignore(`The collection ${collection} holds no articles.`)
  if (action === 'unpublished' || action === 'deleted') return [{ kind: 'remove', ref }]
  if (isTrue(item, 'isArchived', 'archived')) return [{ kind: 'remove', ref }]
  const at = latestOf(momentOf(peek(item, 'lastUpdated')), momentOf(peek(item, 'lastPublished')))
  // Created or changed items are not public until they are published.
  if (action !== 'published') return ignore(`An item was ${action}, and is not published by that.`)
  if (isTrue(item, 'isDraft', 'draft')) return ignore('The item is a draft.')
  const fields = peek(item, 'fieldData')
  if (!isJson(fields)) return ignore('An item has no fieldData.')
  const dashed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [camel(name), value]))
  const found = articleOfModel({ ...dashed, ...fields }, { settings, around: [item] })
  const json = {
    publishedAt: peek(item, 'lastPublished') ?? peek(item, 'createdOn'),
    modifiedAt: peek(item, 'lastUpdated'),
    ...found,
  }
  return [{ kind: 'publish', ref, at, root: 'fieldData', json }]
}

/** Converts Webflow's field names such as `main-image`. */
function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Its documentation has two names for the same field. */
function isTrue(item: Json, ...names: readonly string[]): boolean {
  return names.some((name) => peek(item, name) === true)
}

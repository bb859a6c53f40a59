import { absolute, addressFrom } from '../address.ts'
import { articleOfModel } from '../model.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore } from '../cms-event.ts'
import { isJson, type Json, momentOf, peek, peekId, peekText } from '../peek.ts'

/**
 * Drupal's module "webhooks": `{event, user, entity}`, the entity as core's serializer writes it, every field a
 * list. It contains the user's e-mail address, which is not read. Other modules send the entity as in JSON:API,
 * `{type, id, attributes}`.
 */
export function drupalEvents({ payload, header, settings }: CmsDelivery): readonly CmsEvent[] {
  const event =
    peekText(payload, 'event') ?? header('x-drupal-event') ?? header('x-drupal-webhooks-event') ?? ''
  const [, action] = /^(?:entity:)?node[:.](create|insert|update|delete)$/.exec(event) ?? []
  if (action === undefined) return ignore(`"${event.slice(0, 60)}" is about no node.`)
  const given = [peek(payload, 'entity'), peek(payload, 'data')].find(isJson)
  if (given === undefined) return ignore('There is no entity in it.')
  const entity = isJson(given.attributes) ? inFieldLists(given, given.attributes) : given
  const type = peekId(entity, 'type', 0, 'target_id')
  if (type !== undefined && settings.types !== undefined && !settings.types.includes(type))
    return ignore(`The content type "${type}" is no article.`)
  const ref = peekId(entity, 'nid', 0, 'value')
  const at = momentOf(peek(entity, 'changed', 0, 'value'))
  const url = addressOf(entity, ref, settings)
  if (action === 'delete') return [{ kind: 'remove', ref, url }]
  const isPublished = [true, 1, '1', 'true'].includes(peek(entity, 'status', 0, 'value') as string)
  if (!isPublished)
    return action === 'update' ? [{ kind: 'remove', ref, url, at }] : ignore('The node is not published.')
  const json = { ...articleOfModel(plainFields(entity), { settings }), url }
  return [{ kind: 'publish', ref, at, root: 'entity', json }]
}

function addressOf(entity: Json, ref: string | undefined, settings: CmsSettings): string | undefined {
  const alias = peekText(entity, 'path', 0, 'alias') ?? (ref === undefined ? undefined : `/node/${ref}`)
  return addressFrom(settings, plainFields(entity)) ?? absolute(alias, settings.site)
}

/** Converts a JSON:API resource to the form of core's serializer: every field a list. */
function inFieldLists(resource: Json, attributes: Json): Json {
  const fields = Object.entries(attributes).map(([name, value]) => [
    name,
    [isJson(value) ? value : { value }],
  ])
  return {
    ...(Object.fromEntries(fields) as Json),
    nid: [{ value: peek(attributes, 'drupal_internal__nid') ?? peek(resource, 'id') }],
    type: [{ target_id: peekText(resource, 'type')?.replace(/^node--/, '') }],
    // Some send only the changed fields, and only of published nodes.
    status: [{ value: peek(attributes, 'status') ?? true }],
  }
}

/** Fields in other systems' form: `title: [{value}]` becomes a title, and `field_image` an image. */
function plainFields(entity: Json): Json {
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(entity)) {
    const first = Array.isArray(value) ? (value as readonly unknown[])[0] : value
    const known = name.replace(/^field_/, '')
    plain[known] = peek(first, 'value') ?? first
  }
  return {
    ...plain,
    description: peek(plain, 'description') ?? peek(entity, 'body', 0, 'summary') ?? null,
    alias: peek(entity, 'path', 0, 'alias') ?? null,
    publishedAt: peek(plain, 'published_at') ?? peek(plain, 'created') ?? null,
    modifiedAt: peek(plain, 'changed') ?? null,
    lang: peek(plain, 'langcode') ?? null,
  }
}

import type { Verdict } from '../../verdict.ts'
import type { CmsSettings } from './cms-event.ts'
import { findField } from './model.ts'
import { isId, isJson, type Json, peek } from './peek.ts'

/** Fields that are relations in most models, with what the article lacks without them. */
const RELATIONS = [
  ['image', 'photo-missing', 'image', 'the photo'],
  ['authors', 'field-missing', 'authors', 'the author'],
  ['section', 'field-missing', 'section', 'the section'],
] as const

/**
 * Verdicts on fields that are only ids or references, so that their names or addresses are unknown.
 * @param remedy a sentence
 * @param isPicture whether an id is enough to find a picture
 */
export function unresolvedRelations(
  model: Json,
  settings: CmsSettings,
  remedy: string,
  isPicture: (value: unknown) => boolean = () => false,
): readonly Verdict[] {
  return RELATIONS.flatMap(([field, code, place, what]): readonly Verdict[] => {
    const value = findField(model, field, settings)
    if (!isRelation(value) || (field === 'image' && isPicture(value))) return []
    const id = JSON.stringify(value).slice(0, 60)
    const message = `The content system sent ${what} as an id (${id}). ${remedy}`
    return [{ code, severity: 'warning', place, message }]
  })
}

/** An id, an object with only an id or reference, or a list that starts with one. */
function isRelation(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && isRelation(value[0])
  return isId(value) || (isJson(value) && isReference(value))
}

/** Sanity's `{"_ref": …}`, a Contentful link, Payload's `{"relationTo", "value"}`, or an object with only an id. */
function isReference(value: Json): boolean {
  if (typeof value['_ref'] === 'string' || peek(value, 'asset', '_ref') !== undefined) return true
  if (peek(value, 'sys', 'type') === 'Link') return true
  if (isId(value['value']) && typeof value['relationTo'] === 'string') return true
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => /^(?:id|_id|documentId)$/.test(name))
}

import { isKind, type Kind, kinds } from '../kind/kinds.ts'
import { isPlainArticleType, kindOfSchemaType } from '../kind/schema-types.ts'
import type { Found } from './found.ts'
import { quoted } from './ledger.ts'
import { type AssemblyContext, fieldPath } from './read-field.ts'
import { Problem } from '../../problem.ts'

/**
 * The kind as given: one of Handbill's, or a type of schema.org.
 * @throws Problem `invalid-input` for another word, with the kinds there are (strict).
 */
export function readKind(found: Found | undefined, context: AssemblyContext): Kind | undefined {
  if (found === undefined) return undefined
  const given = found.value.trim()
  const word = given.toLowerCase()
  const kind = isKind(word) ? word : kindOfSchemaType(given)
  if (kind !== undefined) {
    context.sources.kind = found.source
    return kind
  }
  if (isPlainArticleType(given)) return undefined
  if (context.options.strict) {
    throw new Problem('invalid-input', `kind is ${quoted(given)}, which is no kind of story.`, {
      field: fieldPath('kind', context),
      allowed: [...kinds],
    })
  }
  context.report(
    'field-missing',
    'info',
    'kind',
    `${quoted(given)} from ${found.source} is no kind of story; left out.`,
  )
  return undefined
}

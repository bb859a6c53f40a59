import { kindOfTag, kindOfWord } from '../kind/kind-of-words.ts'
import { isKind, type Kind, kinds } from '../kind/kinds.ts'
import { isPlainArticleType, kindOfSchemaType } from '../kind/schema-types.ts'
import type { Found } from './found.ts'
import { quoted } from './ledger.ts'
import { type AssemblyContext, fieldPath } from './read-field.ts'
import { Problem } from '../../problem.ts'

/** Data from which the kind is derived if it is not given. */
export interface KindClues {
  readonly section: string | undefined
  readonly tags: readonly string[]
  readonly lang: string
}

/** The given kind, else that of the section's name or a tag; undefined for news. */
export function readKind(
  found: Found | undefined,
  clues: KindClues,
  context: AssemblyContext,
): Kind | undefined {
  return givenKind(found, context) ?? kindFound(clues, context)
}

function kindFound({ section, tags, lang }: KindClues, { sources }: AssemblyContext): Kind | undefined {
  const ofSection = section === undefined ? undefined : kindOfWord(section, lang)
  if (ofSection !== undefined) {
    sources.kind = `section ${quoted(section ?? '')}`
    return ofSection
  }
  for (const tag of tags) {
    const kind = kindOfTag(tag, lang)
    if (kind === undefined) continue
    sources.kind = `tag ${quoted(tag)}`
    return kind
  }
  return undefined
}

/**
 * The given kind: one of Handbill's, or a schema.org type.
 * @throws Problem `invalid-input` for another word, listing the known kinds (strict)
 */
function givenKind(found: Found | undefined, context: AssemblyContext): Kind | undefined {
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

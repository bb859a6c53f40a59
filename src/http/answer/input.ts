import type * as z from 'zod'
import type { ZodError, ZodType } from 'zod'
import { Problem } from '../../problem.ts'

/**
 * Checks input against a schema.
 * @param root path of the input in the request, prepended to field names: `article`
 * @throws Problem `invalid-input` naming the first invalid field and the number of others
 */
export function checkInput<output>(schema: ZodType<output>, input: unknown, root = ''): output {
  const result = schema.safeParse(input, { error: plainWords })
  if (result.success) return result.data
  throw inputProblem(result.error, root)
}

/** Message for an issue whose schema has none. Completes a sentence that begins with the field's name. */
function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? `is missing; it must be ${kinds[issue.expected] ?? issue.expected}`
      : `must be ${kinds[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_small') return `must ${countOf(issue.origin, 'at least', issue.minimum)}`
  if (issue.code === 'too_big') return `may ${countOf(issue.origin, 'at most', issue.maximum)}`
  return undefined
}

/** `be at least 1` of a number, `have at most 100 entries` of a list. */
function countOf(origin: string, bound: 'at least' | 'at most', count: number | bigint): string {
  const counted = units[origin]
  return counted === undefined ? `be ${bound} ${count}` : `have ${bound} ${count} ${counted}`
}

const units: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' }

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function inputProblem(error: ZodError, root: string): Problem {
  const [first, ...others] = error.issues
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  const unknown = first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : []
  const path = [root, ...(first?.path ?? []), ...unknown].map(String).filter((part) => part !== '')
  return new Problem('invalid-input', `${(first?.message ?? 'wrong input').slice(0, 300)}${more}`, {
    field: path.join('.').slice(0, 200).toWellFormed() || 'body',
    allowed: first?.code === 'invalid_value' ? first.values.map(String) : undefined,
  })
}

import type { ZodError, ZodType } from 'zod'
import { Problem } from '../problem.ts'

/**
 * Checks input against a schema.
 * @param root where the input stands in the request, put before field names: `article`.
 * @throws Problem `invalid-input` naming the first field at fault, and how many more there are.
 */
export function checkInput<output>(schema: ZodType<output>, input: unknown, root = ''): output {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw inputProblem(result.error, root)
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

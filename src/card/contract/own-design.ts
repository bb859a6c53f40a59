import * as z from 'zod'
import { isKind, kinds } from '../../article/kind/kinds.ts'
import { formatNames } from './formats.ts'
import type { CardTemplate, Design } from './template.ts'
import { optionSpec } from './options.ts'

const list = (names: readonly string[]) =>
  z
    .array(z.enum(names as [string, ...string[]], { error: `must be of ${names.join(', ')}` }), {
      error: `must be a list of ${names.join(', ')}`,
    })
    .min(1, { error: 'must name one at least' })

const func = z.custom<(...given: never[]) => unknown>((value) => typeof value === 'function', {
  error: 'must be a function',
})

const schema = z.strictObject(
  {
    description: z
      .string({ error: 'must be a line that tells what it is for' })
      .min(1, { error: 'must not be empty' })
      .max(200, { error: 'must have 200 letters at most' }),
    formats: list(formatNames),
    tones: list(['light', 'dark']),
    kinds: z.array(z.string().refine(isKind, { error: `must be of ${kinds.join(', ')}` }), {
      error: 'must be a list of kinds of story; empty: taken when it is asked for',
    }),
    overlay: z.literal(true, { error: 'must be true, or be left out' }).optional(),
    options: z.record(z.string().regex(/^[a-z][A-Za-z\d]{0,39}$/), optionSpec).optional(),
    lacks: func.optional(),
    render: func,
  },
  { error: 'must be an object with description, formats, tones, kinds and render' },
)

/**
 * The custom design that a module exports by default, named after its folder.
 * @throws Error naming the invalid field
 */
export function readOwnDesign(name: string, module: unknown): CardTemplate {
  const given = (module as { readonly default?: unknown } | null)?.default
  if (given === undefined)
    throw new Error('it exports no design: write `export default { … } satisfies Design`')
  const read = schema.safeParse(given)
  if (!read.success) throw new Error(read.error.issues.map(inWords).join('; '))
  return { ...(given as Design), name }
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `a design has no “${issue.keys.join('”, “')}”; it has ${Object.keys(schema.shape).join(', ')}`
  return [issue.path.join('.') || 'the design', issue.message].join(' ')
}

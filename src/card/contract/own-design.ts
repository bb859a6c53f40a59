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

const flag = z.literal(true, { error: 'must be true, or be left out' }).optional()

const instead = z.strictObject(
  {
    design: z.string({ error: 'must be the name of a design' }),
    enlarged: z.number({ error: 'must be a number' }).positive({ error: 'must be more than 0' }),
    covered: flag,
  },
  { error: 'must be an object with design and enlarged' },
)

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
    overlay: flag,
    instead: instead.optional(),
    options: z.record(z.string().regex(/^[a-z][A-Za-z\d]{0,39}$/), optionSpec).optional(),
    lacks: func.optional(),
    render: func,
  },
  { error: 'must be an object with description, formats, tones, kinds and render' },
)

/**
 * The custom design that a module exports by default, named after its folder.
 * @param names of all designs, which may take over
 * @throws Error naming the invalid field
 */
export function readOwnDesign(name: string, module: unknown, names: readonly string[]): CardTemplate {
  const given = (module as { readonly default?: unknown } | null)?.default
  if (given === undefined)
    throw new Error('it exports no design: write `export default { … } satisfies Design`')
  const read = schema.safeParse(given)
  if (!read.success) throw new Error(read.error.issues.map(inWords).join('; '))
  const other = read.data.instead?.design
  if (other === name) throw new Error('instead.design must name another design')
  if (other !== undefined && !names.includes(other))
    throw new Error(
      `instead.design names “${other}”; there are ${names.filter((one) => one !== name).join(', ')}`,
    )
  return { ...(given as Design), name }
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const of =
      issue.path.length === 0 ? { what: 'a design', schema } : { what: issue.path.join('.'), schema: instead }
    return `${of.what} has no “${issue.keys.join('”, “')}”; it has ${Object.keys(of.schema.shape).join(', ')}`
  }
  return [issue.path.join('.') || 'the design', issue.message].join(' ')
}

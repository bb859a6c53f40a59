import * as z from 'zod'
import type { HookSource } from '../desk/inbox/source.ts'
import { kindOf } from '../desk/inbox/source.ts'
import { sourceKindNames, sourceKinds } from '../desk/inbox/source-kinds.ts'

/** Secrets of one source: the one in use, the one before, and some to spare. */
const MAX_SECRETS = 8

const secretList = z
  .array(z.string())
  .min(1, { error: 'must be a list of secrets with one at least' })
  .max(MAX_SECRETS, { error: `must be a list of secrets, ${MAX_SECRETS} at most` })

const secrets = json(
  z.record(
    z.string(),
    z.union([z.string().transform((one) => [one]), secretList], {
      error: 'must be a list of secrets',
    }),
    { error: 'must be a JSON object of lists, such as {"ghost": ["new secret", "old secret"]}' },
  ),
)

const address = z.string().refine((value) => URL.canParse(value) && /^https?:/i.test(value), {
  error: 'must be an http or https address',
})

/** Everything that a CMS's deliveries leave out, in words for who runs the newsroom's site. */
const settings = z.strictObject({
  address: address.optional(),
  site: address.optional(),
  assets: address.optional(),
  types: z.array(z.string()).optional(),
  fields: z.record(z.string(), z.string()).optional(),
  lang: z.string().optional(),
  api: address.optional(),
  key: z.string().optional(),
})

const systems = json(
  z.record(z.string(), settings, {
    error: 'must be a JSON object, such as {"sanity": {"address": "https://example.com/{slug}"}}',
  }),
)

/** The schemas of `HANDBILL_WEBHOOK_SECRETS` and `HANDBILL_CMS`, each JSON: source → what belongs to it. */
export const webhookSecrets = secrets.superRefine((sources, context) => {
  for (const [name, list] of Object.entries(sources)) {
    const kind = kindOf(name)
    if (kind === undefined) {
      context.addIssue(unknownSource(name))
      continue
    }
    for (const [at, secret] of list.entries()) {
      const fault = secret.trim() === '' ? 'is empty' : sourceKinds[kind].scheme.faultOf(secret)
      // The secret itself must not reach a log.
      if (fault !== undefined) context.addIssue(`gives "${name}" a ${ordinal(at)} secret that ${fault}`)
    }
  }
})

export const cmsSettings = systems.superRefine((sources, context) => {
  for (const name of Object.keys(sources))
    if (kindOf(name) === undefined) context.addIssue(unknownSource(name))
})

/** The configured sources, out of both variables. */
export function hookSources(
  given: z.infer<typeof webhookSecrets>,
  about: z.infer<typeof cmsSettings>,
): readonly HookSource[] {
  return [...new Set([...Object.keys(given), ...Object.keys(about)])].flatMap((name) => {
    const kind = kindOf(name)
    return kind === undefined ? [] : [{ name, kind, secrets: given[name] ?? [], settings: about[name] ?? {} }]
  })
}

function json<schema extends z.ZodType>(schema: schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue('must be JSON, such as {"ghost": ["a secret"]}; mind the quotes of your shell')
        return z.NEVER
      }
    })
    .pipe(schema)
}

function unknownSource(name: string): string {
  return `names a source "${name.slice(0, 60)}"; there are ${sourceKindNames.join(', ')}, each also as ${sourceKindNames[1]}:name`
}

function ordinal(at: number): string {
  return ['first', 'second', 'third'][at] ?? `${at + 1}th`
}

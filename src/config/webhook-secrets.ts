import * as z from 'zod'
import { type HookSource, sourceKindNames, sourceKindOf, validateSecret } from './hook-source.ts'
import { sourceSettings } from './source-settings.ts'

/** Limit of secrets per source: the current one, the previous one, and some spare. */
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

const systems = json(
  z.record(z.string(), sourceSettings, {
    error: 'must be a JSON object, such as {"sanity": {"address": "https://example.com/{slug}"}}',
  }),
)

/** The schemas of `HANDBILL_WEBHOOK_SECRETS` and `HANDBILL_CMS`, both JSON: source → its values. */
export const webhookSecrets = secrets.superRefine((sources, context) => {
  for (const [name, list] of Object.entries(sources)) {
    const kind = sourceKindOf(name)
    if (kind === undefined) {
      context.addIssue(unknownSource(name))
      continue
    }
    for (const [at, secret] of list.entries()) {
      const fault = validateSecret(kind, secret)
      // The secret itself must not reach a log.
      if (fault !== undefined) context.addIssue(`gives "${name}" a ${ordinal(at)} secret that ${fault}`)
    }
  }
})

export const cmsSettings = systems.superRefine((sources, context) => {
  for (const name of Object.keys(sources))
    if (sourceKindOf(name) === undefined) context.addIssue(unknownSource(name))
})

/** The configured sources, from both variables. */
export function hookSources(
  given: z.infer<typeof webhookSecrets>,
  about: z.infer<typeof cmsSettings>,
): readonly HookSource[] {
  return [...new Set([...Object.keys(given), ...Object.keys(about)])].flatMap((name) => {
    const kind = sourceKindOf(name)
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

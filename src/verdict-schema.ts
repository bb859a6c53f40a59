import * as z from 'zod'
import type { Verdict, VerdictCode } from './verdict.ts'

/** A verdict in JSON. Accepts any code that a version knew, because old packs must stay readable. */
export const verdictSchema: z.ZodType<Verdict> = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/) as unknown as z.ZodType<VerdictCode>,
  severity: z.enum(['info', 'warning', 'error']),
  place: z.string(),
  message: z.string(),
  figure: z.number().optional().meta({
    description:
      'The number in the message, by which findings of one code compare: a size in pixels, a contrast ratio, how many times a photo is enlarged, a count of faces.',
  }),
  fixes: z
    .array(z.object({ say: z.string(), set: z.record(z.string(), z.string().nullable()) }))
    .readonly()
    .optional()
    .meta({ description: 'Edits that make the finding go away, the best first; null takes an edit back.' }),
})

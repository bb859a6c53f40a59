import * as z from 'zod'
import type { Verdict, VerdictCode } from './verdict.ts'

/** A verdict as it travels in JSON. Its code is any that some version knew: an old pack must still be read. */
export const verdictSchema: z.ZodType<Verdict> = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/) as unknown as z.ZodType<VerdictCode>,
  severity: z.enum(['info', 'warning', 'error']),
  place: z.string(),
  message: z.string(),
  fixes: z
    .array(z.object({ say: z.string(), set: z.record(z.string(), z.string().nullable()) }))
    .readonly()
    .optional()
    .meta({ description: 'Edits that make the finding go away, the best first; null takes an edit back.' }),
})

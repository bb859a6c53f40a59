import { z } from 'zod'
import { Problem } from '../problem.ts'
import type { Brand } from './brand.ts'
import { exampleBrand } from './example-brand.ts'

const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be a colour as six hex digits, such as #b3261e')
  .transform((value) => value.toLowerCase())

/** More sections than any paper has. */
const MAX_SECTIONS = 200
const MAX_NAME = 200

/** A brand as a publisher writes it down: what is left out is as in the example brand. */
export const brandFileSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(MAX_NAME, `may have ${MAX_NAME} characters`)
    .optional(),
  /** Path of an SVG or PNG, relative to the brand's file. */
  logo: z.string().min(1).optional(),
  face: z.enum(['sans', 'serif', 'condensed']).optional(),
  colors: z
    .strictObject({
      paper: color.optional(),
      ink: color.optional(),
      accent: color.optional(),
      muted: color.optional(),
      sections: z
        .record(z.string(), color)
        .refine(
          (sections) => Object.keys(sections).length <= MAX_SECTIONS,
          `may name ${MAX_SECTIONS} sections`,
        )
        .optional(),
    })
    .optional(),
})

export type BrandFile = z.infer<typeof brandFileSchema>

/**
 * Checks a parsed brand file.
 * @param file named in problems.
 * @throws Problem `invalid-input` naming the first field at fault.
 */
export function readBrandFile(file: string, input: unknown): BrandFile {
  const result = brandFileSchema.safeParse(input)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...unknown].map(String).join('.')
  const wrong = unknown.length > 0 ? 'is no field of a brand' : (issue?.message ?? 'is wrong')
  throw new Problem('invalid-input', `${path || 'the brand'} ${wrong}.`, {
    field: file,
    allowed: issue?.code === 'invalid_value' ? issue.values.map(String) : undefined,
  })
}

/** A brand of its file and its logo, read before. A brand has no section colours but its own. */
export function brandOf(id: string, file: BrandFile, logo: Brand['logo']): Brand {
  const { paper, ink, accent, muted, sections = {} } = file.colors ?? {}
  const usual = exampleBrand.colors
  return {
    id,
    name: file.name,
    logo,
    face: file.face ?? exampleBrand.face,
    colors: {
      paper: paper ?? usual.paper,
      ink: ink ?? usual.ink,
      accent: accent ?? usual.accent,
      muted: muted ?? usual.muted,
      sections,
    },
  }
}

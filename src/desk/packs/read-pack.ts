import * as z from 'zod'
import type { Pack } from './pack-schema.ts'

/**
 * A pack stored by any version of the program: required are the parts that all versions write; missing newer parts
 * are filled in, unknown ones are kept.
 */
const everyPack = z.looseObject({
  version: z.string(),
  article: z.looseObject({
    title: z.string(),
    lang: z.string(),
    dir: z.enum(['ltr', 'rtl']),
    authors: z.array(z.looseObject({ name: z.string() })),
    tags: z.array(z.string()),
  }),
  brand: z.string(),
  template: z.string(),
  sources: z.record(z.string(), z.string()).default({}),
  cards: z.array(
    z.looseObject({
      format: z.string(),
      type: z.string(),
      contentType: z.string(),
      version: z.string(),
      width: z.number(),
      height: z.number(),
      bytes: z.number(),
      alt: z.string().default(''),
      verdicts: z.array(z.unknown()).default([]),
    }),
  ),
  posts: z.array(z.unknown()).default([]),
  verdicts: z.array(z.unknown()).default([]),
})

/** The pack in a stored JSON text; undefined if required parts are missing. */
export function readPack(json: string): Pack | undefined {
  try {
    const result = everyPack.safeParse(JSON.parse(json))
    return result.success ? (result.data as unknown as Pack) : undefined
  } catch {
    return undefined
  }
}

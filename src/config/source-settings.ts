import * as z from 'zod'

const address = z.string().refine((value) => URL.canParse(value) && /^https?:/i.test(value), {
  error: 'must be an http or https address',
})

/** The operator's settings for data that a content system's deliveries lack; see `CmsSettings`. */
export const sourceSettings = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  address: address.optional(),
  site: address.optional(),
  assets: address.optional(),
  types: z.array(z.string()).optional(),
  fields: z.record(z.string(), z.string()).optional(),
  lang: z.string().optional(),
  api: address.optional(),
  key: z.string().optional(),
  poll: z.number().min(1).max(1440).optional(),
})

export type SourceSettings = z.infer<typeof sourceSettings>

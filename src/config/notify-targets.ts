import * as z from 'zod'
import { webhookKey } from './webhook-key.ts'

/** Receiver of notices about finished and failed packs, by Standard Webhooks. */
export interface NoticeTarget {
  readonly url: string
  /** `whsec_` and base64, as in the specification. */
  readonly secret: string
}

/** Bytes. The specification requires 24 to 64; 16 cannot be guessed either. */
const MIN_KEY = 16

const target = z.strictObject(
  {
    url: z.string().refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: 'must be an http or https address',
    }),
    secret: z.string().refine((text) => (webhookKey(text)?.length ?? 0) >= MIN_KEY, {
      error: `must be whsec_ and at least ${MIN_KEY} bytes in base64`,
    }),
  },
  { error: 'must be objects with url and secret' },
)

const targets = z
  .array(target, { error: 'must be a JSON list of objects with url and secret' })
  .max(20, { error: 'may have 20 entries at most' })
  // Targets are identified by address.
  .refine((list) => new Set(list.map(({ url }) => url)).size === list.length, {
    error: 'names an address twice',
  })

/** `HANDBILL_NOTIFY`: `[{"url": "https://…", "secret": "whsec_…"}]`, receivers of notices about finished and failed packs. */
export const noticeTargets = z.string().transform((text, context): readonly NoticeTarget[] => {
  const result = targets.safeParse(jsonIn(text))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const at = issue?.path.length ? `, entry ${issue.path.join('.')}` : ''
  context.addIssue(`${issue?.message ?? 'is wrong'}${at}`)
  return []
})

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

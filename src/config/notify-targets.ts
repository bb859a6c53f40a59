import * as z from 'zod'
import type { NoticeTarget } from '../desk/notify/notices.ts'
import { noticeKey } from '../desk/notify/sign-notice.ts'

const target = z.strictObject(
  {
    url: z.string().refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: 'must be an http or https address',
    }),
    secret: z.string().refine((text) => noticeKey(text) !== undefined, {
      error: 'must be whsec_ and at least 16 bytes in base64',
    }),
  },
  { error: 'must be objects with url and secret' },
)

const targets = z
  .array(target, { error: 'must be a JSON list of objects with url and secret' })
  .max(20, { error: 'may have 20 entries at most' })
  // Notices are told apart by where they go.
  .refine((list) => new Set(list.map(({ url }) => url)).size === list.length, {
    error: 'names an address twice',
  })

/** `HANDBILL_NOTIFY`: `[{"url": "https://…", "secret": "whsec_…"}]`, who is told when packs are ready or have failed. */
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

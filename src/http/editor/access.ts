import type { Context } from 'hono'
import { requireKey } from '../access/bearer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { checkPreview, signPreview } from '../access/preview-link.ts'

/** What the holder of a link or a key may go on to from a preview. */
export interface PreviewGrant {
  /** The parameters by which this very page was opened; its form carries them on. Empty where none were needed. */
  readonly opened: readonly (readonly [string, string])[]
  /** A link to a stored article's preview, valid as long as this page is. */
  linkTo(id: string): Promise<string>
}

const SIGNATURE = ['kid', 'exp', 'sig'] as const

/**
 * Checks that the caller may see unpublished articles and have addresses read: anyone in development mode, else holders
 * of a key or of a link that was signed here for this path.
 * @throws Problem `unauthorised`, `bad-signature` or `expired`
 */
export async function authorizePreview(c: Context<AppEnv>, deps: AppDeps): Promise<PreviewGrant> {
  const { development, signingKeys } = deps.settings
  const { pathname, search, searchParams } = new URL(c.req.url)
  const isSigned = SIGNATURE.some((name) => searchParams.has(name))
  if (development || !isSigned) {
    await requireKey(c, deps, 'read')
    return { opened: [], linkTo: async (id) => `/preview/${id}` }
  }
  const expires = await checkPreview(pathname + search, signingKeys, Math.floor(deps.now() / 1000))
  const [key] = signingKeys
  return {
    opened: SIGNATURE.map((name) => [name, searchParams.get(name) ?? '']),
    // A link was verified, so there is a key.
    linkTo: async (id) => (key === undefined ? `/preview/${id}` : signPreview(id, key, expires)),
  }
}

import type { Context } from 'hono'
import { authorise } from './bearer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import {
  checkPreview,
  includes,
  pathOf,
  type PreviewRight,
  signedParameters,
  signPreview,
} from './preview-link.ts'
import { readSession } from './preview-session.ts'
import { requireSameSite } from './same-site.ts'
import { Problem } from '../../problem.ts'

/** What the holder of a link or key may do with a preview and the pages it links to. */
export interface PreviewGrant {
  readonly may: PreviewRight
  /** Author name of saved versions; undefined: no name. */
  readonly name: string | undefined
  /** Unix seconds; undefined: as long as the key is valid. */
  readonly expires: number | undefined
  /** Identifies the caller for rate limits. */
  readonly holder: string
  /** The signature parameters of this page; its form and links repeat them. Empty if none were needed. */
  readonly opened: readonly (readonly [string, string])[]
  /** A link to a stored article's page with the same rights and expiry. */
  linkTo(id: string): Promise<string>
}

/**
 * Finds the caller's rights on an article's page, or without an id on the page that asks for an address: all rights
 * in development mode, else those of a signed link, a session or a key.
 * @throws Problem `unauthorised`, `bad-signature` or `expired`
 */
export async function authorizePreview(
  c: Context<AppEnv>,
  deps: AppDeps,
  id = c.req.param('id'),
): Promise<PreviewGrant> {
  const { development, apiKeys } = deps.settings
  const query = new URL(c.req.url).searchParams
  const isSigned = (['kid', 'exp', 'sig'] as const).some((name) => query.has(name))
  if (development && !isSigned) return unlimited('save', undefined, 'development')
  const session = await readSession(c, deps)
  const header = session === undefined ? c.req.header('authorization') || undefined : `Bearer ${session.key}`
  if (isSigned && header === undefined) return linkGrant(query, id, deps)
  try {
    const { name, scope } = await authorise(header, apiKeys, 'read', deps.storedKeys)
    c.set('caller', name)
    const may = scope === 'write' ? 'save' : 'try'
    // The rights of the session apply; links on the page keep the parameters of the link.
    return { ...unlimited(may, session?.name ?? name, `key ${name}`), opened: openedBy(query) }
  } catch (error) {
    // A session ends when its key is revoked.
    if (session === undefined || !isSigned) throw error
    return linkGrant(query, id, deps)
  }
}

/**
 * Like `authorizePreview`, for requests that change something.
 * @throws Problem `cross-site` for requests from other sites, `read-only-link` or `read-only-key` without the right
 */
export async function authorizeAction(
  c: Context<AppEnv>,
  deps: AppDeps,
  { needs, id = c.req.param('id') }: { readonly needs: PreviewRight; readonly id?: string | undefined },
): Promise<PreviewGrant> {
  requireSameSite(c)
  const grant = await authorizePreview(c, deps, id)
  if (includes(grant.may, needs)) return grant
  if (grant.holder.startsWith('key '))
    throw new Problem('read-only-key', 'This key may only read.', { field: 'authorization' })
  throw new Problem('read-only-link', refusals[needs], { field: 'may' })
}

const refusals = {
  look: 'This link opens nothing here.',
  try: 'This link shows one article; it reads no others and makes no links.',
  save: 'This link does not allow saving. Send your changes as a link to an editor who may save.',
} as const satisfies Record<PreviewRight, string>

function unlimited(may: PreviewRight, name: string | undefined, holder: string): PreviewGrant {
  return { may, name, expires: undefined, holder, opened: [], linkTo: async (id) => pathOf(id) }
}

async function linkGrant(
  query: URLSearchParams,
  id: string | undefined,
  { settings, now }: AppDeps,
): Promise<PreviewGrant> {
  const pass = await checkPreview(`${pathOf(id)}?${query}`, settings.signingKeys, Math.floor(now() / 1000))
  const [key] = settings.signingKeys
  return {
    ...pass,
    holder: `link ${query.get('sig') ?? ''}`,
    opened: openedBy(query),
    // A link was verified, so a signing key exists.
    linkTo: async (article) =>
      key === undefined ? pathOf(article) : signPreview({ ...pass, id: article }, key),
  }
}

function openedBy(query: URLSearchParams): [string, string][] {
  return signedParameters.flatMap((name) => {
    const value = query.get(name)
    return value === null ? [] : [[name, value] as [string, string]]
  })
}

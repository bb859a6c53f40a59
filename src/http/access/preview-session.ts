import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { fromBase64Url, sha256, toBase64Url, utf8 } from '../../net/bytes.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { authorise, type Caller } from './bearer.ts'

/**
 * An editor's session: a key typed once, kept in an HttpOnly, SameSite cookie. The cookie holds the key itself,
 * encrypted (AES-GCM) with a secret of this server: nothing is stored here, and revoking the key ends its sessions
 * at the next request.
 */
const COOKIE = 'handbill_session'
/** A working day. */
const SECONDS = 12 * 60 * 60
const NONCE_BYTES = 12

export interface Session {
  readonly key: string
  /** Author name, as typed. */
  readonly name: string | undefined
}

type SessionDeps = Pick<AppDeps, 'settings' | 'storedKeys' | 'now'>

/**
 * Starts a session.
 * @throws Problem as `authorise` for a wrong key
 */
export async function startSession(
  c: Context<AppEnv>,
  { settings, storedKeys, now }: SessionDeps,
  { key, name }: Session,
): Promise<Caller> {
  const caller = await authorise(`Bearer ${key}`, settings.apiKeys, 'read', storedKeys)
  const sealing = await sealingKey(settings)
  if (sealing === undefined)
    throw new Problem(
      'not-implemented',
      'Sessions need HANDBILL_SIGNING_KEYS or HANDBILL_API_KEYS: this server has no secret to seal them with.',
    )
  const until = Math.floor(now() / 1000) + SECONDS
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const text = utf8(JSON.stringify({ key, name, until }))
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, sealing, text))
  setCookie(c, COOKIE, `${toBase64Url(nonce)}.${toBase64Url(sealed)}`, {
    path: '/preview',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c, settings),
    maxAge: SECONDS,
  })
  return caller
}

export function endSession(c: Context<AppEnv>, { settings }: Pick<AppDeps, 'settings'>): void {
  setCookie(c, COOKIE, '', {
    path: '/preview',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c, settings),
    maxAge: 0,
  })
}

/** The session of a request; undefined when it is missing, expired or encrypted by another server. */
export async function readSession(
  c: Context<AppEnv>,
  { settings, now }: Pick<SessionDeps, 'settings' | 'now'>,
): Promise<Session | undefined> {
  const cookie = getCookie(c, COOKIE)
  if (cookie === undefined || cookie === '') return undefined
  const [nonce, sealed] = cookie.split('.').map(fromBase64Url)
  const sealing = await sealingKey(settings)
  if (nonce?.length !== NONCE_BYTES || sealed === undefined || sealing === undefined) return undefined
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, sealing, sealed)
    const { key, name, until } = JSON.parse(new TextDecoder().decode(text)) as Session & { until: number }
    return until > now() / 1000 ? { key, name } : undefined
  } catch {
    return undefined
  }
}

/** Derived from the first configured secret, so that all processes and isolates share it. */
async function sealingKey({ signingKeys, apiKeys }: AppDeps['settings']): Promise<CryptoKey | undefined> {
  const secret = signingKeys[0]?.secret ?? apiKeys[0]?.secret
  if (secret === undefined) return undefined
  const bytes = await sha256(`handbill session\n${secret}`)
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** Browsers drop secure cookies of plain http pages. */
function isSecure(c: Context<AppEnv>, { baseUrl }: AppDeps['settings']): boolean {
  return (baseUrl ?? c.req.url).startsWith('https:')
}

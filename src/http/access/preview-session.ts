import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { fromBase64Url, sha256, toBase64Url, utf8 } from '../../net/bytes.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { authorise, type Caller } from './bearer.ts'

/**
 * An editor's session: a key typed once, kept by the browser in a cookie that no script can read and no other site can
 * send. The cookie holds the key itself, sealed (AES-GCM) with a secret of this server: nothing is stored here, and a key
 * that is revoked ends its sessions with the next request.
 */
const COOKIE = 'handbill_session'
/** A working day. */
const SECONDS = 12 * 60 * 60
const NONCE_BYTES = 12

export interface Session {
  readonly key: string
  /** Who saves, as typed. */
  readonly name: string | undefined
}

type SessionDeps = Pick<AppDeps, 'settings' | 'storedKeys' | 'now'>

/**
 * Begins a session.
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

/** The session a request carries; undefined when it has none, or one that is over or was not sealed here. */
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

/** Made of the first configured secret, so that every process and isolate has the same. */
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

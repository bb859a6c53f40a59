import type { Context } from 'hono'
import type { ApiKey, KeyScope } from '../../config/keys.ts'
import { digestOf, sameDigest } from '../../desk/keys/api-key.ts'
import type { StoredKeys } from '../../desk/keys/api-keys.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps, AppEnv } from '../deps.ts'

/** Name and scope of the key that a request carries. */
export type Caller = Pick<ApiKey, 'name' | 'scope'>

/**
 * Checks that a request carries a valid key, and records its name for the log. Development mode needs no key. Call
 * it before reading the body, so that unauthorised bodies are never read.
 * @throws Problem as `authorise`.
 */
export async function requireKey(
  c: Context<AppEnv>,
  { settings, storedKeys }: Pick<AppDeps, 'settings' | 'storedKeys'>,
  needs: KeyScope,
): Promise<void> {
  if (settings.development) return
  const caller = await authorise(c.req.header('authorization'), settings.apiKeys, needs, storedKeys)
  c.set('caller', caller.name)
}

/**
 * Finds the key of a request among the configured and the stored ones.
 * @param header the raw `Authorization` header
 * @throws Problem `unauthorised` when no key is sent or none matches, `read-only-key` when the key lacks the right
 */
export async function authorise(
  header: string | undefined,
  keys: readonly ApiKey[],
  needs: KeyScope,
  stored?: StoredKeys,
): Promise<Caller> {
  const sent = /^Bearer +([^\s]{1,512})$/i.exec(header ?? '')?.[1]
  if (sent === undefined)
    throw new Problem('unauthorised', 'Send an API key as "Authorization: Bearer KEY".', {
      field: 'authorization',
    })
  const key = (await findConfigured(sent, keys)) ?? (await findStored(sent, stored))
  if (key === undefined)
    throw new Problem('unauthorised', 'No API key matches the one sent.', { field: 'authorization' })
  if (needs === 'write' && key.scope === 'read')
    throw new Problem('read-only-key', `The key "${key.name}" may only read.`, { field: 'authorization' })
  return key
}

/** If the store fails, throws `unavailable`: the key is neither accepted nor rejected. */
async function findStored(sent: string, stored: StoredKeys | undefined): Promise<Caller | undefined> {
  try {
    return await stored?.find(sent)
  } catch (cause) {
    throw new Problem('unavailable', 'API keys cannot be looked up just now.', { cause })
  }
}

/**
 * Compares digests, not secrets, and always all keys and all bytes: the response time reveals neither the length of
 * a secret nor how much of a guess was right.
 */
async function findConfigured(sent: string, keys: readonly ApiKey[]): Promise<ApiKey | undefined> {
  const digest = await digestOf(sent)
  let found: ApiKey | undefined
  for (const key of keys) if (sameDigest(digest, await digestOf(key.secret))) found = key
  return found
}

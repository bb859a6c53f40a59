import { Problem } from '../problem.ts'

/** A key for `/v1`, sent as `Authorization: Bearer KEY`. */
export interface ApiKey {
  /** Says in logs who called; never secret. */
  readonly name: string
  readonly secret: string
  /** `read` may ask, but not change or make anything. */
  readonly scope: 'read' | 'write'
}

/**
 * Finds whose key a request carries.
 * @param header the `Authorization` header as it came.
 * @throws Problem `unauthorised` when no key is sent or none matches, `read-only-key` when the key may not do this.
 */
export async function authorise(
  header: string | undefined,
  keys: readonly ApiKey[],
  needs: ApiKey['scope'],
): Promise<ApiKey> {
  const sent = /^Bearer +([^\s]{1,512})$/i.exec(header ?? '')?.[1]
  if (sent === undefined)
    throw new Problem('unauthorised', 'Send an API key as "Authorization: Bearer KEY".', {
      field: 'authorization',
    })
  const key = await findKey(sent, keys)
  if (key === undefined)
    throw new Problem('unauthorised', 'No API key matches the one sent.', { field: 'authorization' })
  if (needs === 'write' && key.scope === 'read')
    throw new Problem('read-only-key', `The key "${key.name}" may only read.`, { field: 'authorization' })
  return key
}

/**
 * Compares digests, not secrets, and looks at every key and every byte: neither the length of a secret nor how much
 * of it was guessed shows in the time an answer takes.
 */
async function findKey(sent: string, keys: readonly ApiKey[]): Promise<ApiKey | undefined> {
  const digest = await sha256(sent)
  let found: ApiKey | undefined
  for (const key of keys) {
    const other = await sha256(key.secret)
    let difference = 0
    for (let at = 0; at < digest.length; at++) difference |= (digest[at] ?? 0) ^ (other[at] ?? 0)
    if (difference === 0) found = key
  }
  return found
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

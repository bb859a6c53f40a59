import { Problem } from '../../problem.ts'
import type { SigningKey } from '../../config/keys.ts'
import { signUrl, verifyUrl } from './signing.ts'

/**
 * Links to the preview of an unpublished article, and to the page that previews any address; holders of the latter may
 * have addresses read, as holders of a key may. The signature covers the path and the expiry alone: the page's state is
 * in further parameters, so that every state can be sent on under the same signature.
 */

/** What the signature covers; everything else in the query is the page's. */
const SIGNED = new Set(['kid', 'exp', 'sig'])

/**
 * @param id of the article; undefined: the page that asks for an address
 * @param expires Unix seconds; a preview that never expires is not given out
 * @returns path and query
 */
export async function signPreview(id: string | undefined, key: SigningKey, expires: number): Promise<string> {
  const path = id === undefined ? '/preview' : `/preview/${encodeURIComponent(id)}`
  return signUrl(path, key, { expires })
}

/**
 * Checks a preview link; the page's own parameters do not matter.
 * @param now Unix seconds
 * @returns when it expires, in Unix seconds
 * @throws Problem `bad-signature` when it is not signed, not with a known key or for ever; `expired` when its time is over
 */
export async function checkPreview(
  pathAndQuery: string,
  keys: readonly SigningKey[],
  now: number,
): Promise<number> {
  const [path = '', ...rest] = pathAndQuery.split('?')
  const given = new URLSearchParams(rest.join('?'))
  const signed = new URLSearchParams([...given].filter(([name]) => SIGNED.has(name)))
  const expires = await verifyUrl(`${path}?${signed}`, keys, now)
  if (expires === undefined)
    throw new Problem('bad-signature', 'A preview link must expire: "exp" is missing.', { field: 'exp' })
  return expires
}

import { Problem } from '../../problem.ts'
import type { SigningKey } from '../../config/keys.ts'
import { signUrl, verifyUrl } from './signing.ts'

/**
 * Links to the preview of an article that is not published yet, and to the page by which any article can be looked at:
 * whoever holds that one may have addresses read, as somebody with a key may. Signed are the path and the expiry alone:
 * what the page is to show stands in further parameters, so that every state of it can be sent on under the same signature.
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
 * Checks a preview link, whatever the page's own parameters say.
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

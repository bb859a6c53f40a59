import type { MadeKey } from './api-key.ts'
import type { KeyScope } from '../../config/keys.ts'
import { checkKeyName } from './api-keys.ts'

/**
 * The same changes as a key ring makes, as SQL with its values in it: for records that cannot be reached from here, such
 * as D1, which wrangler can. Only names that need no quoting get in.
 */

/** The key itself is not in it; a name that is taken makes the statement fail. */
export function insertKeySql(name: string, scope: KeyScope, made: MadeKey, now: number): string {
  checkKeyName(name)
  const values = [made.prefix, name, scope, made.digest].map((text) => `'${text}'`).join(', ')
  return `INSERT INTO api_keys (prefix, name, scope, digest, created_at) VALUES (${values}, ${Math.floor(now)});`
}

export function revokeKeySql(name: string, now: number): string {
  checkKeyName(name)
  return `UPDATE api_keys SET revoked_at = ${Math.floor(now)} WHERE name = '${name}' AND revoked_at IS NULL RETURNING prefix, name;`
}

export const listKeysSql =
  'SELECT name, scope, prefix, ' +
  ['created', 'used', 'revoked']
    .map((what) => `datetime(${what}_at / 1000, 'unixepoch') AS ${what}`)
    .join(', ') +
  ' FROM api_keys ORDER BY rowid LIMIT 1000;'

import type { MadeKey } from './api-key.ts'
import type { KeyScope } from '../../config/keys.ts'
import { checkKeyName } from './api-keys.ts'

/**
 * The key ring's changes as SQL with literal values, for records that only another tool can reach: D1, through
 * wrangler. Accepts only names that need no quoting.
 */

/** Does not contain the key itself; fails if the name is taken. */
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

import type { KeyScope } from '../../../config/keys.ts'
import type { StoredKey } from '../../../desk/keys/api-keys.ts'

/** A key in the list, in words and ISO times. */
export interface ListedKey {
  readonly name: string
  readonly scope: KeyScope
  /** Its prefix; null for a configured key, which is not shown. */
  readonly prefix: string | null
  readonly created: string | null
  readonly used: string | null
  readonly revoked: string | null
}

/** Configured keys first; they have the same rights. */
export function listedKeys(
  configured: readonly Pick<StoredKey, 'name' | 'scope'>[],
  stored: readonly StoredKey[],
): readonly ListedKey[] {
  return [
    ...configured.map(({ name, scope }) => ({
      name,
      scope,
      prefix: null,
      created: null,
      used: null,
      revoked: null,
    })),
    ...stored.map(({ name, scope, prefix, createdAt, usedAt, revokedAt }) => ({
      name,
      scope,
      prefix,
      created: isoTime(createdAt),
      used: isoTime(usedAt),
      revoked: isoTime(revokedAt),
    })),
  ]
}

/** Columns as wide as their content, without trailing spaces. */
export function keyTable(keys: readonly ListedKey[]): string {
  const head = ['NAME', 'MAY', 'KEY', 'MADE', 'LAST USED', '']
  const rows = keys.map(({ name, scope, prefix, created, used, revoked }) => [
    name,
    scope,
    prefix === null ? 'in HANDBILL_API_KEYS' : `${prefix}_…`,
    shortTime(created),
    prefix === null ? '' : used === null ? 'never' : shortTime(used),
    revoked === null ? '' : `revoked ${shortTime(revoked)}`,
  ])
  const table = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function isoTime(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : new Date(milliseconds).toISOString()
}

/** UTC, to the minute. */
function shortTime(iso: string | null): string {
  return iso === null ? '' : `${iso.slice(0, 16).replace('T', ' ')}Z`
}

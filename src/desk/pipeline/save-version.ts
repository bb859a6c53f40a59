import { inOrder } from '../../article/edits/edits-query.ts'
import { Problem } from '../../problem.ts'
import type { ArticleVersion } from '../edits/versions.ts'
import type { StoredBasis } from '../articles/articles.ts'
import type { WriteCondition } from '../store/records.ts'
import { API_SOURCE } from './intake.ts'
import { type NewEdits, type StoredPack, storeOver, type StorePackPorts } from './store-pack.ts'

export interface SaveOrder extends NewEdits {
  readonly id: string
  /** Public address of this service, as the caller knows it. */
  readonly address: string
}

/** Each round is a delivery that came in between. */
const MAX_ROUNDS = 6

/**
 * Saves edits as a new version of a stored article, and makes its pack again from its stored inputs.
 * @throws Problem `not-found` for an unknown article; `version-conflict` when another version was saved since
 * `base`
 */
export async function saveVersion(order: SaveOrder, parts: StorePackPorts): Promise<StoredPack> {
  const { id, base } = order
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const basis = await parts.articles.basisOf(id)
    if (basis === undefined) throw new Problem('not-found', 'No article has this id.', { field: 'id' })
    const newest = await parts.versions.newest(id)
    if (base !== undefined && base !== newest.version) throw conflict(newest, order)
    const stored = await storeAgain(basis, newest, order, parts)
    if (stored.current) return stored
  }
  throw new Problem('unavailable', 'The article is being changed all the time; save again in a moment.')
}

async function storeAgain(
  basis: StoredBasis,
  newest: ArticleVersion,
  order: SaveOrder,
  parts: StorePackPorts,
): Promise<StoredPack> {
  const { sourced, template, photo, pictures, photoVerdicts = [] } = basis.madeOf
  return storeOver(
    newest,
    { id: order.id, names: [] },
    {
      resolved: { sourced, photo, pictures, photoVerdicts },
      source: API_SOURCE,
      template,
      changedAt: basis.changedAt,
      condition: notWrittenSince(order.id, basis),
      edits: order,
      base: order.address,
      priority: 'caller',
      last: () => [],
    },
    parts,
  )
}

/** True while the article has the inputs that the pack is made of. */
function notWrittenSince(id: string, { writer }: StoredBasis): WriteCondition {
  return {
    sql: 'EXISTS (SELECT 1 FROM articles WHERE id = ? AND written_by IS NOT DISTINCT FROM ?)',
    values: [id, writer],
  }
}

function conflict(newest: ArticleVersion, { base, edits }: NewEdits): Problem {
  const by = newest.savedBy === undefined ? '' : ` by ${newest.savedBy}`
  return new Problem('version-conflict', `Version ${newest.version} was saved${by} since version ${base}.`, {
    field: 'base',
    more: {
      newest: {
        version: newest.version,
        savedAt: new Date(newest.savedAt).toISOString(),
        savedBy: newest.savedBy,
        edits: newest.edits,
      },
      yours: inOrder(edits),
    },
  })
}

import type { Asker } from '../../http/deps.ts'
import type { RateLimit } from '@cloudflare/workers-types'

/** Counts new cards by client address; Cloudflare sets the header and removes forged ones. */
export function createDrawLimit(limit: RateLimit): (asker: Asker) => Promise<boolean> {
  return async function allowRender({ request }) {
    const key = request.headers.get('cf-connecting-ip') ?? 'unknown'
    const { success } = await limit.limit({ key })
    return success
  }
}

import type { RateLimit } from '@cloudflare/workers-types'

/** Counts new cards by the address that asks for them; Cloudflare sets the header, nobody else can. */
export function createDrawLimit(limit: RateLimit): (request: Request) => Promise<boolean> {
  return async function mayDraw(request) {
    const key = request.headers.get('cf-connecting-ip') ?? 'unknown'
    const { success } = await limit.limit({ key })
    return success
  }
}

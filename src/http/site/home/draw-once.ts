import type { Context } from 'hono'
import type { Card } from '../../../card/engine.ts'
import type { CardRequest } from '../../../card/plan/card-plan.ts'
import { Problem } from '../../../problem.ts'
import { matchesEtag } from '../../answer/caching.ts'
import { cardResponse } from '../../answer/card-response.ts'
import type { RenderCache } from '../../answer/render-cache.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'

interface DrawOnce extends Pick<AppDeps, 'engine'> {
  readonly drawn: RenderCache
  /** Called before a new card is drawn. */
  readonly allowRender: () => Promise<boolean>
  readonly cache: string
}

/** No visitor waits longer for a picture. */
const DRAW_MS = 15_000

/**
 * Sends a picture of our own pages, drawn on first request.
 * @throws Problem `too-many-requests`, or `busy` when the queue is full
 */
export async function drawOnce(c: Context<AppEnv>, asked: CardRequest, parts: DrawOnce): Promise<Response> {
  const { engine, drawn, cache } = parts
  const plan = await engine.plan(asked)
  const etag = `"${plan.key}"`
  if (matchesEtag(c.req.header('if-none-match'), etag))
    return new Response(null, { status: 304, headers: { etag, 'cache-control': cache } })
  let card = drawn.get(plan.key)
  if (card === undefined) {
    if (!(await parts.allowRender()))
      throw new Problem('too-many-requests', 'Too many headlines were tried from this address.')
    card = await inTime(c, async (signal) => engine.draw(plan, { priority: 'preview', signal }))
    drawn.put(plan.key, card)
  }
  return cardResponse(card, { etag, cache, verdicts: [] })
}

async function inTime(c: Context<AppEnv>, draw: (signal: AbortSignal) => Promise<Card>): Promise<Card> {
  try {
    return await draw(AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(DRAW_MS)]))
  } catch (error) {
    const isLate = error instanceof DOMException && /^(?:Timeout|Abort)Error$/.test(error.name)
    throw isLate ? new Problem('busy', 'Too many cards are being drawn just now.', { cause: error }) : error
  }
}

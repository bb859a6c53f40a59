import type { Context } from 'hono'
import type { Card, CardEngine } from '../../card/engine.ts'
import type { CardPlan, CardRequest } from '../../card/plan/card-plan.ts'
import { lostFont } from '../../desk/packs/caching-engine.ts'
import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import { cacheControl, matchesEtag } from '../answer/caching.ts'
import { allowsRender } from '../answer/allows-render.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { type AnswerOptions, cardResponse, openToAllSites } from '../answer/card-response.ts'
import type { RenderCache } from '../answer/render-cache.ts'

/** Crawlers give up after about two seconds; the rest is for the fallback card. */
const DRAW_MS = 1500

/** Where a card comes from, in this order: memory, store, engine. */
interface CardSources extends Pick<AppDeps, 'engine' | 'store' | 'allowRender' | 'metrics'> {
  readonly rendered: RenderCache
}

/** Draws a card that is not in the cache. */
export async function answerOnce(
  engine: CardEngine,
  request: CardRequest,
  verdicts: readonly Verdict[],
  signal: AbortSignal,
): Promise<Response> {
  const card = await engine.draw(await engine.plan(request), { signal })
  return cardResponse(card, { cache: cacheControl.none, verdicts: [...verdicts, ...card.verdicts] })
}

/** Sends a card, or 304: plans the card, compares its key, and draws only if needed. */
export async function answerCard(
  c: Context<AppEnv>,
  deps: CardSources,
  request: CardRequest,
  options: AnswerOptions,
): Promise<Response> {
  const plan = await deps.engine.plan(request)
  const etag = `"${plan.key}"`
  if (matchesEtag(c.req.header('if-none-match'), etag))
    return new Response(null, {
      status: 304,
      headers: { ...openToAllSites, etag, 'cache-control': options.cache },
    })
  const card = await findOrDraw(c, deps, plan)
  const verdicts = [...options.verdicts, ...card.verdicts]
  return isPassing(card)
    ? cardResponse(card, { cache: cacheControl.none, verdicts })
    : cardResponse(card, { etag, cache: options.cache, verdicts })
}

async function findOrDraw(
  c: Context<AppEnv>,
  { engine, rendered, store, allowRender, metrics }: CardSources,
  plan: CardPlan,
): Promise<Card> {
  const { key } = plan
  const known = rendered.get(key)
  if (known) {
    metrics?.count('cardLookups', { found: 'recent' })
    return known
  }
  const stored = await store?.get(key)
  metrics?.count('cardLookups', { found: stored === undefined ? 'nowhere' : 'stored' })
  if (stored) {
    const card = { ...stored, timings: { stored: 0 } }
    rendered.put(key, card)
    return card
  }
  if (!(await allowsRender(c, { allowRender }, { isTrusted: true })))
    throw new Problem('too-many-requests', 'Too many new cards were asked for from this address.')
  const drawn = await engine.draw(plan, {
    priority: 'crawler',
    signal: AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(DRAW_MS)]),
  })
  // Concurrent equal requests share one card: the first of them stores it.
  if (!isPassing(drawn) && rendered.get(key) === undefined) {
    rendered.put(key, drawn)
    await store?.put(key, drawn)
  }
  return drawn
}

/** A card that lacks a font because a file could not be read just now; the next attempt may succeed. */
function isPassing(card: Card): boolean {
  return lostFont(card) !== undefined
}

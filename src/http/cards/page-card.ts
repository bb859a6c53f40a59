import type { Context } from 'hono'
import * as z from 'zod'
import { formatNames } from '../../card/contract/formats.ts'
import type { FormatName } from '../../card/contract/format.ts'
import type { Desk } from '../../desk/desk.ts'
import type { StoredArticle } from '../../desk/articles/articles.ts'
import type { PageReads } from '../../desk/pipeline/page-reads.ts'
import { Problem } from '../../problem.ts'
import { cacheControl, matchesEtag } from '../answer/caching.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { cardImage, problemAnswers } from '../answer/openapi-parts.ts'
import type { AppDeps, AppEnv, CachedCard, CardCache } from '../deps.ts'
import { cachedAnswer, responseOf } from './answer-cached.ts'
import { formatsFor } from './crawler-formats.ts'
import { pageAddress } from './page-address.ts'
import { standInCard } from './stand-in-card.ts'
import { cachedCard } from './stored-card.ts'

/** Crawlers give up after about two seconds; the rest is for the fallback card and for a busy machine. */
const WAIT_MS = 1500
/**
 * After this time the fallback card is drawn while waiting, because the page may come too late. A process that has
 * drawn nothing yet needs most of a second for it.
 */
const PREPARE_MS = 500
/** Freshness of responses in memory: bounds the time until a correction shows. */
const FRESH_MS = 5000

interface Parts {
  readonly deps: AppDeps
  readonly desk: Desk
  readonly reads: PageReads
  readonly cache: CardCache
}

/** `GET /o/{page}`: the card of a page of the publisher's site, for `og:image` in a theme, without further setup. */
export function pageCardRoute(app: DescribedApp, parts: Parts): void {
  app.describe('get', '/o/{page}', () => ({
    tags: ['Cards'],
    summary: 'The card of a page of a brand’s host',
    description:
      'For one line in a theme: `<meta property="og:image" content="https://cards.example.org/o/example.com/story">`. The page is read once, its pack made and stored; from then on it is read again behind the answers. ' +
      'Always a picture, within two seconds, in the composition that suits who asks (by `User-Agent`). Only hosts that a brand lists are read, so nothing is signed.',
    requestParams: {
      path: z.object({
        page: z.string().meta({
          description:
            'Host and path of the page; the path alone where only one brand has hosts. Its query is part of it.',
          example: 'example.com/world/northern-line-reopens',
        }),
      }),
    },
    responses: {
      ...cardImage,
      304: { description: 'The card has not changed since the entity tag in `If-None-Match`.' },
      ...problemAnswers('not-found'),
    },
  }))
  app.get('/o/*', async (c) => pageCard(c, parts))
}

async function pageCard(c: Context<AppEnv>, parts: Parts): Promise<Response> {
  const { deps, reads, cache } = parts
  const { pathname, search } = new URL(c.req.url)
  const page = pageAddress(`${pathname.slice('/o/'.length)}${search}`, (await deps.brands.hosts?.()) ?? [])
  if (page === undefined) {
    count(deps, 'foreign')
    throw new Problem(
      'not-found',
      'No brand lists the host of this page: add it to "hosts" in the brand’s brand.json.',
    )
  }
  const formats = formatsFor(c.req.header('user-agent'))
  const path = `/o/${formats[0]} ${page}`
  const ready = cache.get(path)
  if (ready !== undefined) {
    count(deps, 'recent')
    if (ready.page !== undefined) reads.refresh(page, ready.page.changedAt)
    return answer(c, ready)
  }
  const late = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => late.resolve('late'), WAIT_MS)
  // Cached with the brand, where the response finds it.
  const early = setTimeout(() => void standIn(page, formats, deps).catch(() => undefined), PREPARE_MS)
  try {
    const found = await Promise.race([find(page, formats, parts), late.promise])
    if (typeof found !== 'string') {
      cache.put(path, found, FRESH_MS)
      count(deps, 'stored')
      return answer(c, found)
    }
    count(deps, found)
  } catch (error) {
    // The client is a crawler, which would show no picture for days; the log has the error.
    if (error instanceof Problem) c.set('problem', error.code)
    else c.set('fault', error)
    count(deps, error instanceof Problem && error.code === 'too-many-requests' ? 'limited' : 'failed')
  } finally {
    clearTimeout(timer)
    clearTimeout(early)
  }
  return standIn(page, formats, deps)
}

async function standIn(page: string, formats: readonly FormatName[], deps: AppDeps): Promise<Response> {
  const brand = await deps.brands.brandFor({ url: page })
  return standInCard(deps, formats.find((format) => formatNames.includes(format)) ?? 'og', brand.id)
}

async function find(
  page: string,
  formats: readonly FormatName[],
  { desk, reads }: Parts,
): Promise<CachedCard | 'removed' | 'failed'> {
  let stored = await desk.articles.byUrl(page)
  if (stored === undefined) {
    await reads.first(page)
    stored = await desk.articles.byUrl(page)
  } else if (stored !== 'removed' && isFromPage(stored)) reads.refresh(page, stored.updatedAt)
  if (stored === 'removed' || stored === undefined) return stored === 'removed' ? 'removed' : 'failed'
  const card = cardFor(formats, stored)
  if (card === undefined) return 'failed'
  const wanted = { id: stored.id, format: card.format, type: card.type }
  const shown = await desk.cards.find(wanted, {
    signal: AbortSignal.timeout(WAIT_MS),
    allowRender: async () => true,
  })
  if (shown.kind !== 'card') return 'failed'
  const made = cachedCard(stored.id, shown.version, shown.card, cacheControl.current)
  // The picture depends on the user agent; shared caches must know.
  const headers = { ...made.headers, vary: 'User-Agent' }
  return { ...made, headers, page: isFromPage(stored) ? { changedAt: stored.updatedAt } : undefined }
}

/**
 * Whether the article was read from its page: only then may its page replace it; data sent by a CMS, feed or caller
 * has priority.
 */
function isFromPage({ pack }: StoredArticle): boolean {
  return !/^(?:json|feed|sitemap)\b/.test(pack.sources['title'] ?? '')
}

/** The most suitable card of the pack; brands choose its formats. */
function cardFor(
  formats: readonly FormatName[],
  { pack }: StoredArticle,
): StoredArticle['pack']['cards'][number] | undefined {
  const best = formats.flatMap((format) => pack.cards.find((card) => card.format === format) ?? [])
  return best[0] ?? pack.cards[0]
}

function answer(c: Context<AppEnv>, card: CachedCard): Response {
  const isKnown = matchesEtag(c.req.header('if-none-match'), card.etag)
  return responseOf(cachedAnswer(card, { isKnown, requestId: c.get('requestId') }))
}

type Outcome = 'recent' | 'stored' | 'late' | 'removed' | 'limited' | 'failed' | 'foreign'

function count({ metrics }: AppDeps, outcome: Outcome): void {
  metrics?.count('pageCards', { outcome })
}

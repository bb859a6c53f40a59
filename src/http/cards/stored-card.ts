import type { Context } from 'hono'
import * as z from 'zod'
import { type CardType, cardTypes } from '../../card/contract/card-type.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { formatNames, formats, isFormatName } from '../../card/contract/formats.ts'
import { isPhotoShape, type PhotoShape, photoShapeNames } from '../../card/contract/photo-shapes.ts'
import type { StoredCard } from '../../desk/store/card-store.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Drawable, ShownCard } from '../../desk/articles/shown-cards.ts'
import { isThumbnailWidth } from '../../embed/thumbnail.ts'
import { Problem } from '../../problem.ts'
import { cacheControl, matchesEtag } from '../answer/caching.ts'
import { allowsRender } from '../answer/allows-render.ts'
import { openToAllSites, svgPolicy } from '../answer/card-response.ts'
import { chooseType } from '../answer/card-choice.ts'
import { cachedAnswer, responseOf } from './answer-cached.ts'
import type { AppDeps, AppEnv, CachedCard, CardCache } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { cardImage, problemAnswers } from '../answer/openapi-parts.ts'
import { standInCard } from './stand-in-card.ts'

/** Crawlers give up after about two seconds; the rest is for the fallback card. */
const WAIT_MS = 1500
const LOOK_EVERY_MS = 100

/** Freshness of a cached response, in ms: bounds how long an article removed by another process still shows. */
const FRESH_MS = { versioned: 60_000, current: 2_000 } as const

const path = z.object({
  id: z.string().meta({ description: 'Of the article.' }),
  format: z.enum([...formatNames, ...photoShapeNames]).meta({
    description:
      'Of the card; `photo-16x9`, `photo-4x3` and `photo-1x1` are the photo without anything on it.',
  }),
  ext: z
    .enum(cardTypes)
    .meta({ description: 'In another type than the pack’s the card is drawn when asked for.' }),
})

const description =
  'Made for crawlers: always a picture, never a redirect. While the card is being drawn, the last good one is shown; if there is none, the brand’s own card, within two seconds. `{format}-{width}.jpg` (`og-600.jpg`) is the card so many pixels wide, in steps of 20: what oEmbed names where there is little room.'

const answers = {
  ...cardImage,
  304: { description: 'The card has not changed since the entity tag in `If-None-Match`.' },
  ...problemAnswers('not-found', 'unknown-format', 'unknown-type'),
}

/** `GET /cards/{id}/{version}/{format}.{ext}` and `GET /cards/{id}/{format}.{ext}`. */
export function storedCardRoutes(app: DescribedApp, deps: AppDeps, desk: Desk, cache: CardCache): void {
  app.describe('get', '/cards/{id}/{version}/{format}.{ext}', () => ({
    tags: ['Cards'],
    summary: 'A stored card that never changes',
    description,
    requestParams: {
      path: path.extend({ version: z.string().meta({ description: 'Of the card, as in the pack.' }) }),
    },
    responses: answers,
  }))
  app.describe('get', '/cards/{id}/{format}.{ext}', () => ({
    tags: ['Cards'],
    summary: 'The current card of an article',
    description,
    requestParams: { path: path },
    responses: answers,
  }))
  const parts = { deps, desk, cache }
  app.get('/cards/:id/:version/:file', async (c) =>
    storedCard(c, c.req.param('id'), c.req.param('version'), c.req.param('file'), parts),
  )
  app.get('/cards/:id/:file', async (c) =>
    storedCard(c, c.req.param('id'), undefined, c.req.param('file'), parts),
  )
}

interface Parts {
  readonly deps: AppDeps
  readonly desk: Desk
  readonly cache: CardCache
}

async function storedCard(
  c: Context<AppEnv>,
  id: string,
  version: string | undefined,
  file: string,
  { deps, desk, cache }: Parts,
): Promise<Response> {
  const wanted = { id, version, ...readCardFile(file) }
  const shown = await find(desk, wanted, {
    signal: AbortSignal.timeout(WAIT_MS),
    allowRender: async () =>
      allowsRender(c, deps, { isTrusted: deps.settings.development, card: { article: id, file } }),
  }).catch((error: unknown) => {
    // An internal error; still answer with a picture, or the crawler shows none for days.
    if (!isTimeout(error)) c.set('fault', error)
    return undefined
  })
  if (shown?.kind === 'unknown') throw new Problem('not-found', 'No article has a card at this address.')
  if (shown?.kind !== 'card') return standInCard(deps, wanted.format, shown?.brand)

  const forGood = version !== undefined && shown.exact
  const cached = cachedCard(
    id,
    shown.version,
    shown.card,
    forGood ? cacheControl.forGood : cacheControl.current,
  )
  if (shown.exact) cache.put(c.req.path, cached, forGood ? FRESH_MS.versioned : FRESH_MS.current)
  deps.metrics?.count('cardLookups', { found: 'stored' })
  const isKnown = matchesEtag(c.req.header('if-none-match'), cached.etag)
  return responseOf(cachedAnswer(cached, { isKnown, requestId: c.get('requestId') }))
}

interface CardFile {
  readonly format: FormatName | PhotoShape
  readonly type: CardType
  /** Of a downscaled picture, in pixels. */
  readonly width?: number | undefined
}

/** @throws Problem `unknown-format` or `unknown-type` unless the name is like `og.png` or `og-600.jpg` */
export function readCardFile(file: string): CardFile {
  const [, format = '', size, ext = ''] = /^(.*?)(?:-([1-9]\d{0,4}))?\.([^.]*)$/su.exec(file) ?? []
  if (!isFormatName(format) && !isPhotoShape(format))
    throw new Problem('unknown-format', `There is no format "${format.slice(0, 60).toWellFormed()}".`, {
      field: 'format',
      allowed: formatNames,
    })
  const width = size === undefined ? undefined : Number(size)
  const isOffered = isFormatName(format) && ext === 'jpg' && isThumbnailWidth(width ?? 0, formats[format])
  if (width !== undefined && !isOffered)
    throw new Problem('unknown-format', `The ${format} card is not offered ${width} pixels wide as ${ext}.`, {
      field: 'format',
    })
  return { format, type: chooseType(ext), width }
}

type Wanted = Parameters<Desk['cards']['find']>[0]

/**
 * Polls while the article's first pack is being made, until the deadline.
 * @throws the signal's reason at the deadline
 */
async function find(
  desk: Desk,
  wanted: Wanted,
  drawable: Drawable & { readonly signal: AbortSignal },
): Promise<ShownCard> {
  const { signal } = drawable
  const late = Promise.withResolvers<never>()
  // Not awaited if the card was found in time.
  late.promise.catch(() => undefined)
  signal.addEventListener('abort', () => late.reject(signal.reason), { once: true })
  for (;;) {
    const shown = await Promise.race([desk.cards.find(wanted, drawable), late.promise])
    if (shown.kind !== 'nothing-yet') return shown
    const ended = await Promise.race([sleep(LOOK_EVERY_MS), late.promise.catch(() => 'late' as const)])
    if (ended === 'late') return shown
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError'
}

async function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** A card as a response to cache in memory. */
export function cachedCard(id: string, version: string, card: StoredCard, control: string): CachedCard {
  return {
    id,
    etag: `"${version}"`,
    bytes: card.bytes,
    headers: {
      ...openToAllSites,
      'content-type': card.contentType,
      'content-length': String(card.bytes.length),
      'cache-control': control,
      'x-content-type-options': 'nosniff',
      // A range request gets the whole, which is always allowed (RFC 9110, section 14.2).
      'accept-ranges': 'none',
      ...(card.type === 'svg' ? { 'content-security-policy': svgPolicy } : {}),
    },
  }
}

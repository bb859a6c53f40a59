import type { Context } from 'hono'
import * as z from 'zod'
import { cardTypes } from '../../card/contract/card-type.ts'
import { formatNames } from '../../card/contract/formats.ts'
import { Problem } from '../../problem.ts'
import { answerCard } from './card-answer.ts'
import { chooseDesign, chooseType } from '../answer/card-choice.ts'
import {
  articleOfQuery,
  cardQuery,
  optionsOfQuery,
  parameterOf,
  readCardQuery,
  withinCaps,
} from './card-query.ts'
import { cacheControl, cardCacheControl } from '../answer/caching.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { lastResort } from './last-resort.ts'
import { standInCard } from './stand-in-card.ts'
import { cardImage, problemAnswers } from '../answer/openapi-parts.ts'
import { createRenderCache, type RenderCache } from '../answer/render-cache.ts'
import { verifyUrl } from '../access/signing.ts'

const PATH = '/card/{template}/{format}.{ext}'

/** `GET /card/{template}/{format}.{ext}?title=…&sig=…`: a card defined by its URL; nothing is stored. */
export function cardUrlRoute(app: DescribedApp, deps: AppDeps): void {
  app.describe('get', PATH, () => ({
    tags: ['Cards'],
    summary: 'A card from its URL alone',
    description:
      'For sites that store nothing here: the URL holds what the card says, and a signature, so that others cannot make ' +
      'cards in your name. Content that cannot be set as it is (too long, a letter without a font) is drawn as well as ' +
      'it can be and named in `X-Handbill-Verdicts`; only a wrong URL is an error.',
    requestParams: {
      path: z.object({
        template: z.enum(deps.engine.templates.map((template) => template.name)),
        format: z.enum(formatNames),
        ext: z.enum(cardTypes),
      }),
      query: cardQuery,
    },
    responses: {
      ...cardImage,
      304: { description: 'The card has not changed since the entity tag in `If-None-Match`.' },
      ...problemAnswers(
        'bad-signature',
        'expired',
        'unknown-template',
        'unknown-format',
        'unknown-type',
        'invalid-input',
        'too-many-requests',
      ),
    },
  }))
  const rendered = createRenderCache()
  app.get('/card/:template/:file', async (c) => cardByUrl(c, { ...deps, rendered }))
}

async function cardByUrl(
  c: Context<AppEnv>,
  deps: AppDeps & { readonly rendered: RenderCache },
): Promise<Response> {
  const cache = await checkSignature(c, deps)
  const { template, format, type } = readPath(c, deps)
  const content = await readContent(c, deps)
  if (content === undefined) return standInCard(deps, format, undefined)
  const { request, verdicts } = content
  try {
    return await answerCard(c, deps, { ...request, template, format, type }, { cache, verdicts })
  } catch (error) {
    if (isOverload(error)) return standInCard(deps, format, request.brand)
    if (error instanceof Problem) throw inQuery(error)
    // An internal error; still answer with a picture, or the crawler shows none for days.
    c.set('fault', error)
    return lastResort(deps.engine, { brand: request.brand, template, format })
  }
}

/** Timeouts and overload: the same request may succeed later. */
function isOverload(error: unknown): boolean {
  if (error instanceof Problem) return error.code === 'busy'
  return error instanceof DOMException && error.name === 'TimeoutError'
}

/** The cache lifetime: none in development mode, and never longer than the URL is valid. */
async function checkSignature(c: Context<AppEnv>, deps: AppDeps): Promise<string> {
  if (deps.settings.development) return cacheControl.revalidate
  const now = Math.floor(deps.now() / 1000)
  const expires = await verifyUrl(pathAndQuery(c), deps.settings.signingKeys, now)
  return cardCacheControl(expires === undefined ? undefined : expires - now)
}

function pathAndQuery(c: Context<AppEnv>): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

function readPath(c: Context<AppEnv>, deps: AppDeps) {
  const file = c.req.param('file') ?? ''
  const dot = file.lastIndexOf('.')
  if (dot < 0)
    throw new Problem('unknown-type', 'The path must end in an image type, as in "og.png".', {
      field: 'type',
      allowed: cardTypes,
    })
  const design = chooseDesign(deps.engine, c.req.param('template') ?? '', file.slice(0, dot))
  return { ...design, type: chooseType(file.slice(dot + 1)) }
}

/**
 * Reads the query leniently: the link is signed, so the client who opens it cannot fix it. Invalid parts are left
 * out. Undefined when no headline remains.
 */
async function readContent(c: Context<AppEnv>, deps: AppDeps) {
  const params = new URL(c.req.url).searchParams
  const { query, verdicts: cut } = withinCaps(readCardQuery(params))
  const options = optionsOfQuery(params)
  const verdicts = [...cut]
  const said = articleOfQuery(query)
  const { articleFromJson } = await import('../../article/json/from-json.ts')
  for (;;) {
    try {
      const found = articleFromJson(said, { lenient: true })
      const brand = await deps.brands.brandFor(found.article)
      for (const verdict of found.verdicts) verdicts.push({ ...verdict, place: parameterOf(verdict.place) })
      return { request: { article: found.article, brand, options }, verdicts }
    } catch (error) {
      if (!(error instanceof Problem) || error.field === undefined) throw error
      const place = parameterOf(error.field)
      if (place === 'title' && query.title.trim() !== '') return undefined
      if (said[place] === undefined)
        throw new Problem(error.code, error.message, { field: place, allowed: error.allowed, cause: error })
      delete said[place]
      verdicts.push({ code: 'field-ignored', severity: 'warning', place, message: error.message })
    }
  }
}

/** The same problem, with the field named as in the query. */
function inQuery(error: Problem): Problem {
  if (error.field === undefined) return error
  return new Problem(error.code, error.message, {
    field: parameterOf(error.field),
    allowed: error.allowed,
    cause: error,
  })
}

import type { Context } from 'hono'
import * as z from 'zod'
import { caps } from '../../article/caps.ts'
import type { ArticleReader, StoredArticle } from '../../desk/articles/articles.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { publicBase } from '../answer/public-base.ts'
import { articleById, subjectOf } from '../answer/stored-article.ts'
import { problemAnswers } from '../answer/openapi-parts.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'
import { addressSpellings } from './address-spellings.ts'

const formats = ['json', 'xml'] as const

function pixels(side: string) {
  return z
    .string()
    .regex(/^[1-9]\d{0,5}$/, { error: 'must be a whole number of pixels from 1 to 999999' })
    .transform(Number)
    .optional()
    .meta({
      description: `The largest ${side} there is room for.`,
      example: 640,
      override: { type: 'integer' },
    })
}

const query = z.object({
  url: z
    .string({ error: 'is missing; it must be the address of a share page or an article' })
    .max(caps.url, { error: `may have ${caps.url} characters at most` })
    .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: 'must be a full web address such as https://example.com/story',
    })
    .meta({
      description: 'A share page, or the article’s own address.',
      example: 'https://cards.example.org/a/4f7d',
    }),
  format: z.string().default('json').meta({ description: '`json` or `xml`.' }),
  maxwidth: pixels('width'),
  maxheight: pixels('height'),
  type: z.string().optional().meta({
    description: '`rich`: with the card in a frame. Left out, or anything else: `link` with a picture.',
  }),
})

const answer = z
  .object({
    type: z.enum(['link', 'rich']),
    version: z.literal('1.0'),
    title: z.string(),
    author_name: z.string().optional(),
    author_url: z.string().optional(),
    provider_name: z.string().optional(),
    provider_url: z.string().optional(),
    cache_age: z.int().meta({ description: 'In seconds.' }),
    thumbnail_url: z.string().optional(),
    thumbnail_width: z.int().optional(),
    thumbnail_height: z.int().optional(),
    html: z.string().optional(),
    width: z.int().optional(),
    height: z.int().optional(),
  })
  .meta({ id: 'Oembed' })

/** `GET /oembed?url=…`: oEmbed 1.0 for share pages and the articles' own addresses. */
export function oembedRoute(app: DescribedApp, deps: AppDeps, shelf: ArticleReader): void {
  app.describe('get', '/oembed', () => ({
    tags: ['Embeds'],
    summary: 'oEmbed of an article',
    requestParams: { query },
    responses: {
      200: {
        description: 'What to show for the link.',
        content: { 'application/json': { schema: answer }, 'text/xml': { schema: z.string() } },
      },
      304: { description: 'Nothing has changed since the entity tag in `If-None-Match`.' },
      ...problemAnswers('not-public', 'not-found', 'invalid-input', 'not-implemented'),
    },
  }))
  // Pages of other origins may read errors too.
  app.use('/oembed', async (c, next) => {
    await next()
    c.header('access-control-allow-origin', '*')
  })
  app.get('/oembed', async (c) => {
    const { url, format, maxwidth, maxheight, type } = checkInput(query, c.req.query())
    if (format !== 'json' && format !== 'xml')
      throw new Problem('not-implemented', `There is no oEmbed in the format "${format.slice(0, 40)}".`, {
        field: 'format',
        allowed: formats,
      })
    const stored = await articleAt(c, deps, shelf, url)
    const subject = await subjectOf(stored, deps, publicBase(c, deps))
    const { linkOembed, oembedXml, richOembed } = await import('../../embed/oembed.ts')
    const make = type === 'rich' ? richOembed : linkOembed
    const oembed = make(subject, { maxWidth: maxwidth, maxHeight: maxheight })
    return answerText(c, format === 'json' ? JSON.stringify(oembed) : oembedXml(oembed), {
      contentType: format === 'json' ? contentTypes.json : 'text/xml; charset=utf-8',
    })
  })
}

/** @throws Problem `not-found`, or `not-public` for a withdrawn article */
async function articleAt(
  c: Context<AppEnv>,
  deps: AppDeps,
  shelf: ArticleReader,
  url: string,
): Promise<StoredArticle> {
  const id = idInUrl(url, [publicBase(c, deps), new URL(c.req.url).origin])
  const stored = id === undefined ? await articleNear(shelf, url) : await articleById(shelf, id)
  if (stored === 'removed')
    throw new Problem('not-public', 'The article has been withdrawn.', { field: 'url' })
  if (stored === undefined)
    throw new Problem('not-found', 'No article is known at this address.', { field: 'url' })
  return stored
}

/** The article at an address or a variant of it. */
async function articleNear(
  shelf: ArticleReader,
  url: string,
): Promise<StoredArticle | 'removed' | undefined> {
  for (const each of addressSpellings(url)) {
    const stored = await shelf.byUrl(each)
    if (stored !== undefined) return stored
  }
  return undefined
}

/** The article id in the address of one of our pages, with any scheme and any parameters added by networks. */
function idInUrl(text: string, bases: readonly string[]): string | undefined {
  const url = new URL(text)
  for (const base of bases.map((each) => new URL(each))) {
    const root = base.pathname.replace(/\/$/, '')
    if (url.host !== base.host || !url.pathname.startsWith(`${root}/`)) continue
    const [, id] = /^\/(?:a|embed|preview)\/([^/]+)\/?$/.exec(url.pathname.slice(root.length)) ?? []
    if (id !== undefined) return id
  }
  return undefined
}

import { AUTOMATIC } from '../../card/contract/template.ts'
import type { Context } from 'hono'
import * as z from 'zod'
import { cardTypes } from '../../card/contract/card-type.ts'
import { formatNames } from '../../card/contract/formats.ts'
import { findPhoto } from '../../desk/articles/find-photo.ts'
import { findPictures } from '../../desk/articles/find-pictures.ts'
import { requireKey } from '../access/bearer.ts'
import { readJson } from '../answer/body.ts'
import { brandOf } from '../answer/brand-of.ts'
import { answerOnce } from './card-answer.ts'
import { chooseDesign, chooseType } from '../answer/card-choice.ts'
import { refuseUnknownDesigns } from '../answer/known-designs.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type * as articleSchemas from '../answer/article-schemas.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { bearerScheme, cardImage, problemAnswers } from '../answer/openapi-parts.ts'

/** Values of a design's options; the design defines them. */
const givenOptions = z.record(z.string().max(60), z.union([z.string().max(1000), z.number(), z.boolean()]))

/** `articleFromJson` checks the articles, so that errors and verdicts are the same everywhere. */
const envelope = z.strictObject({
  article: z.record(z.string(), z.unknown()),
  edits: z.record(z.string(), z.unknown()).optional(),
  template: z.string().default(AUTOMATIC),
  format: z.string().default('og'),
  type: z.string().default('auto'),
  options: givenOptions.optional(),
})

/** The same for the API description, with the article's schema and the names to choose from. */
function describedBody(deps: AppDeps, { articleSchema, editsSchema }: typeof articleSchemas) {
  return z
    .strictObject({
      article: articleSchema,
      edits: editsSchema.optional(),
      template: z.enum(deps.engine.templates.map((template) => template.name)).default(AUTOMATIC),
      format: z.enum(formatNames).default('og'),
      type: z
        .enum([...cardTypes, 'auto'])
        .default('auto')
        .meta({
          description: '`auto`: PNG where it is small, else JPEG, within the byte budget of the format.',
        }),
      options: givenOptions.optional().meta({
        description: 'What the design lets one choose; `handbill templates NAME` lists it.',
        example: { vertical: true },
      }),
    })
    .meta({
      id: 'CardRequest',
      example: {
        article: {
          title: 'बीस साल बाद फिर खुला नदी किनारे का पुराना बाज़ार',
          section: 'शहर',
          authors: [{ name: 'नंदिता राव' }],
          publishedAt: '2026-11-20T08:00:00+05:30',
          lang: 'hi',
        },
        template: 'headline',
        format: 'og',
        type: 'png',
      },
    })
}

/** `POST /v1/cards`: draws an article's card; nothing is stored. */
export function cardsRoute(app: DescribedApp, deps: AppDeps): void {
  app.describe('post', '/v1/cards', (schemas) => ({
    tags: ['Cards'],
    summary: 'A card of an article',
    description:
      'Draws one card and answers its bytes; nothing is stored. A photo comes as a data URI in `article.image.url`.',
    security: [{ [bearerScheme]: [] }],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: describedBody(deps, schemas) } },
    },
    responses: {
      ...cardImage,
      ...problemAnswers(
        'malformed-json',
        'unauthorised',
        'unknown-template',
        'unknown-format',
        'unknown-type',
        'too-large',
        'unsupported-media',
        'invalid-input',
        'busy',
      ),
    },
  }))
  app.post('/v1/cards', async (c) => cardOfArticle(c, deps))
}

async function cardOfArticle(c: Context<AppEnv>, deps: AppDeps): Promise<Response> {
  await requireKey(c, deps, 'read')
  const body = checkInput(envelope, await readJson(c.req))
  const design = chooseDesign(deps.engine, body.template, body.format)
  const type = body.type === 'auto' ? 'auto' : chooseType(body.type)
  const { readEditedArticle } = await import('../answer/edited-article.ts')
  const { cardRequest } = await import('../../desk/packs/card-request.ts')
  const { article, edits, verdicts } = readEditedArticle(body)
  refuseUnknownDesigns(edits, deps.engine)
  const brand = await brandOf(article, deps, edits)
  const { photo, verdicts: photoVerdicts } = await findPhoto(article.image, deps.photos)
  const { pictures, verdicts: pictureVerdicts } = await findPictures(article, brand, deps.photos)
  const request = cardRequest(article, edits, {
    ...design,
    brand,
    type,
    options: body.options,
    photo,
    pictures,
  })
  return answerOnce(
    deps.engine,
    request,
    [...verdicts, ...photoVerdicts, ...pictureVerdicts],
    c.req.raw.signal,
  )
}

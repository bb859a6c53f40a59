import type { Context } from 'hono'
import * as z from 'zod'
import type { Article } from '../../../article/article.ts'
import { AUTOMATIC } from '../../../card/contract/template.ts'
import { photoFile, type PhotoFile } from '../../../card/photo/photo.ts'
import { Problem } from '../../../problem.ts'
import type { Verdict } from '../../../verdict.ts'
import { verdictSchema } from '../../../verdict-schema.ts'
import { authorizeAction } from '../../access/preview-grant.ts'
import { allowsRender } from '../../answer/allows-render.ts'
import { readBytes } from '../../answer/body.ts'
import type { DescribedApp } from '../../answer/described-app.ts'
import { articlePath, bearerScheme, linkParameters, problemAnswers } from '../../answer/openapi-parts.ts'
import { jsonResponse } from '../../answer/text-answer.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'

/** Photos from agencies have 3 to 12 MB. */
const MAX_PHOTO = 20 * 1024 * 1024
/** Allowance for the boundaries and headers of a multipart body with one file. */
const MAX_AROUND = 100_000

const answer = z
  .object({
    photo: z.string().meta({
      description: 'Its name, for the edit `photo`. Kept for two days, and as long as a version names it.',
      example: 'up_5b0f0c2a47d0e4f5f9a560d2f7f3f9a11',
    }),
    verdicts: z.array(verdictSchema).meta({ description: 'What a card with it would say: too small …' }),
  })
  .meta({ id: 'UploadedPhoto' })

/** `POST /preview/{id}/photo`: uploads the editor's own photo. An article that is not stored has the id `new`. */
export function photoRoute(app: DescribedApp, deps: AppDeps): void {
  app.describe('post', '/preview/{id}/photo', () => ({
    tags: ['Articles'],
    summary: 'Upload another photo for an article',
    description:
      'JPEG, PNG, WebP, AVIF or GIF, up to 20 MB, as the field `photo`. It is looked at as every photo is before it is taken. The id is `new` for an article that is not stored.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath, query: z.object(linkParameters) },
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ photo: z.string().meta({ override: { type: 'string', format: 'binary' } }) }),
        },
      },
    },
    responses: {
      201: { description: 'It is here.', content: { 'application/json': { schema: answer } } },
      ...problemAnswers(
        'unauthorised',
        'bad-signature',
        'read-only-link',
        'cross-site',
        'too-large',
        'unsupported-media',
        'invalid-input',
        'too-many-requests',
        'unavailable',
      ),
    },
  }))
  app.post('/preview/:id/photo', async (c) => takePhoto(c, deps))
}

async function takePhoto(c: Context<AppEnv>, deps: AppDeps): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const grant = await authorizeAction(c, deps, { needs: 'save', id: id === 'new' ? undefined : id })
  const { desk } = deps
  if (desk === undefined) throw new Problem('unavailable', 'Nothing can be stored here just now.')
  if (!(await allowsRender(c, deps, { isTrusted: grant.may === 'save' })))
    throw new Problem('too-many-requests', 'Too many photos were sent from this address; wait a minute.')
  const photo = await photoFile(await readPhoto(c))
  const verdicts = await lookAt(photo, deps)
  const name = await desk.uploads.put(photo)
  return jsonResponse({ photo: name, verdicts: [...verdicts] } satisfies z.input<typeof answer>, 201)
}

/** @throws Problem `too-large`, `unsupported-media` or `invalid-input` */
async function readPhoto(c: Context<AppEnv>): Promise<Uint8Array> {
  const contentType = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(contentType))
    throw new Problem('unsupported-media', 'Send the photo as a form with a file in it.', {
      field: 'content-type',
      allowed: ['multipart/form-data'],
    })
  const body = await readBytes(c.req, MAX_PHOTO + MAX_AROUND).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'too-large' ? tooLarge() : error
  })
  const form = await new Response(body, { headers: { 'content-type': contentType } })
    .formData()
    .catch((cause: unknown) => {
      throw new Problem('invalid-input', 'The form cannot be read.', { field: 'body', cause })
    })
  const file = form.get('photo')
  if (!(file instanceof Blob))
    throw new Problem('invalid-input', 'The form has no file named “photo”.', { field: 'photo' })
  if (file.size === 0) throw new Problem('invalid-input', 'The file is empty.', { field: 'photo' })
  if (file.size > MAX_PHOTO) throw tooLarge()
  return new Uint8Array(await file.arrayBuffer())
}

function tooLarge(): Problem {
  return new Problem('too-large', 'A photo may have 20 MB at most.', { field: 'photo' })
}

/**
 * Draws a card with the photo, so that it passes the same checks as any photo.
 * @returns the verdicts on it
 * @throws Problem `unsupported-media` when it cannot be decoded
 */
async function lookAt(photo: PhotoFile, { engine, brands }: AppDeps): Promise<readonly Verdict[]> {
  const article: Article = {
    title: '—',
    lang: 'und',
    dir: 'ltr',
    authors: [],
    tags: [],
    image: { url: 'https://photo.invalid/' },
  }
  const template = engine.templates.find(({ name }) => name === 'photo')?.name ?? AUTOMATIC
  const request = { article, brand: brands.fallback, template, format: 'og', type: 'jpg', photo } as const
  const { verdicts } = await engine.draw(await engine.plan(request))
  const missing = verdicts.find(({ code }) => code === 'photo-missing')
  if (missing !== undefined) throw new Problem('unsupported-media', missing.message, { field: 'photo' })
  return verdicts.filter(({ place, code }) => /photo|image/.test(`${place} ${code}`))
}

import type { Context } from 'hono'
import * as z from 'zod'
import { Problem } from '../../../problem.ts'
import { endSession, startSession } from '../../access/preview-session.ts'
import { requireSameSite } from '../../access/same-site.ts'
import type { DescribedApp } from '../../answer/described-app.ts'
import { problemAnswers } from '../../answer/openapi-parts.ts'
import { allowsRender } from '../../answer/allows-render.ts'
import { readBytes, readJson } from '../../answer/body.ts'
import { checkInput } from '../../answer/input.ts'
import { jsonResponse } from '../../answer/text-answer.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'

/** A key, a name and an address. */
const MAX_FORM_BYTES = 10_000

const sessionRequest = z
  .strictObject({
    key: z
      .string()
      .trim()
      .min(1, { error: 'is empty' })
      .max(512)
      .meta({ description: 'An API key. The browser keeps it sealed, in a cookie no script can read.' }),
    name: z
      .string()
      .trim()
      .regex(/^[^\p{C}]{0,60}$/u, { error: 'may have 60 characters, none of them a control character' })
      .optional()
      .meta({ description: 'Who saves; the key’s name when left out.', example: 'Ana' }),
    to: z
      .string()
      .max(16_000)
      .optional()
      .meta({ description: 'Where a form goes on to: a path of /preview.' }),
  })
  .meta({ id: 'PreviewSessionRequest' })

const sessionAnswer = z
  .object({ name: z.string(), may: z.enum(['try', 'save']) })
  .meta({ id: 'PreviewSession' })

/** `POST /preview/session`: typing a key once opens the editor's pages for a working day; `…/end` deletes the cookie. */
export function sessionRoutes(app: DescribedApp, deps: AppDeps): void {
  app.describe('post', '/preview/session', () => ({
    tags: ['Articles'],
    summary: 'Open the editor’s pages with a key',
    description:
      'The answer sets a cookie that only the editor’s pages send. A form may be sent as well: it goes on to `to`.',
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: sessionRequest },
        'application/x-www-form-urlencoded': { schema: sessionRequest },
      },
    },
    responses: {
      200: {
        description: 'The session has begun.',
        content: { 'application/json': { schema: sessionAnswer } },
      },
      303: { description: 'The session has begun; a form goes on to the page.' },
      ...problemAnswers(
        'malformed-json',
        'unauthorised',
        'cross-site',
        'too-large',
        'unsupported-media',
        'invalid-input',
        'too-many-requests',
        'not-implemented',
      ),
    },
  }))
  app.post('/preview/session', async (c) => beginSession(c, deps))
  app.describe('post', '/preview/session/end', () => ({
    tags: ['Articles'],
    summary: 'Close the editor’s pages in this browser',
    responses: { 303: { description: 'The key is forgotten.' }, ...problemAnswers('cross-site') },
  }))
  app.post('/preview/session/end', (c) => finishSession(c, deps))
}

async function beginSession(c: Context<AppEnv>, deps: AppDeps): Promise<Response> {
  requireSameSite(c)
  const isForm = (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
  const sent = isForm
    ? Object.fromEntries(
        new URLSearchParams(new TextDecoder().decode(await readBytes(c.req, MAX_FORM_BYTES))),
      )
    : await readJson(c.req)
  const { key, name, to } = checkInput(sessionRequest, sent)
  await allowAttempt(c, deps)
  try {
    const caller = await startSession(c, deps, { key, name: name === '' ? undefined : name })
    c.set('caller', caller.name)
    if (isForm) return c.redirect(readTarget(to), 303)
    const answer = { name: name || caller.name, may: caller.scope === 'write' ? 'save' : 'try' } as const
    const response = jsonResponse(answer satisfies z.input<typeof sessionAnswer>)
    response.headers.set('set-cookie', c.res.headers.get('set-cookie') ?? '')
    return response
  } catch (error) {
    if (!isForm || !(error instanceof Problem)) throw error
    const { refusedSession } = await import('./refused-session.ts')
    return refusedSession(c, deps, error, readTarget(to))
  }
}

function finishSession(c: Context<AppEnv>, deps: AppDeps): Response {
  requireSameSite(c)
  endSession(c, deps)
  return c.redirect('/preview', 303)
}

/** Keys cannot be guessed; attempts are rate-limited, like drawing, because each costs work. */
async function allowAttempt(c: Context<AppEnv>, deps: AppDeps): Promise<void> {
  if (!(await allowsRender(c, deps, { isTrusted: false })))
    throw new Problem('too-many-requests', 'Too many keys were tried from this address; wait a minute.')
}

/** Only paths on this site, to prevent open redirects. */
function readTarget(to: string | undefined): string {
  return to !== undefined && /^\/preview(?:[/?][^\\\p{C}]*)?$/u.test(to) ? to : '/preview'
}

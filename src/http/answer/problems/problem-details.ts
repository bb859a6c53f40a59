import type { Context } from 'hono'
import * as z from 'zod'
import { messageAndHint, Problem, problemStatus } from '../../../problem.ts'
import type { AppEnv } from '../../deps.ts'
import { internalProblem, problemCatalogue } from './problem-catalogue.ts'
import { contentTypes, textResponse } from '../text-answer.ts'

/** RFC 9457 problem details, with this API's extension members `code`, `field`, `allowed`, `requestId`. */
export const problemDetails = z
  .object({
    type: z.string().meta({ description: 'Path of a page about this kind of problem; stable.' }),
    title: z.string().meta({ description: 'The kind of problem in a few words.' }),
    status: z.int().meta({ description: 'The HTTP status, repeated.' }),
    detail: z.string().meta({ description: 'What is wrong with this request. For people; may change.' }),
    instance: z.string().meta({ description: 'The path that was asked for.' }),
    code: z.string().meta({ description: 'The last part of `type`, to match on.' }),
    field: z.string().optional().meta({ description: 'The field, parameter or header at fault.' }),
    allowed: z.array(z.string()).optional().meta({ description: 'What would have been right.' }),
    requestId: z.string().meta({ description: 'To find the request in the log.' }),
  })
  .meta({
    id: 'Problem',
    example: {
      type: '/problems/unknown-format',
      title: 'No such format',
      status: 404,
      detail: 'There is no format "ogg".',
      instance: '/card/headline/ogg.png',
      code: 'unknown-format',
      field: 'format',
      allowed: ['og', 'twitter', 'youtube', 'square', 'portrait', 'story', 'wide', 'pin', 'chat'],
      requestId: 'b3f0c2a4-7d0e-4f5f-9a56-0d2f7f3f9a11',
    },
  })

export type ProblemDetails = z.infer<typeof problemDetails>

/** Cuts an echoed path, so that long requests do not cause long errors. */
const MAX_INSTANCE = 512

/** Retry-After: the window of the rate limit, and long enough for a short outage to pass. */
const RETRY_SECONDS = 60

/**
 * Turns an error into problem details. Anything but a Problem is an internal error: logged in full, reported in
 * general terms.
 */
export function problemResponse(c: Context<AppEnv>, error: unknown): Response {
  const details = error instanceof Problem ? describe(c, error) : describeFault(c)
  c.set('problem', details.code)
  if (!(error instanceof Problem)) c.set('fault', error)
  return textResponse(`${JSON.stringify(details, null, 2)}\n`, {
    contentType: contentTypes.problem,
    status: details.status,
    headers: headersOf(details),
  })
}

function headersOf({ status, allowed }: ProblemDetails): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Bearer realm="handbill"' }
  if (status === 405) return { allow: allowed?.join(', ') ?? '' }
  return status === 429 || status === 503 ? { 'retry-after': String(RETRY_SECONDS) } : {}
}

function describe(c: Context<AppEnv>, problem: Problem): ProblemDetails {
  return {
    ...problem.more,
    type: `/problems/${problem.code}`,
    title: problemCatalogue[problem.code].title,
    status: problemStatus[problem.code],
    detail: messageAndHint(problem),
    instance: c.req.path.slice(0, MAX_INSTANCE).toWellFormed(),
    code: problem.code,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    ...(problem.allowed === undefined ? {} : { allowed: [...problem.allowed] }),
    requestId: c.get('requestId'),
  }
}

function describeFault(c: Context<AppEnv>): ProblemDetails {
  return {
    type: '/problems/internal',
    title: internalProblem.title,
    status: 500,
    detail: internalProblem.meaning,
    instance: c.req.path.slice(0, MAX_INSTANCE).toWellFormed(),
    code: 'internal',
    requestId: c.get('requestId'),
  }
}

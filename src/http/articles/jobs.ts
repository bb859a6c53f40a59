import * as z from 'zod'
import type { Desk } from '../../desk/desk.ts'
import type { ListedJob } from '../../desk/jobs/job-list.ts'
import { Problem } from '../../problem.ts'
import { jsonResponse } from '../answer/text-answer.ts'
import { requireKey } from '../access/bearer.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'

const states = ['waiting', 'running', 'done', 'replaced', 'dead'] as const

/** More dead jobs than this have a common cause. */
const MOST = 100

const query = z.object({
  state: z
    .enum(states, { error: `must be one of ${states.join(', ')}` })
    .default('dead')
    .meta({ description: '`dead`: given up. `replaced`: a newer delivery took its place before it began.' }),
})

const job = z
  .object({
    id: z.string(),
    kind: z.enum(['article', 'notice']),
    state: z.enum(states),
    attempts: z.int().meta({ description: 'How often it was begun.' }),
    subject: z.string().meta({ description: 'The article or address it is about.' }),
    article: z.string().optional().meta({ description: 'The article it ended in.' }),
    fault: z.string().optional().meta({ description: 'What went wrong last: the code of a problem.' }),
    error: z.string().optional().meta({ description: 'The same in a sentence.' }),
    createdAt: z.iso.datetime(),
    dueAt: z.iso.datetime().optional().meta({ description: 'When it is tried next.' }),
    endedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Job' })

/** `GET /v1/jobs`, `GET /v1/jobs/{id}` and `POST /v1/jobs/{id}/retry`: waiting and dead jobs, and retrying one. */
export function jobRoutes(app: DescribedApp, deps: AppDeps, desk: Desk): void {
  const path = z.object({ id: z.string().meta({ description: 'Of the job.' }) })
  const security = [{ [bearerScheme]: [] }]
  app.describe('get', '/v1/jobs', () => ({
    tags: ['Jobs'],
    summary: 'Jobs by state; those that were given up, unless told otherwise',
    security,
    requestParams: { query },
    responses: {
      200: {
        description: `The latest ${MOST}.`,
        content: { 'application/json': { schema: z.object({ jobs: z.array(job) }) } },
      },
      ...problemAnswers('unauthorised', 'invalid-input'),
    },
  }))
  app.get('/v1/jobs', async (c) => {
    await requireKey(c, deps, 'read')
    const { state } = checkInput(query, c.req.query())
    const jobs = await desk.jobs.list(state, MOST)
    return jsonResponse({ jobs: jobs.map(tellJob) })
  })

  app.describe('get', '/v1/jobs/{id}', () => ({
    tags: ['Jobs'],
    summary: 'One job',
    security,
    requestParams: { path },
    responses: {
      200: { description: 'The job.', content: { 'application/json': { schema: job } } },
      ...problemAnswers('unauthorised', 'not-found'),
    },
  }))
  app.get('/v1/jobs/:id', async (c) => {
    await requireKey(c, deps, 'read')
    const found = await desk.jobs.get(c.req.param('id'))
    if (found === undefined) throw new Problem('not-found', 'No job has this id.', { field: 'id' })
    return jsonResponse(tellJob(found))
  })

  app.describe('post', '/v1/jobs/{id}/retry', () => ({
    tags: ['Jobs'],
    summary: 'Try a job again that was given up',
    security,
    requestParams: { path },
    responses: {
      202: { description: 'It waits its turn.', content: { 'application/json': { schema: job } } },
      ...problemAnswers('unauthorised', 'read-only-key', 'not-found'),
    },
  }))
  app.post('/v1/jobs/:id/retry', async (c) => {
    await requireKey(c, deps, 'write')
    const id = c.req.param('id')
    await desk.jobs.retry(id)
    const found = await desk.jobs.get(id)
    return jsonResponse(found && tellJob(found), 202)
  })
}

function tellJob({ createdAt, nextAttemptAt, endedAt, ...rest }: ListedJob) {
  return {
    ...rest,
    createdAt: told(createdAt),
    dueAt: told(nextAttemptAt),
    endedAt: told(endedAt),
  }
}

function told(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString()
}

import { expect, it } from 'vitest'
import { workFolder } from '../cli/command-line.ts'
import { startRealServer } from './real-server.ts'

it('names the request with the work it brought, and says nothing secret', async () => {
  const key = 'a-key-that-is-long-enough'
  const server = await startRealServer(workFolder(), { HANDBILL_API_KEYS: `cms:${key}` })
  const ask = async (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, 'x-request-id': 'from-the-proxy-7', ...init.headers },
    })
  const accepted = await ask('/v1/articles?async=true', {
    method: 'POST',
    body: JSON.stringify({
      title: 'The old market by the river opens again',
      lang: 'en',
      url: 'https://example.com/market',
    }),
    headers: { 'content-type': 'application/json' },
  })
  expect({ status: accepted.status, id: accepted.headers.get('x-request-id') }).toEqual({
    status: 202,
    id: 'from-the-proxy-7',
  })
  const request = await server.line(({ path }) => path === '/v1/articles')
  expect(request).toMatchObject({ level: 'info', requestId: 'from-the-proxy-7', caller: 'cms', status: 202 })
  const job = await server.line(({ kind }) => kind === 'article')
  expect(job).toMatchObject({
    level: 'info',
    message: 'job done',
    requestId: 'from-the-proxy-7',
    source: 'api',
    attempt: 1,
    outcome: 'done',
  })
  await ask('/nowhere?token=s3cret')
  expect(await server.line(({ path }) => path === '/nowhere')).toMatchObject({
    status: 404,
    problem: 'not-found',
  })
  const metrics = await (await ask('/metrics')).text()
  expect(metrics).toMatch(/^handbill_jobs_ended_total\{kind="article",outcome="done"\} 1$/m)
  expect(metrics).toMatch(/^handbill_jobs\{state="waiting"\} 0$/m)
  expect(metrics).toMatch(/^handbill_cards_drawn_total\{template="headline",format="story",type="\w+"\} 1$/m)
  await server.stop()
  expect(JSON.stringify(server.lines)).not.toMatch(/s3cret|long-enough/)
})

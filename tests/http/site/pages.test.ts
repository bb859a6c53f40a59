import { describe, expect, it } from 'vitest'
import { problemStatus } from '../../../src/problem.ts'
import { createTestApp } from '../test-app.ts'

it('GET /healthz says what runs', async () => {
  const { app } = createTestApp()
  const response = await app.request('/healthz')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    status: 'ok',
    version: '1.2.3',
    mode: 'production',
    templates: ['auto', 'headline', 'quote'],
    runtime: { node: '24.0.0' },
  })
})

it.each([
  ['/robots.txt', 'text/plain; charset=utf-8', 'User-agent: *'],
  ['/favicon.svg', 'image/svg+xml', '<svg '],
  ['/favicon.ico', 'image/svg+xml', '<svg '],
  ['/docs.js', 'text/javascript; charset=utf-8', "'use strict'"],
])('GET %s', async (path, type, start) => {
  const { app } = createTestApp()
  const response = await app.request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(type)
  const text = await response.text()
  expect(text.startsWith(start)).toBe(true)
  expect(response.headers.get('content-length')).toBe(String(new TextEncoder().encode(text).length))
})

describe('GET /docs/reference', () => {
  it('shows every route of the API description, with a form to call it', async () => {
    const { app } = createTestApp()
    const document = await (await app.request('/openapi.json')).json()
    const text = await (await app.request('/docs/reference')).text()
    for (const [path, methods] of Object.entries(document.paths))
      for (const method of Object.keys(methods as object))
        expect(text).toContain(`data-method="${method.toUpperCase()}" data-path="${path}"`)
    expect(text).toContain('article.title')
    expect(text).toContain('id="key"')
  })

  it('loads nothing from elsewhere', async () => {
    const { app } = createTestApp()
    const response = await app.request('/docs/reference')
    const text = await response.text()
    for (const [, url] of text.matchAll(/(?:src|href)="([^"]*)"/g)) expect(url).toMatch(/^[/#]/)
    expect(response.headers.get('content-security-policy')).toContain(
      "script-src 'self'; connect-src 'self';",
    )
  })
})

describe('GET /problems', () => {
  it('explains every code there is', async () => {
    const { app } = createTestApp()
    const list = await (await app.request('/problems')).text()
    for (const code of [...Object.keys(problemStatus), 'internal']) {
      expect(list).toContain(`<code>${code}</code>`)
      expect((await app.request(`/problems/${code}`)).status).toBe(200)
    }
    expect((await app.request('/problems/nothing')).status).toBe(404)
  })
})

describe('every path', () => {
  it('answers 404 as a problem', async () => {
    const { app } = createTestApp()
    const response = await app.request('/nope?x=1')
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('content-length')).not.toBeNull()
    expect(await response.json()).toEqual({
      type: '/problems/not-found',
      title: 'Nothing is here',
      status: 404,
      detail: 'No route answers to this path.',
      instance: '/nope',
      code: 'not-found',
      requestId: 'test-request-id',
    })
  })

  it.each([
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/healthz', 'GET, HEAD, OPTIONS'],
    ['PUT', '/card/headline/og.png', 'GET, HEAD, OPTIONS'],
    ['GET', '/v1/cards', 'POST, OPTIONS'],
    ['PROPFIND', '/docs', 'GET, HEAD, OPTIONS'],
  ])('refuses %s %s with what is allowed', async (method, path, allow) => {
    const { app } = createTestApp()
    const response = await app.request(path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
    expect((await response.json()).code).toBe('method-not-allowed')
  })

  it('refuses HEAD where there is no GET', async () => {
    const { app } = createTestApp()
    const response = await app.request('/v1/cards', { method: 'HEAD' })
    expect(response.status).toBe(405)
    expect(await response.text()).toBe('')
  })

  it('answers OPTIONS with what is allowed', async () => {
    const { app } = createTestApp()
    const response = await app.request('/v1/cards', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
  })

  it('answers HEAD with the headers of GET', async () => {
    const { app } = createTestApp()
    for (const path of ['/', '/healthz', '/openapi.json', '/docs', '/docs/reference', '/problems', '/nope']) {
      const get = await app.request(path)
      const head = await app.request(path, { method: 'HEAD' })
      expect(await head.text()).toBe('')
      expect(head.status).toBe(get.status)
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
    }
  })

  it('keeps a request id from before, if it is harmless', async () => {
    const { app } = createTestApp()
    const ask = async (id: string) =>
      (await app.request('/healthz', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await ask('abcd-1234_XY')).toBe('abcd-1234_XY')
    expect(await ask('short')).toBe('test-request-id')
    expect(await ask('with space and "quotes"')).toBe('test-request-id')
    expect(await ask('x'.repeat(65))).toBe('test-request-id')
  })
})

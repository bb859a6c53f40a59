import { describe, expect, it } from 'vitest'
import { createTestApp } from '../test-app.ts'

// The document's shape is under test.
// oxlint-disable-next-line typescript/no-explicit-any
async function documentOf(): Promise<any> {
  const { app } = createTestApp({ settings: { baseUrl: 'https://cards.example.org' } })
  const response = await app.request('/openapi.json')
  expect(response.headers.get('content-type')).toBe('application/json')
  return response.json()
}

describe('GET /openapi.json', () => {
  it('is OpenAPI 3.1 and says where the API is', async () => {
    const document = await documentOf()
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Handbill', version: '1.2.3' },
      servers: [{ url: 'https://cards.example.org' }],
      components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
    })
  })

  it('describes the routes people call', async () => {
    const { paths } = await documentOf()
    expect(Object.keys(paths)).toEqual([
      '/v1/cards',
      '/v1/templates',
      '/card/{template}/{format}.{ext}',
      '/brands/{id}/{file}',
      '/v1/posts',
      '/v1/posts/count',
      '/preview/count',
      '/preview',
      '/preview/{id}',
      '/preview/{id}/{file}',
      '/preview/card/{file}',
      '/preview/link',
      '/preview/session',
      '/preview/session/end',
      '/preview/{id}/photo',
      '/preview/{id}/save',
      '/preview/save',
      '/preview/{id}/pack',
      '/preview/{id}/texts',
      '/preview/{id}.zip',
      '/healthz',
      '/readyz',
      '/metrics',
      '/openapi.json',
    ])
    expect(paths['/v1/cards'].post.security).toEqual([{ apiKey: [] }])
    expect(Object.keys(paths['/v1/cards'].post.responses)).toEqual([
      '200',
      '400',
      '401',
      '404',
      '413',
      '415',
      '422',
      '503',
    ])
    const { parameters } = paths['/card/{template}/{format}.{ext}'].get
    expect(
      parameters.map(({ name, required }: { name: string; required?: boolean }) => [name, required === true]),
    ).toEqual([
      ['template', true],
      ['format', true],
      ['ext', true],
      ['title', true],
      ['section', false],
      ['author', false],
      ['date', false],
      ['lang', false],
      ['site', false],
      ['description', false],
      ['brand', false],
      ['kid', false],
      ['exp', false],
      ['sig', false],
    ])
    expect(parameters[0].schema.enum).toEqual(['auto', 'headline', 'quote'])
  })

  it('takes the caps from the schema that checks the input', async () => {
    const { components } = await documentOf()
    const body = components.schemas.CardRequest
    const article = components.schemas.Article
    expect(body.properties.article).toEqual({ $ref: '#/components/schemas/Article' })
    expect(article.required).toEqual(['title'])
    expect(article.properties.title).toMatchObject({ type: 'string', maxLength: 1000 })
    expect(article.properties.authors).toMatchObject({ type: 'array', maxItems: 20 })
    expect(body.properties.format.enum).toContain('story')
  })

  it('has no dangling references', async () => {
    const document = await documentOf()
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(refs.length).toBeGreaterThan(0)
    const missing = refs.filter(
      (ref) => ref.split('/').reduce((node, name) => node?.[name], document) === undefined,
    )
    expect(missing).toEqual([])
  })

  it('has an example of a body that is accepted', async () => {
    const { app } = createTestApp()
    const { components } = await documentOf()
    const response = await app.request('/v1/cards', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer alpha-key' },
      body: JSON.stringify(components.schemas.CardRequest.example),
    })
    expect(response.status).toBe(200)
  })
})

import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppDeps, AppEnv } from './deps.ts'
import { bearerScheme } from './openapi-parts.ts'
import { answerText, contentTypes } from './text-answer.ts'

type OpenApiDocument = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>

const description = `Handbill turns a news article into the card images that newsrooms share, with type set in every script.

**Cards by URL** need a signature, made once by whoever writes the page: HMAC-SHA256 over the path and the sorted query,
base64url. **Cards by API** need a key: \`Authorization: Bearer KEY\`. In development mode, when no key is configured,
neither is needed.

Every error is a problem document (RFC 9457) that names the field and what would have been right.

## Signing a URL

1. Percent-encode each name and value, leaving only \`A-Z a-z 0-9 - . _ ~\` as they are.
2. Add \`kid\`, the id of the key, and if the URL is to expire \`exp\`, in Unix seconds.
3. Sort the pairs by name, then by value, and join them: \`/card/headline/og.png?kid=k1&title=Hello%20world\`.
4. \`sig\` is the HMAC-SHA256 of that text under the key's secret, in base64url without padding. With the key \`k1\` and the
   secret \`s3cret\` the example has the signature \`hqnQ0pUjkvk1M62POHlYBhhJZ7PZ_TuFRdemtHJD9a0\`.`

/** Serves the API's description, made from the schemas that check the input. */
export function openApiRoutes(app: OpenAPIHono<AppEnv>, deps: AppDeps): void {
  app.openAPIRegistry.registerComponent('securitySchemes', bearerScheme, {
    type: 'http',
    scheme: 'bearer',
    description: 'A key made with `handbill keys add`, or one of those in HANDBILL_API_KEYS.',
  })
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/openapi.json',
    tags: ['About'],
    summary: 'This description',
    responses: {
      200: {
        description: 'An OpenAPI 3.1 document.',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  })
  app.get('/openapi.json', async (c) =>
    answerText(c, JSON.stringify(openApiDocument(app, deps), null, 1), {
      contentType: contentTypes.json,
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
}

export function openApiDocument(app: OpenAPIHono<AppEnv>, deps: AppDeps): OpenApiDocument {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Handbill',
      version: deps.settings.version,
      description,
      license: { name: 'MIT' },
    },
    servers: [{ url: deps.settings.baseUrl ?? '/' }],
    tags: [
      { name: 'Articles', description: 'Articles that are kept, each with its pack.' },
      { name: 'Cards', description: 'One picture of an article, in one format.' },
      { name: 'Posts', description: 'What is written beside the picture, as each network counts it.' },
      { name: 'Embeds', description: 'How a link to an article unfurls elsewhere.' },
      { name: 'Jobs', description: 'Work that goes on behind the answers, and what was given up.' },
      { name: 'Webhooks', description: 'What content systems deliver, and what became of it.' },
      { name: 'About', description: 'The service itself.' },
    ],
  })
}

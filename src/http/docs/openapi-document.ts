import { createDocument, type ZodOpenApiOverrideContext, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import * as articleSchemas from '../answer/article-schemas.ts'
import { bearerScheme } from '../answer/openapi-parts.ts'

type OpenApiDocument = ReturnType<typeof createDocument>

const description = `Handbill turns a news article into the card images that newsrooms share, with type set in every script.

**Cards by URL** need a signature, made once by the program that writes the page: HMAC-SHA256 over the path and the sorted query,
base64url. **Cards by API** need a key: \`Authorization: Bearer KEY\`. In development mode, when no key is configured,
neither is needed.

Every error is a problem document (RFC 9457) that names the field and what would have been right.

## Signing a URL

1. Percent-encode each name and value, leaving only \`A-Z a-z 0-9 - . _ ~\` as they are.
2. Add \`kid\`, the id of the key, and if the URL is to expire \`exp\`, in Unix seconds.
3. Sort the pairs by name, then by value, and join them: \`/card/headline/og.png?kid=k1&title=Hello%20world\`.
4. \`sig\` is the HMAC-SHA256 of that text under the key's secret, in base64url without padding. With the key \`k1\` and the
   secret \`s3cret\` the example has the signature \`hqnQ0pUjkvk1M62POHlYBhhJZ7PZ_TuFRdemtHJD9a0\`.`

/** The OpenAPI 3.1 description, generated from the schemas that check the input. */
export function openApiDocument({ described }: DescribedApp, { settings }: AppDeps): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {}
  for (const { method, path, operation } of described)
    paths[path] = { ...paths[path], [method]: operation(articleSchemas) }
  return createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Handbill', version: settings.version, description, license: { name: 'MIT' } },
      servers: [{ url: settings.baseUrl ?? '/' }],
      tags: [
        { name: 'Articles', description: 'Stored articles, each with its pack.' },
        { name: 'Cards', description: 'One picture of an article, in one format.' },
        { name: 'Posts', description: 'What is written beside the picture, as each network counts it.' },
        { name: 'Embeds', description: 'How a link to an article unfurls elsewhere.' },
        { name: 'Jobs', description: 'Work that goes on behind the answers, and what was given up.' },
        { name: 'Webhooks', description: 'What content systems deliver, and what became of it.' },
        { name: 'About', description: 'The service itself.' },
      ],
      components: {
        securitySchemes: {
          [bearerScheme]: {
            type: 'http',
            scheme: 'bearer',
            description: 'A key made with `handbill keys add`, or one of those in HANDBILL_API_KEYS.',
          },
        },
      },
      paths,
    },
    { override: plainly },
  )
}

/** Removes what follows from the type, and constraints that would forbid adding properties to responses later. */
function plainly({ jsonSchema, io }: ZodOpenApiOverrideContext): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
  if (typeof jsonSchema.propertyNames === 'object' && !jsonSchema.propertyNames.enum)
    delete jsonSchema.propertyNames
  delete jsonSchema.readOnly
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

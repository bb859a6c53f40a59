import * as z from 'zod'
import { type ProblemCode, problemStatus } from '../../problem.ts'
import { problemCatalogue } from './problems/problem-catalogue.ts'
import { problemDetails } from './problems/problem-details.ts'

/** Parameters and responses that several routes share in the API description. */

/** Path parameter of an article's routes. */
export const articlePath = z.object({ id: z.string().meta({ description: 'Of the article.' }) })

/** Signature parameters of an editor's page. */
export const linkParameters = {
  kid: z.string().optional().meta({ description: 'Of the key that signed the link.' }),
  exp: z.string().optional().meta({ description: 'Until when the link is good, in Unix seconds.' }),
  may: z
    .enum(['look', 'try', 'save'])
    .optional()
    .meta({ description: 'What it allows: `look` at one article and `try` with any address, if left out.' }),
  by: z.string().optional().meta({ description: 'Who saves by it.' }),
  sig: z
    .string()
    .optional()
    .meta({ description: 'Over path, `by`, `exp`, `kid` and `may`, as `handbill sign` makes it.' }),
}

const binary = { type: 'string', format: 'binary' } as const

const imageHeaders = {
  ETag: { description: 'Changes when the picture does.', schema: { type: 'string' } },
  'Server-Timing': {
    description: 'Where the time went, step by step, in milliseconds.',
    schema: { type: 'string' },
  },
  'X-Handbill-Verdicts': {
    description:
      'What was found while drawing: `glyph-missing;severity=error;place="title", …`. Absent: nothing.',
    schema: { type: 'string' },
  },
} as const

/** Response of routes that draw. */
export const cardImage = {
  200: {
    description: 'The card.',
    headers: imageHeaders,
    content: {
      'image/png': { schema: binary },
      'image/jpeg': { schema: binary },
      'image/webp': { schema: binary },
      'image/svg+xml': { schema: binary },
    },
  },
} as const

/** Responses of an article's pages. */
export const articlePage = {
  200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
  304: { description: 'The page has not changed since the entity tag in `If-None-Match`.' },
  404: {
    description: 'There is no such article, or it has been withdrawn.',
    content: { 'text/html': { schema: z.string() } },
  },
}

/** One response per status, naming its problems. */
export function problemAnswers(...codes: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(codes, (code) => problemStatus[code])
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${problemCatalogue[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: problemDetails } },
      },
    ]),
  )
}

export const bearerScheme = 'apiKey'

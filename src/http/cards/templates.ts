import * as z from 'zod'
import { shownParts } from '../../article/edits/edit-keys.ts'
import { kinds } from '../../article/kind/kinds.ts'
import { formatNames } from '../../card/contract/formats.ts'
import { optionSpec } from '../../card/contract/options.ts'
import { requireKey } from '../access/bearer.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'
import { jsonResponse } from '../answer/text-answer.ts'
import type { AppDeps } from '../deps.ts'

const design = z
  .object({
    name: z.string().meta({ example: 'score' }),
    description: z.string(),
    formats: z.array(z.enum(formatNames)).readonly(),
    tones: z
      .array(z.enum(['light', 'dark']))
      .readonly()
      .optional()
      .meta({
        description: 'Values of the edit `colour` that it knows, the usual one first.',
      }),
    kinds: z.array(z.enum(kinds)).readonly().optional().meta({
      description: 'Kinds of story that it is taken for without being asked.',
    }),
    needs: z.string().optional().meta({
      description: 'What a story must have for it; another is taken where that is not there.',
      example: 'two sides',
    }),
    options: z
      .record(z.string(), optionSpec)
      .readonly()
      .optional()
      .meta({ description: 'What a brand or a caller may choose, by name.' }),
  })
  .meta({ id: 'Design' })

const list = z.object({
  templates: z.array(design).readonly(),
  show: z.array(z.string()).readonly().meta({ description: 'Parts that the edit `show` can leave off.' }),
})

/** `GET /v1/templates`: the available designs, `auto` first. */
export function templatesRoute(app: DescribedApp, deps: AppDeps): void {
  app.describe('get', '/v1/templates', () => ({
    tags: ['Cards'],
    summary: 'The designs of cards',
    description: 'With what each needs, its formats, its tones and the kinds of story it is made for.',
    security: [{ [bearerScheme]: [] }],
    responses: {
      200: { description: 'The designs.', content: { 'application/json': { schema: list } } },
      ...problemAnswers('unauthorised'),
    },
  }))
  app.get('/v1/templates', async (c) => {
    await requireKey(c, deps, 'read')
    const { templates } = deps.engine
    return jsonResponse({ templates, show: shownParts } satisfies z.input<typeof list>)
  })
}

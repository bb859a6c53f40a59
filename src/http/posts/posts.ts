import type { Context } from 'hono'
import * as z from 'zod'
import { networkNames } from '../../post/network.ts'
import { postSchema } from '../../post/post.ts'
import { variableNames } from '../../post/texts/variable-names.ts'
import { MAX_SOURCE, textNames } from '../../post/texts/template.ts'
import { verdictSchema } from '../../verdict-schema.ts'
import { requireKey } from '../access/bearer.ts'
import { readJson } from '../answer/body.ts'
import { brandOf } from '../answer/brand-of.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'

const chapter = z.strictObject({
  at: z.number().min(0).max(360_000).meta({ description: 'Seconds from the start.', example: 0 }),
  title: z.string().trim().min(1).max(100),
})

function time(description: string) {
  return z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description, example: '2026-12-01T06:00:00+05:30' })
}

/** `articleFromJson` checks the articles, so that errors and verdicts are the same everywhere. */
const body = z.strictObject({
  article: z.record(z.string(), z.unknown()),
  template: z.string().default('auto'),
  networks: z
    .array(z.enum(networkNames))
    .max(networkNames.length)
    .optional()
    .meta({ description: 'All of them, when left out.' }),
  texts: z
    .partialRecord(z.enum(textNames), z.string().max(MAX_SOURCE))
    .optional()
    .meta({
      description:
        `Liquid of your own in place of the template’s. It may use ${variableNames.join(', ')}. What it gives up when ` +
        'it is too long, and in which order, it says itself: `{% shorten hashtags, description, title %}`.',
      example: { twitter: '{{ section | upcase }}: {{ title }}\n{{ link }}' },
    }),
  edits: z.record(z.string(), z.unknown()).optional(),
  chapters: z
    .array(chapter)
    .max(100)
    .optional()
    .meta({ description: 'Chapters of the video, for its description on YouTube.' }),
  publishAt: time('When the posts may go out; left out: at once, or when the article is published.'),
  expiresAt: time('When the story is out of date.'),
})

const answer = z.object({
  posts: z.array(postSchema),
  /** Findings on the article; those on a post are listed with it. */
  verdicts: z.array(verdictSchema),
})

/** `POST /v1/posts`: writes an article's posts; nothing is stored. */
export function postsRoute(app: DescribedApp, deps: AppDeps): void {
  app.describe('post', '/v1/posts', ({ articleSchema, editsSchema }) => ({
    tags: ['Posts'],
    summary: 'The posts of an article',
    description:
      'Writes the post of every network, within its limits and counted as it counts, with alternative text for the card, ' +
      'the address that opens the network’s own form, and the fields as its API names them. What had to be shortened is ' +
      'named in the verdicts.',
    security: [{ [bearerScheme]: [] }],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: body.extend({ article: articleSchema, edits: editsSchema.optional() }).meta({
            id: 'PostsRequest',
            example: {
              article: {
                url: 'https://samachar.example/desh/monsoon-2026',
                title: 'केरल पहुँचा मानसून, अगले 48 घंटों में भारी बारिश की चेतावनी',
                description: 'मौसम विभाग ने कहा कि इस साल मानसून सामान्य से तीन दिन पहले आया है।',
                section: 'देश',
                tags: ['मानसून', 'केरल'],
                lang: 'hi',
              },
              networks: ['twitter', 'facebook', 'youtube'],
            },
          }),
        },
      },
    },
    responses: {
      200: {
        description: 'The posts, in the order of the networks.',
        content: { 'application/json': { schema: answer.meta({ id: 'Posts' }) } },
      },
      ...problemAnswers(
        'malformed-json',
        'unauthorised',
        'unknown-template',
        'too-large',
        'unsupported-media',
        'invalid-input',
      ),
    },
  }))
  app.post('/v1/posts', async (c) => postsOfArticle(c, deps))
}

async function postsOfArticle(c: Context<AppEnv>, deps: AppDeps): Promise<Response> {
  await requireKey(c, deps, 'read')
  const { article: sent, edits: given, ...wish } = checkInput(body, await readJson(c.req))
  const { readEditedArticle } = await import('../answer/edited-article.ts')
  const { article, edits, verdicts } = readEditedArticle({ article: sent, edits: given })
  const brand = await brandOf(article, deps, edits)
  const posts = await deps.posts.write({ ...wish, article, brand, edits })
  return c.json({ posts, verdicts })
}

import * as z from 'zod'
import { caps } from '../caps.ts'

/**
 * What an article may carry as JSON: the one schema for checking and for documentation. It knows the canonical shape
 * only; `json-shape.ts` brings the shapes content systems send into it first, and cleaning comes after.
 */
export const articleInput = z
  .object(
    {
      url: text(caps.url).optional().meta({
        description: 'Address of the article, http or https. Fragment and campaign parameters are taken off.',
        example: 'https://example.com/world/northern-line-reopens',
      }),
      title: text(caps.title).meta({
        description: 'The headline as plain text. Entities and stray markup are cleaned away.',
        example: 'After nine years, the northern line reopens to passengers',
      }),
      description: text(caps.description).optional().meta({
        description: 'The standfirst: one or two sentences.',
        example: 'The first train left at dawn, full to the last seat.',
      }),
      section: text(caps.section).optional().meta({
        description: 'Where it runs; shown above the headline.',
        example: 'Transport',
      }),
      authors: z
        .array(
          z.object(
            {
              name: text(caps.authorName).meta({
                description: 'As in the byline.',
                example: 'Mara Ellison',
              }),
              url: text(caps.url).optional().meta({
                description: 'The author’s page.',
                example: 'https://example.com/by/mara-ellison',
              }),
            },
            { error: wrongType('an object with a name') },
          ),
          { error: wrongType('a list of authors, each with a name') },
        )
        .max(caps.authors, { error: tooMany(caps.authors) })
        .optional()
        .meta({ description: 'In the order of the byline.' }),
      publishedAt: date().meta({
        description:
          'ISO 8601 with offset, so that the card shows the day the newsroom had; without one it is taken as UTC. Also RFC 822, and seconds or milliseconds since 1970.',
        example: '2026-05-29T07:15:00+05:30',
      }),
      modifiedAt: date().meta({ description: 'As publishedAt.', example: '2026-05-29T09:40:00+05:30' }),
      lang: text(caps.lang).optional().meta({
        description: 'BCP 47. Left out: found from the text.',
        example: 'en-GB',
      }),
      dir: z.enum(['ltr', 'rtl'], { error: 'must be ltr or rtl' }).optional().meta({
        description: 'Direction of the text. Left out: the direction of the language.',
        example: 'ltr',
      }),
      tags: z
        .array(text(caps.tag), { error: wrongType('a list of texts') })
        .max(caps.tags, { error: tooMany(caps.tags) })
        .optional()
        .meta({
          description: 'Topics; posts make hashtags of them.',
          example: ['Railways', 'Northern Line'],
        }),
      image: z
        .object(
          {
            url: text(caps.dataUri).optional().meta({
              description: 'Photo: http(s) address, or a data URI with base64.',
              example: 'https://example.com/photos/platform.jpg',
            }),
            alt: text(caps.alt).optional().meta({
              description: 'What it shows, for those who do not see it.',
              example: 'Passengers on the reopened platform',
            }),
            credit: text(caps.credit).optional().meta({
              description: 'Whose it is, as it must be shown.',
              example: 'R. Okafor/Example',
            }),
            width: side().meta({ description: 'In pixels.', example: 2400 }),
            height: side().meta({ description: 'In pixels.', example: 1600 }),
          },
          { error: wrongType('an object with url, alt and credit') },
        )
        .optional()
        .meta({ description: 'The article’s main picture.' }),
      site: z
        .object(
          {
            name: text(caps.siteName).meta({
              description: 'Name of the publication.',
              example: 'The Example',
            }),
          },
          { error: wrongType('an object with a name') },
        )
        .optional()
        .meta({ description: 'Where it is published.' }),
      brand: text(caps.brand).optional().meta({
        description: 'Id of the brand it is published under. Left out: found by the host of the url.',
        example: 'example',
      }),
    },
    { error: wrongType('a JSON object') },
  )
  .meta({ description: 'One news article, as metadata.' })

export type ArticleJson = z.infer<typeof articleInput>

function text(cap: number) {
  return z.string({ error: wrongType('text') }).max(cap, {
    error: ({ input }) => `has ${grouped((input as string).length)} characters; ${grouped(cap)} are allowed`,
  })
}

function date() {
  return z.union([text(caps.date), z.number()], { error: wrongType('a date as text or number') }).optional()
}

function side() {
  const error = noSide
  return z.int({ error }).min(1, { error }).max(caps.pixels, { error }).optional()
}

function noSide(): string {
  return `must be a whole number of pixels from 1 to ${grouped(caps.pixels)}`
}

/** Messages complete a sentence that begins with the field's name. */
function wrongType(wanted: string) {
  return ({ input }: { readonly input?: unknown }): string =>
    input === undefined ? `is missing; it must be ${wanted}` : `must be ${wanted}, not ${kindOf(input)}`
}

function tooMany(cap: number) {
  return ({ input }: { readonly input?: unknown }): string =>
    `has ${grouped((input as readonly unknown[]).length)} entries; ${cap} are allowed`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? 'text' : `a ${typeof value}`
}

function grouped(value: number): string {
  return value.toLocaleString('en')
}

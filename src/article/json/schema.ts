import * as z from 'zod'
import { accountExample, accountNetworks } from '../accounts.ts'
import { caps } from '../caps.ts'
import { kinds } from '../kind/kinds.ts'
import { detailsInput } from './details-schema.ts'
import { MOST_PARAGRAPHS } from '../text/opening.ts'
import { imageInput, pictureInput } from './image-schema.ts'
import { date, text, tooMany, wrongType } from './schema-parts.ts'

const accounts = z.object(
  Object.fromEntries(
    accountNetworks.map((network) => [
      network,
      text(caps.url)
        .optional()
        .meta({ example: accountExample(network) }),
    ]),
  ) as Record<(typeof accountNetworks)[number], z.ZodOptional<z.ZodString>>,
  { error: wrongType('an object with accounts by network') },
)

/**
 * An article in JSON: the one schema for validation and documentation. It knows only the canonical form;
 * `json-shape.ts` converts others first, and cleaning follows.
 */
export const articleInput = z
  .object(
    {
      url: text(caps.url).optional().meta({
        description: 'Address of the article, http or https. Fragment and campaign parameters are taken off.',
        example: 'https://example.com/world/northern-line-reopens',
      }),
      kind: text(caps.section)
        .optional()
        .meta({
          description: `What sort of story it is: ${kinds.join(', ')}; or a type of schema.org such as OpinionNewsArticle. Left out: found by section and tags, else news. Chooses the card's design and the voice of the posts.`,
          examples: [...kinds],
        }),
      title: text(caps.title).meta({
        description: 'The headline as plain text. Entities and stray markup are cleaned away.',
        example: 'After nine years, the northern line reopens to passengers',
      }),
      description: text(caps.description).optional().meta({
        description: 'The standfirst: one or two sentences.',
        example: 'The first train left at dawn, full to the last seat.',
      }),
      opening: z
        .array(text(caps.description), { error: wrongType('a list of texts') })
        .max(caps.tags, { error: tooMany(caps.tags) })
        .optional()
        .meta({
          description: `The first paragraphs, as far as everybody may read them; ${MOST_PARAGRAPHS} are kept. Posts may take a sentence of them. Left out: taken of \`articleBody\`.`,
          example: ['Passengers queued from four in the morning for the first train.'],
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
              portrait: pictureInput.optional().meta({ description: 'For opinion cards.' }),
              handles: accounts.optional().meta({
                description: 'Accounts by network, as each writes them, or the profile’s address.',
                example: { twitter: '@maraellison', mastodon: '@mara@social.example' },
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
      image: imageInput,
      details: detailsInput,
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

import * as z from 'zod'
import { accountExample, type AccountNetwork, accountNetworks, readAccount } from '../accounts.ts'
import { postNetworks } from './post-policy.ts'
import { hashtagName, shortText } from './schema-parts.ts'

function account(network: AccountNetwork) {
  const example = accountExample(network)
  return z
    .string({ error: 'must be text' })
    .refine((written) => readAccount(network, written) === written, {
      error: `must be written as in ${example}`,
    })
    .optional()
    .meta({ example })
}

/** `people` of brand.json: name → accounts; `*` for all other authors. */
export const peopleInput = z
  .record(
    shortText(200),
    z.strictObject(
      {
        ...(Object.fromEntries(accountNetworks.map((network) => [network, account(network)])) as Record<
          AccountNetwork,
          ReturnType<typeof account>
        >),
        did: z
          .string({ error: 'must be text' })
          .regex(/^did:[a-z]+:[\w.:%-]{1,200}$/, {
            error: 'must be written as in did:plc:ewvi7nxzyoun6zhxrhs64oiz',
          })
          .optional(),
      },
      { error: 'must be an object with accounts' },
    ),
    { error: 'must map names to accounts' },
  )
  .optional()
  .meta({
    description:
      'Accounts of authors, photographers and people in the news, by name; `*` for authors who are not named. Used for mentions and bylines.',
    example: { 'Anita Desai': { twitter: '@anitadesai_w', mastodon: '@anita@social.example' } },
  })

/** Settings of `hashtags` in brand.json, besides the lists. */
export const hashtagPolicy = {
  block: z
    .array(shortText(100), { error: 'must be a list of tags' })
    .max(500, { error: 'may have 500 entries at most' })
    .optional()
    .meta({
      description: 'Tags that never become hashtags, in any case; `*` for all.',
      example: ['Latest', 'Top stories'],
    }),
  aliases: z
    .record(shortText(100), hashtagName(), { error: 'must map tags to hashtags' })
    .optional()
    .meta({ description: 'The hashtag for a tag.', example: { 'IND vs AUS': 'INDvAUS' } }),
  most: z
    .partialRecord(
      z.enum(postNetworks),
      z.int().min(0, { error: 'must be 0 at least' }).max(30, { error: 'must be 30 at most' }),
      {
        error: 'must map networks to numbers up to 30',
      },
    )
    .optional()
    .meta({ description: 'How many a post has at most, by network.', example: { twitter: 1 } }),
  skipMentioned: z
    .boolean()
    .optional()
    .meta({ description: 'Leave out hashtags whose words are in the text already.' }),
}

/** `posts` of brand.json. */
export const postPolicyInput = z
  .strictObject(
    {
      limits: z
        .partialRecord(
          z.enum(postNetworks),
          z
            .int({ error: 'must be a whole number' })
            .min(60, { error: 'must be 60 at least' })
            .max(100_000, { error: 'must be 100000 at most' }),
          { error: `must map networks (${postNetworks.join(', ')}) to lengths` },
        )
        .optional()
        .meta({
          description:
            'Length of a post’s text: the account’s own limit on X (Premium: 25000) and Mastodon (the server’s), elsewhere an editorial one below the network’s.',
          example: { twitter: 25_000, mastodon: 1000, facebook: 400 },
        }),
      links: z
        .partialRecord(z.enum(postNetworks), z.enum(['post', 'comment', 'none']), {
          error: 'must map networks to post, comment or none',
        })
        .optional()
        .meta({
          description: 'Where the link goes: into the post, into a first comment or reply, or nowhere.',
          example: { linkedin: 'comment' },
        }),
      related: z
        .array(
          z.strictObject({
            title: shortText(100),
            url: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }),
          }),
          { error: 'must be a list of links' },
        )
        .max(10, { error: 'may have 10 entries at most' })
        .optional()
        .meta({ description: 'Links under every video.' }),
    },
    { error: 'must be an object with limits, links and related' },
  )
  .optional()
  .meta({ description: 'How posts are written.' })

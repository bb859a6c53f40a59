import * as z from 'zod'
import { kinds } from '../kind/kinds.ts'
import { postNetworks } from './post-policy.ts'
import { hashtagPolicy, peopleInput, postPolicyInput } from './post-policy-schema.ts'
import { logoInput, lookFields } from './look-schema.ts'
import { rulesFields } from './rules-schema.ts'
import { hashtagName, shortText } from './schema-parts.ts'

/**
 * The schema of `brand.json`. `logo` is a file next to it, which the folder's reader turns into a data URI.
 * Contrast is measured on the card, under the letters.
 */
export const brandInput = z
  .strictObject(
    {
      $schema: shortText(2_000).optional().meta({
        description: 'Where the schema of this file is, for editors that complete and check it.',
        example: '../brand.schema.json',
      }),
      id: z
        .string({ error: 'must be text' })
        .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
          error: 'must be 1 to 64 lower-case letters, digits and hyphens, such as morning-post',
        })
        .optional()
        .meta({ description: 'Left out: the name of the folder.', example: 'morning-post' }),
      name: shortText(200).optional().meta({
        description: 'Shown where there is no logo. Left out: the article’s site name.',
        example: 'The Morning Post',
      }),
      logo: logoInput,
      face: z
        .enum(['sans', 'serif', 'condensed'], { error: 'must be sans, serif or condensed' })
        .default('sans')
        .meta({ description: 'Which set of faces headlines are set in.', example: 'serif' }),
      hosts: z
        .array(
          z.string({ error: 'must be text' }).regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/, {
            error: 'must be a host without scheme or path, in lower case, such as example.com',
          }),
          { error: 'must be a list of hosts' },
        )
        .max(100, { error: 'may have 100 entries at most' })
        .default([])
        .meta({
          description: 'Articles of these hosts and the hosts below them are of this brand.',
          example: ['example.com'],
        }),
      colors: z.strictObject(
        {
          paper: color('Behind the text.', '#fbf9f4'),
          ink: color('The text.', '#14171a'),
          accent: color('Kicker, rule and band.', '#a3271f'),
          muted: color('Byline and date.', '#5b5f66'),
          sections: z
            .record(shortText(200), hex(), { error: 'must map section names to colours' })
            .default({})
            .meta({ description: 'Accents of their own.', example: { Sport: '#1d6b4f' } }),
          kinds: z
            .partialRecord(z.enum(kinds), hex(), { error: 'must map kinds of story to colours' })
            .optional()
            .meta({
              description: 'Accents by kind of story, before those of sections; breaking is its ground.',
              example: { breaking: '#c01522' },
            }),
          dark: z
            .strictObject(
              {
                paper: hex().optional(),
                ink: hex().optional(),
                accent: hex().optional(),
                muted: hex().optional(),
              },
              { error: 'must be an object with paper, ink, accent and muted' },
            )
            .optional()
            .meta({ description: 'Colours of the dark tone. Left out: made of the others.' }),
        },
        { error: 'must be an object with paper, ink, accent and muted' },
      ),
      url: z
        .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
        .optional()
        .meta({ description: 'The publisher’s own address.', example: 'https://morningpost.example' }),
      handles: z
        .strictObject(
          {
            twitter: handle(/^@\w{1,15}$/, '@morningpost'),
            facebook: shortText(200).optional().meta({
              description: 'Address of the page.',
              example: 'https://www.facebook.com/morningpost',
            }),
            fediverse: handle(/^@[\w.-]+@[\w.-]+\.[\w-]+$/, '@post@social.example'),
            bluesky: handle(/^@[\w.-]+\.[\w-]+$/, '@post.example'),
            threads: handle(/^@[\w.]{1,30}$/, '@morningpost'),
            instagram: handle(/^@[\w.]{1,30}$/, '@morningpost'),
            telegram: handle(/^@\w{4,32}$/, '@morningpost'),
            linkedin: handle(
              /^https:\/\/(?:[a-z]+\.)?linkedin\.com\/\S{1,200}$/,
              'https://www.linkedin.com/company/morningpost',
            ),
            whatsapp: handle(
              /^https:\/\/(?:www\.)?whatsapp\.com\/channel\/\w{1,60}$/,
              'https://whatsapp.com/channel/0029VaAbCdEf',
            ),
            youtube: handle(/^@[\p{L}\p{M}\p{N}._·-]{3,30}$/u, '@morningpost'),
          },
          { error: 'must be an object with handles' },
        )
        .default({})
        .meta({ description: 'Accounts, as each network writes them.' }),
      facebookAppId: z
        .string({ error: 'must be text' })
        .regex(/^\d{5,20}$/, { error: 'must be 5 to 20 digits' })
        .optional()
        .meta({ description: 'For `fb:app_id`.', example: '966242223397117' }),
      hashtags: z
        .strictObject(
          {
            always: hashtagList().default([]).meta({ description: 'On every post, without `#`.' }),
            sections: z
              .record(shortText(200), hashtagList(), { error: 'must map section names to hashtags' })
              .default({})
              .meta({ example: { Sport: ['Football'] } }),
            ...hashtagPolicy,
          },
          { error: 'must be an object with always, sections, block, aliases, most or skipMentioned' },
        )
        .default({ always: [], sections: {} }),
      ...lookFields,
      ...rulesFields,
      people: peopleInput,
      posts: postPolicyInput,
      campaign: z
        .partialRecord(
          z.enum(['all', ...postNetworks]),
          z.record(parameterName(), shortText(200), { error: 'must map parameters to values' }),
          { error: `must map networks (${postNetworks.join(', ')}) or all to parameters` },
        )
        .default({})
        .meta({
          description: 'Parameters added to the article’s address in posts, by network.',
          example: { all: { utm_medium: 'social' }, twitter: { utm_source: 'twitter' } },
        }),
      thread: z
        .strictObject(
          {
            link: z.enum(['first', 'last'], { error: 'must be first or last' }).default('first'),
            parts: z
              .int({ error: 'must be a whole number' })
              .min(2, { error: 'must be 2 at least' })
              .max(25, { error: 'must be 25 at most' })
              .default(6),
          },
          { error: 'must be an object with link and parts' },
        )
        .default({ link: 'first', parts: 6 })
        .meta({ description: 'Which part of a thread carries the link, and how many parts there may be.' }),
    },
    { error: 'must be a JSON object' },
  )
  .meta({ description: 'A publisher, as cards and posts need it.' })

export type BrandJson = z.infer<typeof brandInput>

function handle(pattern: RegExp, example: string) {
  return z
    .string({ error: 'must be text' })
    .regex(pattern, { error: `must be written as in ${example}` })
    .optional()
    .meta({ example })
}

function hashtagList() {
  return z
    .array(hashtagName(), { error: 'must be a list of hashtags' })
    .max(20, { error: 'may have 20 entries at most' })
}

function parameterName() {
  return z
    .string({ error: 'must be text' })
    .regex(/^[\w.~-]{1,64}$/, { error: 'must be letters, digits, dots, hyphens and underscores' })
}

function hex() {
  return z.string({ error: 'must be a colour such as #a3271f' }).regex(/^#[0-9a-fA-F]{6}$/, {
    error: 'must be a colour as # and six hexadecimal digits, such as #a3271f',
  })
}

function color(description: string, example: string) {
  return hex().meta({ description, example })
}

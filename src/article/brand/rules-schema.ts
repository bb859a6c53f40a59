import * as z from 'zod'
import { formatNames } from '../format-names.ts'
import { kinds } from '../kind/kinds.ts'
import { postNetworks } from './post-policy.ts'
import { shortText } from './schema-parts.ts'

function oneOrMore<entry extends z.ZodType>(entry: entry, wanted: string) {
  return z
    .union([entry.transform((one) => [one]), z.array(entry).min(1).max(200)], { error: `must be ${wanted}` })
    .optional()
}

const kind = z.enum(kinds, { error: `must be one of ${kinds.join(', ')}` })

const conditions = z.strictObject(
  {
    kind: oneOrMore(kind, `a kind or a list of kinds (${kinds.join(', ')})`),
    section: oneOrMore(shortText(200), 'a section or a list of sections'),
    tag: oneOrMore(shortText(100), 'a tag or a list of tags'),
    words: oneOrMore(shortText(100), 'a word or a list of words').meta({
      description: 'Words of the headline or the standfirst, whole, in any case.',
    }),
    format: oneOrMore(z.enum(formatNames), `a format or a list of formats (${formatNames.join(', ')})`),
    network: oneOrMore(z.enum(postNetworks), `a network or a list of networks (${postNetworks.join(', ')})`),
  },
  { error: 'must be an object of conditions' },
)

const effects = z.strictObject(
  {
    kind: kind.optional().meta({ description: 'The story is of this kind.' }),
    template: shortText(100).optional().meta({ example: 'opinion' }),
    tone: z.enum(['light', 'dark'], { error: 'must be light or dark' }).optional(),
    overlay: z.boolean({ error: 'must be true or false' }).optional().meta({
      description:
        'False: nothing is laid over the picture; so always for paid content, unless a rule says true.',
    }),
    emoji: z.boolean({ error: 'must be true or false' }).optional(),
    hashtags: z.boolean({ error: 'must be true or false' }).optional(),
    label: shortText(60).optional().meta({ description: 'The word over the headline.', example: 'Leader' }),
  },
  { error: 'must be an object with kind, template, tone, overlay, emoji, hashtags or label' },
)

const names = (wanted: string) =>
  z
    .array(shortText(200), { error: `must be a list of ${wanted}` })
    .max(500)
    .optional()

/** Settings of brand.json for kinds of story. */
export const rulesFields = {
  rules: z
    .array(
      z.strictObject({ when: conditions, use: effects }, { error: 'must be an object with when and use' }),
      {
        error: 'must be a list of rules',
      },
    )
    .max(200, { error: 'may have 200 entries at most' })
    .optional()
    .meta({
      description:
        'Rules by kind, section, tag, words, format and network. All conditions of a rule must hold; of two rules that ask for the same thing the first counts.',
      example: [
        { when: { section: ['Leader', 'Columns'] }, use: { kind: 'opinion' } },
        { when: { kind: ['breaking'], format: ['story'] }, use: { template: 'photo', tone: 'dark' } },
      ],
    }),
  sensitive: z
    .strictObject(
      { words: names('words'), sections: names('sections'), tags: names('tags') },
      { error: 'must be an object with words, sections and tags' },
    )
    .optional()
    .meta({
      description: 'Stories told without emoji, jokes and exclamation marks.',
      example: { words: ['killed', 'suicide'], sections: ['Obituaries'] },
    }),
}

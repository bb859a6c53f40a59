import { z } from 'zod'

/**
 * What `brand.json` may say. `logo` is a file beside it; whoever reads the folder makes the data URI of it. Contrast is
 * measured where text stands, on the card, and not judged here.
 */
export const brandInput = z
  .strictObject(
    {
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
      logo: shortText(200).optional().meta({
        description: 'SVG or PNG file beside brand.json. Left out: logo.svg or logo.png, if there is one.',
        example: 'logo.svg',
      }),
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
        },
        { error: 'must be an object with paper, ink, accent and muted' },
      ),
    },
    { error: 'must be a JSON object' },
  )
  .meta({ description: 'A publisher, as cards and posts need it.' })

export type BrandJson = z.infer<typeof brandInput>

function shortText(cap: number) {
  return z
    .string({ error: 'must be text' })
    .min(1, { error: 'must not be empty' })
    .max(cap, { error: `may have ${cap} characters at most` })
}

function hex() {
  return z
    .string({ error: 'must be a colour such as #a3271f' })
    .regex(/^#[0-9a-f]{6}$/i, { error: 'must be a colour as # and six hexadecimal digits, such as #a3271f' })
}

function color(description: string, example: string) {
  return hex().meta({ description, example })
}

import * as z from 'zod'
import { formatNames } from '../format-names.ts'
import { labelNames } from '../language/label-names.ts'
import { fontRoles } from './own-font.ts'
import { shortText } from './schema-parts.ts'

/** A language tag as a key; `*` for all languages. */
const languageKey = z.string().regex(/^(?:\*|[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*)$/, {
  error: 'must be a language such as hi or zh-Hant',
})

/** One file for all backgrounds, or one each. */
export const logoInput = z
  .union(
    [
      shortText(200),
      z.strictObject({
        light: shortText(200).optional().meta({ description: 'For light grounds.' }),
        dark: shortText(200).optional().meta({ description: 'For dark grounds.' }),
      }),
    ],
    { error: 'must be a file, or an object with light and dark' },
  )
  .optional()
  .meta({
    description:
      'SVG or PNG file beside brand.json, or one for light and one for dark grounds. Left out: logo.svg or logo.png, and logo-dark.svg or logo-dark.png, if they are there.',
    examples: ['logo.svg', { light: 'logo.svg', dark: 'logo-white.svg' }],
  })

const weight = z.number({ error: 'must be a number' }).min(1, { error: 'must be 1 at least' }).max(1000, {
  error: 'must be 1000 at most',
})

const fontFile = shortText(200).regex(/\.(?:tt[fc]|otf|woff2?)$/i, {
  error: 'must be a .ttf, .otf, .ttc, .woff or .woff2 file',
})

const font = z.union(
  [
    fontFile,
    z.strictObject({
      file: fontFile.meta({ example: 'fonts/Harbour-Bold.woff2' }),
      weight: z
        .union([weight, z.tuple([weight, weight], { error: 'must be the least and the largest weight' })], {
          error: 'must be a weight, or the least and the largest',
        })
        .optional()
        .meta({ description: 'Left out: as the file says.', example: 700 }),
      italic: z.boolean({ error: 'must be true or false' }).optional(),
      axes: z
        .record(
          z.string().regex(/^[A-Za-z\d]{4}$/, { error: 'must be an axis of four letters' }),
          z.number(),
          {
            error: 'must map axes to numbers',
          },
        )
        .optional()
        .meta({
          description:
            'Axes of a variable font beside its weight, fixed. Left out: its usual width, the optical size of the text.',
          example: { opsz: 48 },
        }),
      langs: z
        .array(z.string().regex(/^[a-z]{2,3}$/, { error: 'must be a language such as hi' }), {
          error: 'must be a list of languages',
        })
        .min(1)
        .max(100)
        .optional()
        .meta({ description: 'Only for texts in these languages.', example: ['ur', 'ps'] }),
    }),
  ],
  { error: 'must be a font file, or an object with file, weight, italic, axes and langs' },
)

const fonts = z
  .partialRecord(
    z.enum(fontRoles),
    z.union([font, z.array(font).min(1).max(30)], { error: 'must be a font or a list of fonts' }),
    { error: `must map roles (${fontRoles.join(', ')}) to fonts` },
  )
  .optional()
  .meta({
    description:
      'The paper’s own faces: display for headlines, text for a person’s words and standfirsts, plain for kickers, bylines and dates, condensed for figures and urgent headlines. Left out: the set that face names.',
    example: { display: ['fonts/Harbour-Bold.woff2'], text: 'fonts/Harbour-Text.otf' },
  })

const labels = z
  .record(
    languageKey,
    z.partialRecord(z.enum(labelNames), shortText(60), {
      error: `must map labels (${labelNames.join(', ')}) to words`,
    }),
    { error: 'must map languages to labels' },
  )
  .optional()
  .meta({
    description: 'Own words for the label over a headline, by language; `*` for every language.',
    example: { en: { breaking: 'Just in' }, '*': { paid: 'Advertisement' } },
  })

/** Settings of brand.json for the look of cards, except face and colours. */
export const lookFields = {
  names: z
    .record(languageKey, shortText(200), { error: 'must map languages to names' })
    .optional()
    .meta({
      description: 'The name as it is written in other languages.',
      example: { hi: 'सवेरा', ur: 'سویرا' },
    }),
  languages: z
    .array(languageKey, { error: 'must be a list of languages' })
    .max(50)
    .optional()
    .meta({
      description: 'What the paper is written in: handbill brand says which letters its own faces lack.',
      example: ['hi', 'en'],
    }),
  tone: z
    .enum(['light', 'dark'], { error: 'must be light or dark' })
    .optional()
    .meta({ description: 'The ground of designs that have both. Left out: the design’s own.' }),
  corner: z
    .int({ error: 'must be a whole number of pixels' })
    .min(0, { error: 'must be 0 at least' })
    .max(60, { error: 'must be 60 at most' })
    .optional()
    .meta({ description: 'Radius of chips and inset pictures, in pixels of a card 1200 wide.', example: 0 }),
  fonts,
  labels,
  formats: z
    .array(z.enum(formatNames, { error: `must be one of ${formatNames.join(', ')}` }), {
      error: 'must be a list of formats',
    })
    .min(1, { error: 'must name one format at least' })
    .max(formatNames.length)
    .optional()
    .meta({
      description: 'The formats of a pack. Left out: og, twitter, youtube, square, portrait and story.',
      example: ['og', 'square', 'story', 'wide'],
    }),
  options: z
    .record(
      z.string().regex(/^[a-z][a-z\d-]{0,39}$/, { error: 'must be the name of a design' }),
      z.record(z.string(), z.union([z.string().max(1000), z.number(), z.boolean()]), {
        error: 'must map options to values',
      }),
      { error: 'must map designs to options' },
    )
    .optional()
    .meta({
      description: 'What the brand chooses of what a design lets it choose.',
      example: { headline: { vertical: true } },
    }),
  portraits: z
    .record(shortText(200), z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }), {
      error: 'must map names to addresses',
    })
    .optional()
    .meta({
      description: 'Portraits of authors, by name, for opinion cards.',
      example: { 'Anita Desai': 'https://morningpost.example/people/anita-desai.jpg' },
    }),
}

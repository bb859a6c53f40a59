import * as z from 'zod'
import { caps } from '../caps.ts'
import { pictureInput } from './image-schema.ts'
import { date, list, number, text, wrongType } from './schema-parts.ts'

/** Texts up to this length are cut with a verdict; longer ones are refused. */
const TEXT = caps.description
/** The same for lists. */
const LIST = 200

const printed = (wanted: string) => z.union([text(TEXT), z.number()], { error: wrongType(wanted) })
const short = () => text(TEXT).optional()

const quote = z.object(
  {
    text: text(TEXT).meta({
      description: `What was said, without quotation marks; at most ${caps.quote} characters are kept.`,
      example: 'We waited nine winters for this train.',
    }),
    speaker: short().meta({ example: 'Ines Duarte' }),
    role: short().meta({ example: 'mayor of Northfield' }),
    portrait: pictureInput.optional(),
  },
  { error: wrongType('an object with text, speaker and role') },
)

const points = list(text(TEXT), LIST, 'a list of texts').meta({
  description: `Two to ${caps.points} short statements: what we know, in brief.`,
  example: ['Trains run every ten minutes.', 'Tickets are free until Sunday.'],
})

const updates = list(
  z.object(
    { at: date().meta({ example: '2026-05-29T07:15:00+05:30' }), text: text(TEXT) },
    { error: wrongType('an object with at and text') },
  ),
  LIST,
  'a list of updates, each with at and text',
).meta({ description: 'Lines of live coverage; kept newest first.' })

const figure = z.object(
  {
    value: printed('text or a number').meta({ description: 'As it is printed.', example: '4.1' }),
    unit: short().meta({ example: '%' }),
    label: short().meta({ description: 'What it means.', example: 'fewer trains ran late in May' }),
    source: short().meta({ example: 'Rail Office' }),
  },
  { error: wrongType('an object with value, unit, label and source') },
)

const sides = list(
  z.object(
    {
      name: text(TEXT).meta({ example: 'Northfield' }),
      value: printed('text or a number').optional().meta({ description: 'Goals, seats, votes.', example: 3 }),
    },
    { error: wrongType('an object with name and value') },
  ),
  LIST,
  'a list of sides, each with name and value',
).meta({ description: 'Of a match, an election or a vote: two or more.' })

const rating = z.object(
  {
    value: number('a number').meta({ example: 4 }),
    best: number('a number')
      .optional()
      .meta({ description: 'The most there can be; 5 if left out.', example: 5 }),
    work: short().meta({ description: 'What was reviewed.', example: 'The Long Platform' }),
  },
  { error: wrongType('an object with value, best and work') },
)

const lifeDate = (example: string) =>
  z
    .union([text(caps.date), z.number()], { error: wrongType('a year or a date') })
    .optional()
    .meta({ example })

const person = z.object(
  {
    name: text(TEXT).meta({ example: 'Ada Brandt' }),
    born: lifeDate('1931'),
    died: lifeDate('2026-05-27'),
    portrait: pictureInput.optional(),
  },
  { error: wrongType('an object with name, born and died') },
)

const video = z.object(
  {
    duration: z
      .union([text(caps.date), z.number()], { error: wrongType('a duration') })
      .optional()
      .meta({ description: 'Seconds, 3:12, or ISO 8601 as PT3M12S.', example: 192 }),
  },
  { error: wrongType('an object with duration') },
)

const gallery = list(pictureInput, LIST, 'a list of pictures').meta({ description: 'Two pictures or more.' })

/** Details of a kind of story, besides an article's fields. */
const detailFields = {
  quote: quote.optional().meta({ description: 'A quotation, for quote cards.' }),
  points: points.optional(),
  updates: updates.optional(),
  figure: figure.optional().meta({ description: 'The number a story turns on.' }),
  sides: sides.optional(),
  state: short().meta({ description: 'Where the match or the count has got to.', example: 'Full time' }),
  rating: rating.optional().meta({ description: 'The reviewer’s judgement.' }),
  person: person.optional().meta({ description: 'Whom an obituary or a profile is about.' }),
  video: video.optional(),
  gallery: gallery.optional(),
}

export const detailsInput = z
  .object(detailFields, { error: wrongType('an object of details') })
  .optional()
  .meta({ description: 'What a kind of story has beyond an article’s fields; each is optional.' })

export type DetailsJson = NonNullable<z.infer<typeof detailsInput>>

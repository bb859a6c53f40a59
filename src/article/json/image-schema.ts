import * as z from 'zod'
import { caps } from '../caps.ts'
import { formatNames } from '../format-names.ts'
import { number, side, text, wrongType } from './schema-parts.ts'

const point = z
  .object(
    { x: number('a fraction from 0 to 1'), y: number('a fraction from 0 to 1') },
    { error: wrongType('an object with x and y') },
  )
  .optional()
  .meta({
    description:
      'The point that must be seen, in fractions of width and height from the upper left corner, 0 to 1. Left out: found in the picture.',
    example: { x: 0.42, y: 0.3 },
  })

const crop = z.object(
  {
    x: number('a fraction from 0 to 1'),
    y: number('a fraction from 0 to 1'),
    width: number('a fraction from 0.01 to 1'),
    height: number('a fraction from 0.01 to 1'),
  },
  { error: wrongType('an object with x, y, width and height') },
)

const pictureFields = {
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
  focus: point,
}

/** The article's picture. */
export const imageInput = z
  .object(
    {
      ...pictureFields,
      crops: z
        .partialRecord(z.enum(formatNames), crop, { error: wrongType('an object of crops by format') })
        .optional()
        .meta({
          description: `The part to show in a format (${formatNames.join(', ')}), in fractions of width and height; beats the focus.`,
          example: { square: { x: 0.1, y: 0, width: 0.6, height: 0.9 } },
        }),
    },
    { error: wrongType('an object with url, alt and credit') },
  )
  .optional()
  .meta({ description: 'The article’s main picture.' })

/** A portrait or gallery picture; a bare address is allowed. */
export const pictureInput = z.object(
  {
    ...pictureFields,
    url: text(caps.dataUri).meta({ description: 'http(s) address, or a data URI with base64.' }),
  },
  { error: wrongType('an address or an object with url, alt and credit') },
)

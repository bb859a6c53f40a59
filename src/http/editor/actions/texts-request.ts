import * as z from 'zod'
import { MAX_SOURCE, textNames } from '../../../post/texts/template.ts'

/** A house text to try on an article. */
export const textsRequest = z
  .strictObject({
    url: z.string().optional(),
    text: z.string().optional(),
    name: z.enum(textNames).meta({ description: 'Which text of the template it stands in for.' }),
    liquid: z.string().max(MAX_SOURCE),
    edits: z.record(z.string(), z.unknown()).default({}),
  })
  .meta({ id: 'PreviewTextsRequest' })

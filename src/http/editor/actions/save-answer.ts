import * as z from 'zod'

/** Answer to programs; a form is redirected to the page. */
export const saveAnswer = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: 'Of the edits; 0 while there are none.' }),
    page: z.string().meta({ description: 'The editor’s page of what was saved.' }),
  })
  .meta({ id: 'PreviewSaved' })

import { editsInput } from '../../article/edits/edits-schema.ts'
import { articleInput } from '../../article/json/schema.ts'

/** The large schemas of the API description: loaded with the description, never by a start. */

/** What an article may be. */
export const articleSchema = articleInput.meta({ id: 'Article' })

/** What a person may change of a pack. */
export const editsSchema = editsInput.meta({ id: 'Edits' })

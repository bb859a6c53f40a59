import { editsInput } from '../../article/edits/edits-schema.ts'
import { articleInput } from '../../article/json/schema.ts'

/** The large schemas of the API description: loaded with it, not at start. */

/** Input schema of an article. */
export const articleSchema = articleInput.meta({ id: 'Article' })

/** Input schema of edits. */
export const editsSchema = editsInput.meta({ id: 'Edits' })

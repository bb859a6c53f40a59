import { createPostWriter } from '../../src/post/write-posts.ts'
import { postTemplates } from '../../templates/all.ts'

/** The real one: nothing needs to be faked. */
export const posts = createPostWriter(postTemplates)

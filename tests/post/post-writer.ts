import { createPostWriter } from '../../src/post/write-posts.ts'
import { postTemplates } from '../../templates/all.ts'

/** The real one: it needs nothing that a test would have to stand in for. */
export const posts = createPostWriter(postTemplates)

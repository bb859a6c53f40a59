import { postTemplates } from '../../templates/all.ts'
import { createPostWriter } from '../post/write-posts.ts'

export const posts = createPostWriter(postTemplates)

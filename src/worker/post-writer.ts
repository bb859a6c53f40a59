import { postTemplates } from '../../templates/all.ts'
import { createPostWriter } from '../post/write-posts.ts'
import { ownPosts } from './own-designs.ts'

export const posts = createPostWriter([...ownPosts, ...postTemplates])

import type { CardTemplate } from '../card/contract/template.ts'
import type { PostTemplate } from '../post/texts/template.ts'

/**
 * Designs of one's own. Workers run no code that was not deployed: `npm run edge:code` writes those of
 * HANDBILL_TEMPLATES in place of these lists.
 */
export const ownTemplates: readonly CardTemplate[] = []
export const ownPosts: readonly PostTemplate[] = []

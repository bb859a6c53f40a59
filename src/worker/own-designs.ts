import type { CardTemplate } from '../card/contract/template.ts'
import type { PostTemplate } from '../post/texts/template.ts'

/** Custom designs. Workers run only deployed code: `npm run edge:code` replaces these lists by those of HANDBILL_TEMPLATES. */
export const ownTemplates: readonly CardTemplate[] = []
export const ownPosts: readonly PostTemplate[] = []

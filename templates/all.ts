import type { CardTemplate } from '../src/card/contract/template.ts'
import type { PostTemplate } from '../src/post/texts/template.ts'
import { headline } from './headline/card.tsx'
import { postTexts } from './posts/texts.ts'

/** Every card design there is; a new one is added here. */
export const templates: readonly CardTemplate[] = [headline]

/** The post texts that go with each. */
export const postTemplates: readonly PostTemplate[] = templates.map(({ name }) => ({
  name,
  texts: postTexts,
}))

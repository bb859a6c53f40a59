import { AUTOMATIC, type CardTemplate } from '../src/card/contract/template.ts'
import type { PostTemplate } from '../src/post/texts/template.ts'
import { headline } from './headline/card.tsx'
import { photo } from './photo/card.tsx'
import { postTexts } from './posts/texts.ts'

/**
 * Every card design there is; a new one is added here. Those made for one kind of story are tried in this order; the
 * last lacks nothing.
 */
export const templates: readonly CardTemplate[] = [photo, headline]

/** The post texts that go with each: they differ by kind of story, not by design. */
export const postTemplates: readonly PostTemplate[] = [
  { name: AUTOMATIC, texts: postTexts },
  ...templates.map(({ name }) => ({ name, texts: postTexts })),
]

import { AUTOMATIC, type CardTemplate } from '../src/card/contract/template.ts'
import type { PostTemplate } from '../src/post/texts/template.ts'
import { breaking } from './breaking/card.tsx'
import { facts } from './facts/card.tsx'
import { farewell } from './farewell/card.tsx'
import { gallery } from './gallery/card.tsx'
import { headline } from './headline/card.tsx'
import { live } from './live/card.tsx'
import { number } from './number/card.tsx'
import { opinion } from './opinion/card.tsx'
import { photo } from './photo/card.tsx'
import { plain } from './plain/card.tsx'
import { quote } from './quote/card.tsx'
import { review } from './review/card.tsx'
import { score } from './score/card.tsx'
import { split } from './split/card.tsx'
import { video } from './video/card.tsx'
import { postTexts } from './posts/texts.ts'

/** All card designs; add a new one here. Those for one kind of story are tried in this order; the last one needs nothing. */
export const templates: readonly CardTemplate[] = [
  breaking,
  live,
  opinion,
  quote,
  facts,
  number,
  score,
  review,
  farewell,
  split,
  video,
  gallery,
  plain,
  photo,
  headline,
]

/** Post texts of each design: they differ by kind of story, not by design. */
export const postTemplates: readonly PostTemplate[] = [
  { name: AUTOMATIC, texts: postTexts },
  ...templates.map(({ name }) => ({ name, texts: postTexts })),
]

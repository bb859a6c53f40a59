import { sentenceEnds } from '../../article/text/sentences/sentences.ts'

/** Limit; longer texts are not standfirsts. */
const MOST_SENTENCES = 6

/** The text cut after ever fewer sentences, longest first, without the whole. Empty for a single sentence. */
export function* sentenceCuts(text: string, lang: string): Generator<string> {
  const ends = sentenceEnds(text, lang).slice(0, -1).slice(0, MOST_SENTENCES)
  for (const end of ends.toReversed()) yield text.slice(0, end).trimEnd()
}

import { sentenceEnds } from '../../article/text/sentences/sentences.ts'

/** Enough for a standfirst; a longer text is not one. */
const MOST_SENTENCES = 6

/** The text with ever fewer of its sentences, longest first, without the whole. Empty when it is one sentence. */
export function* sentenceCuts(text: string, lang: string): Generator<string> {
  const ends = sentenceEnds(text, lang).slice(0, -1).slice(0, MOST_SENTENCES)
  for (const end of ends.toReversed()) yield text.slice(0, end).trimEnd()
}

/** Enough for a standfirst; a longer text is not one. */
const MOST_SENTENCES = 6

/** The text with ever fewer of its sentences, longest first, without the whole. Empty when it is one sentence. */
export function* sentenceCuts(text: string): Generator<string> {
  const ends: number[] = []
  for (const { index } of sentences.segment(text)) {
    if (index > 0) ends.push(index)
    if (ends.length === MOST_SENTENCES) break
  }
  for (const end of ends.toReversed()) yield text.slice(0, end).trimEnd()
}

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

import { isFullWidth } from './punctuation.ts'

/** A headline's topic, and what it says of it: `Budget live` and `Reeves freezes income tax thresholds`. */
export interface HeadlineParts {
  readonly topic: string
  readonly rest: string
}

/** What is left must be a line of its own; scripts of syllables and words say as much in half of the letters. */
const LEAST = 16
/** A colon, but not of a time or score; else a dash between spaces. */
const COLON = /^(?<topic>[^:：]{2,80}?)\s?[:：](?!\p{Nd})\s*(?<rest>.+)$/su
const DASH = /^(?<topic>.{12,80}?)\s[–—-]\s(?<rest>.+)$/su
/** Japanese and Chinese headlines part their clauses by spaces, behind a tag in brackets or a topic. */
const CLAUSES = /^(?<topic>.{4,40})[\s\u3000](?<rest>[^\s\u3000].+)$/su

/** Parts a headline where it does so itself: behind a topic with its colon, at a dash, at a space between clauses. */
export function headlineParts(
  title: string,
  lang: string,
  fits: (topic: string) => boolean,
): HeadlineParts | undefined {
  const isDense = isFullWidth(lang)
  for (const pattern of isDense ? [COLON, CLAUSES] : [COLON, DASH]) {
    const { topic = '', rest = '' } = pattern.exec(title)?.groups ?? {}
    if (topic === '' || !fits(topic) || rest.length < (isDense ? LEAST / 2 : LEAST)) continue
    return { topic: topic.trim(), rest: beginning(rest.trim()) }
  }
  return undefined
}

/** A sentence's capital; names such as `iPhone` keep their letters. */
function beginning(rest: string): string {
  const [first = ''] = rest
  return /^\p{Ll}(?!\p{Lu})/u.test(rest) ? first.toUpperCase() + rest.slice(first.length) : rest
}

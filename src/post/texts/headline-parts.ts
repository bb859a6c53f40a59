import { isFullWidth } from './punctuation.ts'

/** A headline's topic and its statement: `Budget live` and `Reeves freezes income tax thresholds`. */
export interface HeadlineParts {
  readonly topic: string
  readonly rest: string
}

/** The rest must be long enough for a line of its own; syllabic and logographic scripts need half the letters. */
const LEAST = 16
/** A colon that is not part of a time or score; else a dash between spaces. */
const COLON = /^(?<topic>[^:：]{2,80}?)\s?[:：](?!\p{Nd})\s*(?<rest>.+)$/su
const DASH = /^(?<topic>.{12,80}?)\s[–—-]\s(?<rest>.+)$/su
/** Japanese and Chinese headlines separate clauses by spaces, after a tag in brackets or a topic. */
const CLAUSES = /^(?<topic>.{4,40})[\s\u3000](?<rest>[^\s\u3000].+)$/su

/** Thai and Lao use no colon there: a space between letters ends a clause. */
const THAI_CLAUSES = /^(?<topic>.{16,80}?[\u0e01-\u0eff])\s(?<rest>[\u0e01-\u0eff].{11,})$/su
/** A speaker is not a topic: “The minister said: …”. */
const SAID =
  /(?:\b(?:said|says|sagt|sagte|dit|dice|disse|diz|zegt|säger|сказал\p{L}*|заявил\p{L}*|сказав|заявив|dedi|kata)|कहा|बोले|म्हणाले|বললেন|کہا|بولے|قال|قالت|يقول|گفت)$/iu

/** Splits a headline at its own break: after a topic's colon, at a dash, at a space between clauses. */
export function headlineParts(
  title: string,
  lang: string,
  fits: (topic: string) => boolean,
): HeadlineParts | undefined {
  const isDense = isFullWidth(lang)
  const isThai = /^(?:th|lo)\b/.test(lang)
  for (const pattern of isDense ? [COLON, CLAUSES] : [COLON, DASH, ...(isThai ? [THAI_CLAUSES] : [])]) {
    const { topic = '', rest = '' } = pattern.exec(title)?.groups ?? {}
    if (topic === '' || SAID.test(topic) || !fits(topic) || rest.length < (isDense ? LEAST / 2 : LEAST))
      continue
    return { topic: topic.trim(), rest: beginning(rest.trim()) }
  }
  return undefined
}

/** Capitalizes the beginning, except names such as `iPhone`. */
function beginning(rest: string): string {
  const [first = ''] = rest
  return /^\p{Ll}(?!\p{Lu})/u.test(rest) ? first.toUpperCase() + rest.slice(first.length) : rest
}

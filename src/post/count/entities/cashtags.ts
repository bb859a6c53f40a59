import { PUNCTUATION, SPACES } from '../characters.ts'
import type { Found } from './hashtags.ts'

const CASHTAG = new RegExp(
  `(?<=^|[${SPACES}])\\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?=$|[\\s${PUNCTUATION}])`,
  'gi',
)

/** Finds stock symbols like X: `$ABC`, `$ABC.D`, after a space and before a space or punctuation. */
export function findCashtags(text: string): Found[] {
  return [...text.matchAll(CASHTAG)].map(({ index, 0: tag }) => ({ start: index, end: index + tag.length }))
}

import { linkedin } from '../networks/linkedin.ts'
import { findHashtags } from './entities/hashtags.ts'

const escaped = new Set<string>(linkedin.escaped.value)

/**
 * Writes a plain text in LinkedIn's “little text”, in which some characters stand for themselves only after a
 * backslash. The `#` of hashtags is left alone: escaped, it would make no tag.
 */
export function escapeLittleText(text: string): string {
  const signs = new Set(findHashtags(text).map(({ start }) => start))
  let written = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    written += escaped.has(unit) && !signs.has(at) ? `\\${unit}` : unit
  }
  return written
}

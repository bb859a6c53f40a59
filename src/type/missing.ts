import type { Verdict } from '../verdict.ts'
import { isEmojiCharacter } from './emoji.ts'
import type { Paragraph } from './paragraph.ts'

/** A text in a script without any font would fill pages; this many are named, the rest counted. */
const MOST_NAMED = 12

/** One verdict for each different cluster no face has: an emoji is left out, a letter shows as a box. */
export function describeMissing({ missing }: Paragraph, place: string): Verdict[] {
  const clusters = [...new Set(missing.map(({ cluster }) => cluster))]
  const verdicts = clusters.slice(0, MOST_NAMED).map((cluster): Verdict => {
    const name = `“${cluster}” (${codePoints(cluster)})`
    return isEmojiCharacter(cluster)
      ? {
          code: 'glyph-missing',
          severity: 'warning',
          place,
          message: `No font has the emoji ${name}: left out`,
        }
      : { code: 'glyph-missing', severity: 'error', place, message: `No font has ${name}: it shows as a box` }
  })
  const more = clusters.length - MOST_NAMED
  if (more > 0) {
    const message = `No font has ${more} more characters of this text`
    verdicts.push({ code: 'glyph-missing', severity: 'error', place, message })
  }
  return verdicts
}

/** `U+1F9D1 U+200D U+1F33E` */
function codePoints(cluster: string): string {
  return Array.from(cluster, (character) => `U+${hex(character.codePointAt(0)!)}`)
    .slice(0, MOST_NAMED)
    .join(' ')
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0')
}

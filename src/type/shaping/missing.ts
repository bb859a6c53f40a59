import type { Verdict } from '../../verdict.ts'
import { isEmojiCharacter } from '../analysis/emoji.ts'
import type { MissingCluster } from './itemise.ts'

/** A text in a script without any font would fill pages; this many are named, the rest counted. */
const MOST_NAMED = 12
/** The longest emoji has ten characters. */
const MOST_CHARACTERS = 12

/** One verdict for each different cluster no face has: an emoji is left out, a letter shows as a box. */
export function describeMissing(missing: readonly MissingCluster[], place: string): Verdict[] {
  const clusters = [...new Set(missing.map(({ cluster }) => cluster))]
  const verdicts = clusters.slice(0, MOST_NAMED).map((cluster): Verdict => {
    const name = nameOf(cluster)
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

/** `“🧑‍🌾” (U+1F9D1 U+200D U+1F33E)`, of an endless cluster only the beginning. */
function nameOf(cluster: string): string {
  const characters = Array.from(cluster)
  const shown = characters.slice(0, MOST_CHARACTERS)
  const more = shown.length < characters.length ? '…' : ''
  const points = shown.map((character) => `U+${hex(character.codePointAt(0)!)}`).join(' ')
  return `“${shown.join('')}${more}” (${points}${more})`
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0')
}

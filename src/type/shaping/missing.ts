import type { Verdict } from '../../verdict.ts'
import { isEmojiCharacter } from '../analysis/emoji.ts'
import { isTornFlag } from './faults.ts'
import type { MissingCluster } from './itemise.ts'

/** A text in a script without any font would fill pages; this many are named, the rest counted. */
const MOST_NAMED = 12
/** The longest emoji has ten characters. */
const MOST_CHARACTERS = 12

/** One verdict for each different cluster: an emoji is omitted or in parts, a letter is a box. */
export function describeMissing(missing: readonly MissingCluster[], place: string): Verdict[] {
  const different = [...new Map(missing.map((one) => [one.cluster, one])).values()]
  const verdicts = different.slice(0, MOST_NAMED).map((one): Verdict => {
    const { severity, message } = describe(one)
    return { code: 'glyph-missing', severity, place, message }
  })
  const more = different.length - MOST_NAMED
  if (more > 0) {
    const message = `No font has ${more} more characters of this text`
    verdicts.push({ code: 'glyph-missing', severity: 'error', place, message })
  }
  return verdicts
}

function describe(one: MissingCluster): Pick<Verdict, 'severity' | 'message'> {
  const name = nameOf(one.cluster)
  if (one.kind === 'spelt')
    return { severity: 'info', message: `No font has the sign ${name}: “${one.shown}” is written` }
  if (one.kind === 'circle')
    return {
      severity: 'warning',
      message: `${name} shows a dotted circle: its signs are in no order of the script`,
    }
  if (isTornFlag(one)) return { severity: 'warning', message: `No font has the flag ${name}: left out` }
  if (one.kind === 'parts')
    return {
      severity: 'warning',
      message: `No font has the emoji ${name} as one picture: its parts are drawn`,
    }
  if (isEmojiCharacter(one.cluster))
    return { severity: 'warning', message: `No font has the emoji ${name}: left out` }
  return { severity: 'error', message: `No font has ${name}: it shows as a box` }
}

/** `“🧑‍🌾” (U+1F9D1 U+200D U+1F33E)`; a very long cluster is truncated. */
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

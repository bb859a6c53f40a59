import { zawgyiRules } from './zawgyi-rules.generated.ts'

/**
 * Problem: older Burmese texts are typed for the font Zawgyi, which uses Unicode's code points differently; other
 * fonts show dotted circles and letters out of order.
 * Method: counts sequences that only Zawgyi has against those that only Unicode has; if Zawgyi is certain, the
 * rules of Google's myanmar-tools convert the text, phase by phase.
 * Limits: a word or two may be ambiguous and stay. Mon, Karen and Shan letters share code points with Zawgyi, but
 * never with its order of signs.
 */

const BURMESE = /[\u1000-\u109f]/
/** A vowel or medial at a syllable's beginning, a stacker at its end, a vowel after the killer. */
const ZAWGYI_ONLY =
  /(?<=^|[\s\u102b-\u1030\u1032\u1036-\u103a])[\u1031\u103b](?=[\u1000-\u1021\u103b])|\u1031\u103b|\u1039(?![\u1000-\u1021])|\u103a[\u102b-\u1030\u1032]/g
/** The killer after a vowel, before a tone or at a word's end; a vowel sign followed by its second half. */
const UNICODE_ONLY =
  /[\u102b\u102c]\u103a|\u103a(?:[\u1037\u1038]|(?=[\s\u104a\u104b]|$))|\u1031(?:[\u102b\u102c\u1037\u1038]|(?=[\s\u104a\u104b]|$))/g
/** Required ratio of Zawgyi signs to Unicode signs. */
const SURE = 3
const LEAST = 2
/** Longer than any field; the rules take quadratic time. */
const LONGEST = 10_000

type Rule = {
  readonly pattern: RegExp
  readonly replacement: string
  readonly atStart: boolean
  readonly again: boolean
}
let phases: readonly (readonly Rule[])[] | undefined

/** Converts a text to Unicode if it is certainly Zawgyi; else unchanged. */
export function fromZawgyi(text: string): string {
  if (!BURMESE.test(text) || text.length > LONGEST || !isZawgyi(text)) return text
  phases ??= zawgyiRules.map((rules) => rules.map(readRule))
  return phases.reduce(applyRules, text)
}

/** Whether a text is certainly typed for Zawgyi. */
export function isZawgyi(text: string): boolean {
  const zawgyi = text.match(ZAWGYI_ONLY)?.length ?? 0
  if (zawgyi < LEAST) return false
  return zawgyi > SURE * (text.match(UNICODE_ONLY)?.length ?? 0)
}

function readRule([pattern, replacement, flags = '']: readonly [string, string, string?]): Rule {
  return {
    pattern: new RegExp(`^${pattern}`),
    replacement,
    atStart: flags.includes('^'),
    again: flags.includes('<'),
  }
}

function applyRules(text: string, rules: readonly Rule[]): string {
  let done = ''
  let rest = text
  let atStart = true
  while (rest !== '') {
    let found = false
    for (const { pattern, replacement, atStart: onlyAtStart, again } of rules) {
      const match = onlyAtStart && !atStart ? null : pattern.exec(rest)
      if (match === null) continue
      found = true
      const after = rest.slice(match[0].length)
      const replaced = match[0].replace(pattern, replacement)
      if (again) rest = replaced + after
      else {
        done += replaced
        rest = after
      }
    }
    if (!found) {
      done += rest[0]
      rest = rest.slice(1)
    }
    atStart = false
  }
  return done
}

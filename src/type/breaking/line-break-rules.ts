/**
 * Problem: the rules LB4 to LB31 of UAX #14 (revision 55, Unicode 17), whose order matters.
 * Method: each function contains one group of rules and returns BREAK, KEEP, or nothing; `decide` calls them in
 * order. A gap carries the necessary context from further left, so that no rule searches.
 * Limits: expects resolved classes and folded marks (`line-break-units.ts`).
 */
import type { Unit } from './line-break-units.ts'

/** The position between two units, with its context. */
export interface Gap {
  readonly before: Unit
  readonly after: Unit
  /** Unit before `before`, and the two after `after`. */
  readonly beforeLast: Unit | undefined
  readonly afterNext: Unit | undefined
  readonly afterThat: Unit | undefined
  /** Last unit that is no space, and the one before it. */
  readonly base: Unit | undefined
  readonly beforeBase: Unit | undefined
  /** `before` ends NU (SY | IS)*, or that with one closing bracket. */
  readonly inNumber: boolean
  readonly closesNumber: boolean
  /** The number of consecutive regional indicators up to and including `before` is odd. */
  readonly oddFlagHalf: boolean
  /** Tailoring of LB21b: see `Tailoring.slashHolds`. */
  readonly slashHolds: boolean
}

export type Decision = 'break' | 'must' | 'keep' | undefined
type Rule = (gap: Gap) => Decision

const HARD = new Set(['BK', 'CR', 'LF', 'NL'])
const BEFORE_INITIAL_QUOTE = new Set([...HARD, 'OP', 'QU', 'GL', 'SP', 'ZW'])
const AFTER_FINAL_QUOTE = new Set([...HARD, 'SP', 'GL', 'WJ', 'CL', 'QU', 'CP', 'EX', 'IS', 'SY', 'ZW'])
const BEFORE_WORD_HYPHEN = new Set([...HARD, 'SP', 'ZW', 'CB', 'GL'])
const JAMO = new Set(['JL', 'JV', 'JT', 'H2', 'H3'])

const isLetter = (unit: Unit) => unit.class === 'AL' || unit.class === 'HL'
const isHyphen = (unit: Unit) => unit.class === 'HY' || unit.class === 'HH'
const isPicture = (unit: Unit) => unit.class === 'ID' || unit.class === 'EB' || unit.class === 'EM'
const isAffix = (unit: Unit) => unit.class === 'PR' || unit.class === 'PO'
const isAksara = (unit: Unit | undefined) => unit !== undefined && (unit.class === 'AK' || unit.dottedCircle)
const startsAksara = (unit: Unit | undefined) => isAksara(unit) || unit?.class === 'AS'

/** LB4, LB5 break after hard breaks; LB6 never before one. */
function hardBreaks({ before, after }: Gap): Decision {
  if (before.class === 'CR' && after.class === 'LF') return 'keep'
  if (HARD.has(before.class)) return 'must'
  return HARD.has(after.class) ? 'keep' : undefined
}

/** LB7 not before spaces; LB8 break after a zero width space; LB8a not after a joiner. */
function spacesAndJoiners({ before, after, base }: Gap): Decision {
  if (after.class === 'SP' || after.class === 'ZW') return 'keep'
  if (base?.class === 'ZW') return 'break'
  return before.joined ? 'keep' : undefined
}

/** LB11 word joiner; LB12, LB12a glue. */
function glue({ before, after }: Gap): Decision {
  if (before.class === 'WJ' || after.class === 'WJ' || before.class === 'GL') return 'keep'
  if (after.class !== 'GL') return undefined
  return before.class === 'SP' || before.class === 'BA' || isHyphen(before) ? undefined : 'keep'
}

/** LB13 not before closing marks; LB14 not after an opening one, even with spaces between. */
function brackets({ after, base }: Gap): Decision {
  if (after.class === 'CL' || after.class === 'CP' || after.class === 'EX' || after.class === 'SY')
    return 'keep'
  return base?.class === 'OP' ? 'keep' : undefined
}

/** LB15a, LB15b quotation marks with spaces inside (« ainsi »). */
function spacedQuotes({ base, beforeBase, after, afterNext }: Gap): Decision {
  if (base?.initialQuote && (!beforeBase || BEFORE_INITIAL_QUOTE.has(beforeBase.class))) return 'keep'
  if (after.finalQuote && (!afterNext || AFTER_FINAL_QUOTE.has(afterNext.class))) return 'keep'
  return undefined
}

/** LB15c a number may start with its decimal point after a space; LB15d otherwise not before a point or comma. */
function points({ before, after, afterNext }: Gap): Decision {
  if (after.class !== 'IS') return undefined
  return before.class === 'SP' && afterNext?.class === 'NU' ? 'break' : 'keep'
}

/** LB16 closing mark and small kana; LB17 two em dashes; LB18 spaces allow a break. */
function acrossSpaces({ before, after, base }: Gap): Decision {
  if ((base?.class === 'CL' || base?.class === 'CP') && after.class === 'NS') return 'keep'
  if (base?.class === 'B2' && after.class === 'B2') return 'keep'
  return before.class === 'SP' ? 'break' : undefined
}

/** LB19, LB19a no break beside quotation marks, unless East Asian text surrounds them. */
function quotes({ before, after, beforeLast, afterNext }: Gap): Decision {
  if (after.class === 'QU') {
    if (!after.initialQuote || !before.eastAsian || !afterNext?.eastAsian) return 'keep'
  }
  if (before.class === 'QU') {
    if (!before.finalQuote || !after.eastAsian || !beforeLast?.eastAsian) return 'keep'
  }
  return undefined
}

/** LB20 before and after objects; LB20a not after a hyphen that begins a word (`-less`). */
function objectsAndWordHyphens({ before, after, beforeLast }: Gap): Decision {
  if (before.class === 'CB' || after.class === 'CB') return 'break'
  if (!isHyphen(before) || !isLetter(after)) return undefined
  return !beforeLast || BEFORE_WORD_HYPHEN.has(beforeLast.class) ? 'keep' : undefined
}

/** LB21 hyphens and small kana stay with what precedes; LB21a, LB21b Hebrew; LB22 leaders. */
function hyphens({ before, after, beforeLast, slashHolds }: Gap): Decision {
  if (after.class === 'BA' || after.class === 'NS' || isHyphen(after) || before.class === 'BB') return 'keep'
  if (isHyphen(before) && beforeLast?.class === 'HL' && after.class !== 'HL') return 'keep'
  if (before.class === 'SY' && (after.class === 'HL' || (slashHolds && after.class === 'AL'))) return 'keep'
  return after.class === 'IN' ? 'keep' : undefined
}

/** LB23 letters and digits; LB23a, LB24 affixes of numbers. */
function lettersAndAffixes({ before, after }: Gap): Decision {
  if (isLetter(before) && after.class === 'NU') return 'keep'
  if (before.class === 'NU' && isLetter(after)) return 'keep'
  if (before.class === 'PR' && isPicture(after)) return 'keep'
  if (isPicture(before) && after.class === 'PO') return 'keep'
  if (isAffix(before) && isLetter(after)) return 'keep'
  return isLetter(before) && isAffix(after) ? 'keep' : undefined
}

/** LB25 numbers stay together with their signs, points, brackets and units. */
function numbers({ before, after, afterNext, afterThat, inNumber, closesNumber }: Gap): Decision {
  if ((inNumber || closesNumber) && isAffix(after)) return 'keep'
  if (after.class === 'NU') {
    if (inNumber || isAffix(before) || before.class === 'HY' || before.class === 'IS') return 'keep'
  }
  if (!isAffix(before) || after.class !== 'OP') return undefined
  const inside = afterNext?.class === 'IS' ? afterThat : afterNext
  return inside?.class === 'NU' ? 'keep' : undefined
}

/** LB26 Hangul syllables of jamo; LB27 their prefixes and units. */
function hangul({ before: { class: left }, after: { class: right } }: Gap): Decision {
  if (left === 'JL' && (right === 'JL' || right === 'JV' || right === 'H2' || right === 'H3')) return 'keep'
  if ((left === 'JV' || left === 'H2') && (right === 'JV' || right === 'JT')) return 'keep'
  if ((left === 'JT' || left === 'H3') && right === 'JT') return 'keep'
  if (JAMO.has(left) && right === 'PO') return 'keep'
  return left === 'PR' && JAMO.has(right) ? 'keep' : undefined
}

/** LB28 letters; LB28a orthographic syllables of Brahmic scripts without spaces. */
function words({ before, after, beforeLast, afterNext }: Gap): Decision {
  if (isLetter(before) && isLetter(after)) return 'keep'
  if (before.class === 'AP' && startsAksara(after)) return 'keep'
  if (startsAksara(before) && (after.class === 'VF' || after.class === 'VI')) return 'keep'
  if (before.class === 'VI' && startsAksara(beforeLast) && isAksara(after)) return 'keep'
  return startsAksara(before) && startsAksara(after) && afterNext?.class === 'VF' ? 'keep' : undefined
}

/** LB29 points inside words; LB30 brackets against words and numbers. */
function pointsAndBracketsInWords({ before, after }: Gap): Decision {
  if (before.class === 'IS' && isLetter(after)) return 'keep'
  if ((isLetter(before) || before.class === 'NU') && after.class === 'OP' && !after.eastAsian) return 'keep'
  if (before.class === 'CP' && !before.eastAsian && (isLetter(after) || after.class === 'NU')) return 'keep'
  return undefined
}

/** LB30a flags; LB30b skin tones. */
function emoji({ before, after, oddFlagHalf }: Gap): Decision {
  if (before.class === 'RI' && after.class === 'RI' && oddFlagHalf) return 'keep'
  return after.class === 'EM' && (before.class === 'EB' || before.futureEmoji) ? 'keep' : undefined
}

const RULES: readonly Rule[] = [
  hardBreaks,
  spacesAndJoiners,
  glue,
  brackets,
  spacedQuotes,
  points,
  acrossSpaces,
  quotes,
  objectsAndWordHyphens,
  hyphens,
  lettersAndAffixes,
  numbers,
  hangul,
  words,
  pointsAndBracketsInWords,
  emoji,
]

/** The first rule with a result decides; LB31: break everywhere else. */
export function decide(gap: Gap): Exclude<Decision, undefined> {
  for (const rule of RULES) {
    const decision = rule(gap)
    if (decision !== undefined) return decision
  }
  return 'break'
}

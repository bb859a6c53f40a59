/**
 * Problem: where may a line break? UAX #14, Unicode 17, for every script.
 * Method: folds the text into units and applies the rules to the gaps between them; context from further left (last
 * character before spaces, numbers, flags) is carried along, so time is linear.
 * Limits: `ruleBreaks` is the standard alone, SA letters as AL; `breakOpportunities` adds dictionary words and
 * tailorings for headlines, or all of a browser's deviations.
 */
import { breakAsBrowsers } from './browser-breaks.ts'
import { wordStarts } from './dictionary.ts'
import { decide } from './line-break-rules.ts'
import type { Tailoring, Unit } from './line-break-units.ts'
import { foldUnits, isComplexContext } from './line-break-units.ts'

/** Values at an index: a line must not, may, or must start there. */
const NO_BREAK = 0
const ALLOWED_BREAK = 1
const MANDATORY_BREAK = 2

export interface LineBreakOptions {
  /** Exactly as a browser breaks, including deviations from the standard (`browser-breaks.ts`). */
  readonly asBrowsers?: boolean
}

const STANDARD: Tailoring = { smallKana: 'NS', chinese: false, slashHolds: false }

/** Languages with Chinese quotation marks; browsers know only the first. */
const CHINESE = /^(?:zh|yue|cmn|wuu|gan|hak|hsn|nan|cjy|lzh)(?:-|$)/i
const CHINESE_TO_BROWSERS = /^zh(?:-|$)/i

/**
 * Line break opportunities by the rules of UAX #14 alone, untailored. Index i of the result says whether a line may
 * (1) or must (2) start at UTF-16 index i: 0 at the start, 2 at the end of the text.
 */
export function ruleBreaks(text: string): Uint8Array {
  return walkGaps(text, STANDARD)
}

/**
 * Line break opportunities for headlines: UAX #14 with Chinese quotation marks, no breaks after slashes, and
 * dictionary words in Thai, Lao, Khmer, Burmese and related scripts. Result as in `ruleBreaks`.
 */
export function breakOpportunities(text: string, lang: string, options: LineBreakOptions = {}): Uint8Array {
  const asBrowsers = options.asBrowsers === true
  const breaks = walkGaps(text, {
    smallKana: asBrowsers ? 'ID' : 'NS',
    chinese: (asBrowsers ? CHINESE_TO_BROWSERS : CHINESE).test(lang),
    slashHolds: !asBrowsers,
  })
  addDictionaryWords(text, lang, breaks)
  if (asBrowsers) breakAsBrowsers(text, breaks)
  return breaks
}

/** Allows breaks between words inside runs of letters that need a dictionary. */
function addDictionaryWords(text: string, lang: string, breaks: Uint8Array): void {
  let start = -1
  for (let at = 0; at <= text.length;) {
    const code = text.codePointAt(at) ?? 0
    const complex = isComplexContext(code)
    if (complex && start < 0) start = at
    if (!complex && start >= 0) {
      for (const offset of wordStarts(text.slice(start, at), lang)) breaks[start + offset] = ALLOWED_BREAK
      start = -1
    }
    at += code > 0xffff ? 2 : 1
  }
}

const written = { keep: NO_BREAK, break: ALLOWED_BREAK, must: MANDATORY_BREAK } as const

function walkGaps(text: string, tailoring: Tailoring): Uint8Array {
  const breaks = new Uint8Array(text.length + 1)
  const units = foldUnits(text, tailoring)
  let baseIndex = -1
  let inNumber = false
  let closesNumber = false
  let oddFlagHalf = false
  for (let index = 1; index < units.length; index++) {
    const before = units[index - 1]!
    const after = units[index]!
    if (before.class !== 'SP') baseIndex = index - 1
    closesNumber = inNumber && (before.class === 'CL' || before.class === 'CP')
    inNumber = before.class === 'NU' || (inNumber && (before.class === 'SY' || before.class === 'IS'))
    oddFlagHalf = before.class === 'RI' && !oddFlagHalf
    if (insideWord(before, after)) continue
    const decision = decide({
      before,
      after,
      beforeLast: units[index - 2],
      afterNext: units[index + 1],
      afterThat: units[index + 2],
      base: units[baseIndex],
      beforeBase: units[baseIndex - 1],
      inNumber,
      closesNumber,
      oddFlagHalf,
      slashHolds: tailoring.slashHolds,
    })
    breaks[after.at] = written[decision]
  }
  breaks[text.length] = MANDATORY_BREAK // LB3
  breaks[0] = NO_BREAK // LB2
  return breaks
}

/** Fast path: most gaps are between two letters or before a space, where all rules say keep. */
function insideWord(before: Unit, after: Unit): boolean {
  return before.class === 'AL' && (after.class === 'AL' || after.class === 'SP')
}

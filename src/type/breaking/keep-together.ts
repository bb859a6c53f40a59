/**
 * Problem: a break may be allowed and still read badly: `14 | June`, `the |`, `| का`, a short word alone at the
 * end.
 * Method: each possible start of a line is tested against rules, between words (`between/between-words.ts`) and
 * within them (`within-words.ts`); the highest penalty applies.
 * Limits: only weighs allowed breaks; it neither forbids nor allows one.
 */
import { monthNames } from '../../article/language/month-names.ts'
import { penaltyBetween } from './between/between-words.ts'
import { cliticsOf } from './clitics.ts'
import { LONE_LAST_WORD } from './penalty.ts'
import { raiseWithinWords } from './within-words.ts'
import { contextOf, splitWords } from './words.ts'

/** A shorter last line looks stranded; ideographs and syllables count double. */
const LONE_LETTERS = 5
const WIDE_LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
const FIGURE = /\p{Nd}/u
const NO_NAMES: ReadonlySet<string> = new Set()

/**
 * Penalty of a line that starts at each UTF-16 index: `length + 1` numbers from 0 to 1. To be weighed against
 * raggedness; only indices where `breakOpportunities` allows a break matter.
 */
export function breakPenalties(text: string, lang: string): Float32Array {
  const penalties = new Float32Array(text.length + 1)
  const raise = (index: number, penalty: number) => {
    if (index <= text.length && penalty > penalties[index]!) penalties[index] = penalty
  }
  const words = splitWords(text)
  const context = contextOf(text, words, lang)
  const clitics = cliticsOf(lang)
  // Month names matter only beside figures, and reading them takes ten milliseconds.
  const months = FIGURE.test(text) ? monthNames(lang) : NO_NAMES
  for (let i = 1; i < words.length; i++) {
    const after = words[i]!
    const gap = { before: words[i - 1]!, after, beforeThat: words[i - 2], afterThat: words[i + 1] }
    raise(after.start, penaltyBetween({ ...gap, clitics, months, context }))
  }
  raiseWithinWords(text, lang, raise)
  raiseLoneEnding(text, raise)
  return penalties
}

/** Penalises breaks that leave only a few letters for the last line. */
function raiseLoneEnding(text: string, raise: (index: number, penalty: number) => void): void {
  let letters = 0
  for (let index = text.length - 1; index > 0; index--) {
    const character = String.fromCodePoint(text.codePointAt(index)!)
    if (/[\p{L}\p{N}]/u.test(character)) letters += WIDE_LETTER.test(character) ? 2 : 1
    if (letters > LONE_LETTERS) return
    raise(index, LONE_LAST_WORD)
  }
}

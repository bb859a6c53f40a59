/**
 * Problem: an unclosed embedding or isolate changes everything after it, and texts are often cut from larger ones.
 * Method: a stack of open controls (UAX #9, BD9 to BD11); unmatched closers are removed, unclosed openers closed.
 * Limits: openers beyond `DEEPEST` are removed with their closers; the algorithm itself stops at 125.
 */

const EMBEDS = /[\u202a\u202b\u202d\u202e]/
const ISOLATES = /[\u2066-\u2068]/
const PDF = '\u202c'
const PDI = '\u2069'

/** A headline that quotes a name in a quotation in a sentence nests three deep. */
const DEEPEST = 16

/** The text with balanced direction controls, and the number of controls added or removed. */
export function closeBidi(text: string): { readonly text: string; readonly changes: number } {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return { text, changes: 0 }
  const open: (typeof PDF | typeof PDI)[] = []
  let result = ''
  let changes = 0
  let tooDeep = 0
  for (const character of text) {
    if (EMBEDS.test(character) || ISOLATES.test(character)) {
      if (open.length >= DEEPEST) {
        tooDeep++
        changes++
        continue
      }
      open.push(EMBEDS.test(character) ? PDF : PDI)
      result += character
    } else if (character === PDF || character === PDI) {
      if (tooDeep > 0) {
        tooDeep--
        changes++
      } else if (open.includes(character) && mayClose(open, character)) {
        while (open.at(-1) !== character) {
          result += open.pop()! // an embedding left open inside an isolate ends with it
          changes++
        }
        open.pop()
        result += character
      } else {
        changes++
      }
    } else {
      result += character
    }
  }
  changes += open.length
  return { text: result + open.toReversed().join(''), changes }
}

/** A PDF closes no embedding outside its own isolate (X7). */
function mayClose(open: readonly string[], closer: string): boolean {
  return closer === PDI || open.at(-1) === PDF
}

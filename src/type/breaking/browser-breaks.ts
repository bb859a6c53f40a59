/**
 * Problem: browsers deviate from UAX #14, which matters when a text must have exactly a browser's lines.
 * Method: Chromium's two deviations: every space allows a break, even before a stop, and pairs of printable ASCII
 * characters follow a table of their own. The table, read from Chromium 156 for all 8,836 pairs, reduces to three
 * rules.
 * Limits: for lines as in browsers; headlines follow the standard, where no line starts with a full stop.
 */

const FIRST_PRINTABLE = 0x21
const LAST_PRINTABLE = 0x7e

/** A line may start before these after most marks, as in `f(x)[y]`. */
const OPENERS = '(<[{'
const BEFORE_OPENERS = '!"#%&)*+,.:;=>\\]|}~'
/** After a hyphen and a question mark a line may start, as in long addresses, but not with these. */
const NOT_AFTER_HYPHEN = '!$),./:;?]}'
const NOT_AFTER_QUESTION = '!"\'),./:;?]}'

/** Changes a text's line breaks to those of a browser; `breaks` as from `breakOpportunities`, in place. */
export function breakAsBrowsers(text: string, breaks: Uint8Array): void {
  for (let at = 1; at < text.length; at++) {
    if (breaks[at] === 2) continue
    if (text[at - 1] === ' ' && text[at] !== ' ') breaks[at] = 1
    else if (isPrintableAscii(text, at - 1) && isPrintableAscii(text, at))
      breaks[at] = breaksInPair(text, at) ? 1 : 0
  }
}

function isPrintableAscii(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= FIRST_PRINTABLE && code <= LAST_PRINTABLE
}

function breaksInPair(text: string, at: number): boolean {
  const before = text[at - 1]!
  const after = text[at]!
  if (before === '?') return !NOT_AFTER_QUESTION.includes(after)
  if (before !== '-') return OPENERS.includes(after) && BEFORE_OPENERS.includes(before)
  // A hyphen before a digit is a minus sign, but not in `ABC-123`.
  if (after >= '0' && after <= '9') return /[0-9a-z]/i.test(text[at - 2] ?? '')
  return !NOT_AFTER_HYPHEN.includes(after)
}

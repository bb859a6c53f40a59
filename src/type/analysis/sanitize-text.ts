/**
 * Problem: text from feeds contains control characters, lone surrogates, unclosed bidi embeddings and piles of
 * marks; any of them can draw a box, reorder the rest of a card or fill it with ink.
 * Method: a list of steps, each a function from text to text that records what it removed.
 * Limits: makes no changes that a reader would miss. Bidi marks, joiners and no-break spaces stay.
 */
import { closeBidi } from './close-bidi.ts'
import { scriptOf } from './script.ts'

export interface SanitizeFinding {
  readonly kind: 'control' | 'surrogate' | 'noncharacter' | 'bidi' | 'marks' | 'invisible'
  /** Number of characters removed or, for `bidi`, added. */
  readonly count: number
  /** What happened, as the end of a sentence: `3 control characters were removed`. */
  readonly message: string
}

export interface SanitizedText {
  readonly text: string
  readonly findings: readonly SanitizeFinding[]
}

export interface SanitizeOptions {
  /**
   * `nfc` (default) composes letters. `as-given` does not, for callers who compare with their own text: NFC also
   * decomposes some letters (Bengali য়), which look the same but compare differently.
   */
  readonly form?: 'nfc' | 'as-given'
}

/** Maximum of consecutive marks; vocalised Arabic and pointed Hebrew need four. */
const MOST_MARKS = 8

/** In these scripts the lower consonants of a stack are marks, so a syllable may have more. */
const STACKING = new Set(['Tibt', 'Marc', 'Soyo', 'Zanb'])
const MOST_STACKED = 16

/** Maximum of consecutive invisible characters; joiners and direction marks come in ones and twos. */
const MOST_INVISIBLE = 4

/** Formats `1 lone surrogate was`, `3 lone surrogates were`. */
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? ' was' : 's were'}`

/** Anything that a step might change; most texts contain none of it. */
const SUSPECT =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{M}{9}|^\s|\s$|  /u

/** Makes a text safe to set. Never throws, for any input. */
export function sanitizeText(given: string, options: SanitizeOptions = {}): SanitizedText {
  if (!SUSPECT.test(given))
    return { text: options.form === 'as-given' ? given : given.normalize('NFC'), findings: [] }
  const findings: SanitizeFinding[] = []
  const remove = (text: string, pattern: RegExp, kind: SanitizeFinding['kind'], noun: string): string => {
    let count = 0
    const left = text.replace(pattern, () => {
      count++
      return ''
    })
    if (count > 0) findings.push({ kind, count, message: `${counted(count, noun)} removed` })
    return left
  }

  let text = given.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
  text = text.replaceAll('\ufeff', '') // the byte order mark
  text = remove(text, /\p{Cs}/gu, 'surrogate', 'lone surrogate') // with the u flag only halves match
  text = remove(text, /\p{Cc}/gu, 'control', 'control character')
  text = remove(text, /\p{Noncharacter_Code_Point}/gu, 'noncharacter', 'noncharacter')
  text = remove(text, INVISIBLE, 'invisible', 'invisible character')
  text = capMarks(text, findings)
  const closed = closeBidi(text)
  if (closed.changes > 0) {
    const message = `${counted(closed.changes, 'unbalanced direction control')} closed or removed`
    findings.push({ kind: 'bidi', count: closed.changes, message })
  }
  text = closed.text.replace(/ {2,}/g, ' ').trim()
  return { text: options.form === 'as-given' ? text : text.normalize('NFC'), findings }
}

/**
 * Characters without a shape that hide text or have no effect: deprecated format controls, annotation anchors, tag
 * letters outside an emoji flag, and superfluous consecutive joiners.
 */
const INVISIBLE = new RegExp(
  [
    '[\\u206a-\\u206f\\ufff9-\\ufffb\\u{e0001}]',
    '(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007f}]{0,7})[\\u{e0020}-\\u{e007f}]',
    `(?<=[\\u200b-\\u200f\\u2060-\\u2064\\u061c]{${MOST_INVISIBLE}})[\\u200b-\\u200f\\u2060-\\u2064\\u061c]`,
  ].join('|'),
  'gu',
)

/** Limits consecutive marks. Counts marks only, so the long clusters of Indic scripts, made of letters, are unchanged. */
function capMarks(text: string, findings: SanitizeFinding[]): string {
  let count = 0
  const left = text.replace(/\p{M}{9,}/gu, (marks) => {
    const kept = keepMarks(marks)
    count += [...marks].length - [...kept].length
    return kept
  })
  if (count > 0) {
    findings.push({ kind: 'marks', count, message: `${counted(count, 'piled-up mark')} removed` })
  }
  return left
}

function keepMarks(marks: string): string {
  const room = STACKING.has(scriptOf(marks.codePointAt(0)!)) ? MOST_STACKED : MOST_MARKS
  return [...marks].slice(0, room).join('')
}

/**
 * Problem: the rules of UAX #14 refer to characters with their marks, and to classes that partly depend on context
 * or tailoring.
 * Method: one pass that resolves classes (LB1) and folds marks and joiners into their base (LB9, LB10).
 * Limits: SA letters become AL here; dictionary words are added after the rules.
 */
import { lineBreakData } from '../data/line-break-data.generated.ts'
import { createRangeTable } from '../data/range-table.ts'

/** Classification where the standard leaves a choice. */
export interface Tailoring {
  /** CJ (small kana): with ID they may start a line, as in browsers; NS is the standard's strict default. */
  readonly smallKana: 'ID' | 'NS'
  /** Chinese: double quotation marks are brackets, and lines break around wave dashes, as in ICU's rules for zh. */
  readonly chinese: boolean
  /** No break after a slash between letters (`km/h`, `AC/DC`); in the standard only for Hebrew. */
  readonly slashHolds: boolean
}

/** A base character with its following marks. */
export interface Unit {
  /** Line break class. */
  readonly class: string
  /** UTF-16 index. */
  readonly at: number
  readonly eastAsian: boolean
  readonly initialQuote: boolean
  readonly finalQuote: boolean
  /** An unassigned code point reserved for pictographs: it may become an emoji that takes a skin tone. */
  readonly futureEmoji: boolean
  readonly dottedCircle: boolean
  /** Whether its last character is a zero width joiner. */
  joined: boolean
}

/** A value of the generated table, parsed once for each of its few dozen values. */
type Kind = Omit<Unit, 'at' | 'dottedCircle' | 'joined'>

const TAKES_NO_MARK = new Set(['BK', 'CR', 'LF', 'NL', 'SP', 'ZW'])
const DOTTED_CIRCLE = 0x25cc
const LEFT_DOUBLE_QUOTE = 0x201c
const RIGHT_DOUBLE_QUOTE = 0x201d
const WAVE_DASH = 0x301c
const DOUBLE_HYPHEN = 0x30a0

const writtenKind = createRangeTable(lineBreakData)
const kinds = new Map(lineBreakData.values.map((written) => [written, parseKind(written)]))

/** Parses `QUi`, `IDe` …; the letters are those of `src/tools/tables/unicode-tables.ts`. */
function parseKind(written: string): Kind {
  const [, letters = '', flags = ''] = /^([A-Z0-9]+)([a-z]*)$/.exec(written) ?? []
  const complex = flags.includes('m') ? 'CM' : 'AL' // LB1: SA is CM for marks, else AL
  return {
    class: letters === 'SA' ? complex : letters,
    eastAsian: flags.includes('e'),
    initialQuote: flags.includes('i'),
    finalQuote: flags.includes('f'),
    futureEmoji: flags.includes('x'),
  }
}

/** Whether a character belongs to a script that needs a dictionary. */
export function isComplexContext(codePoint: number): boolean {
  return writtenKind(codePoint).startsWith('SA')
}

/** LB1, LB9 and LB10: the text as units for the other rules. */
export function foldUnits(text: string, tailoring: Tailoring): Unit[] {
  const units: Unit[] = []
  let last: Unit | undefined
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at)!
    const kind = tailor(code, kinds.get(writtenKind(code))!, tailoring)
    const isMark = kind.class === 'CM' || kind.class === 'ZWJ'
    if (isMark && last && !TAKES_NO_MARK.has(last.class)) {
      last.joined = kind.class === 'ZWJ' // LB9
    } else {
      last = {
        ...kind,
        class: isMark ? 'AL' : kind.class, // LB10
        at,
        dottedCircle: code === DOTTED_CIRCLE,
        joined: kind.class === 'ZWJ',
      }
      units.push(last)
    }
    at += code > 0xffff ? 2 : 1
  }
  return units
}

function tailor(code: number, kind: Kind, tailoring: Tailoring): Kind {
  if (kind.class === 'CJ') return { ...kind, class: tailoring.smallKana }
  const chinese = tailoring.chinese ? chineseKind(code) : undefined
  return chinese === undefined ? kind : { ...kind, class: chinese, initialQuote: false, finalQuote: false }
}

/** Different classes for Chinese: “ and ” are an opening and a closing bracket, and a line may break before a wave dash. */
function chineseKind(code: number): string | undefined {
  if (code === LEFT_DOUBLE_QUOTE) return 'OP'
  if (code === RIGHT_DOUBLE_QUOTE) return 'CL'
  return code === WAVE_DASH || code === DOUBLE_HYPHEN ? 'B2' : undefined
}

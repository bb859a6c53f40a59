import { Problem } from '../problem.ts'
import { readUrl } from './canonical-url.ts'
import { cleanText, cutAtSentence, cutAtWord } from './text/clean-field.ts'
import { readDate } from './dates.ts'
import type { Found } from './draft.ts'
import { type Ledger, quoted } from './ledger.ts'

export interface AssembleOptions {
  /**
   * What the sender can mend is refused (JSON): a wrong date, address or language tag is a Problem that names it.
   * Otherwise (pages, feeds, text) it is left out and said.
   */
  readonly strict: boolean
  /** Put before field names in problems: `article`. */
  readonly root?: string | undefined
  /** What relative addresses are relative to; default: the article's own. */
  readonly base?: string | undefined
}

/** Where an article is put together: what was found out so far, and the rules it is read by. */
export interface Bench extends Ledger {
  readonly options: AssembleOptions
}

/** A plain text within its cap, or undefined when nothing is left of it. */
export function readText(
  field: string,
  found: Found | undefined,
  cap: number,
  bench: Bench,
): string | undefined {
  if (found === undefined) return undefined
  const { text, changed } = cleanText(found.value)
  if (text === '') return undefined
  bench.sources[field] = found.source
  if (changed) {
    bench.say(
      'field-cleaned',
      'info',
      field,
      `Markup, entities or control characters were taken out of ${field}.`,
    )
  }
  if (text.length <= cap) return text
  const length = text.length.toLocaleString('en')
  bench.say('field-cut', 'warning', field, `${field} had ${length} characters; it was cut to ${cap}.`)
  return cutAtSentence(text, cap) ?? cutAtWord(text, cap)
}

export function readAddress(field: string, found: Found | undefined, bench: Bench): string | undefined {
  if (found === undefined) return undefined
  const { url, reason } = readUrl(found.value, bench.options.base)
  if (url === undefined) return leftOut(field, found, reason, bench)
  bench.sources[field] = found.source
  return url
}

export function readMoment(
  field: string,
  found: Found<string | number> | undefined,
  bench: Bench,
): string | undefined {
  if (found === undefined) return undefined
  const date = readDate(found.value)
  if (date === undefined) {
    return leftOut(field, found, 'is no date; write it as 2026-05-29T07:15:00+05:30', bench)
  }
  bench.sources[field] = found.source
  if (date.guessed) {
    bench.say('field-guessed', 'info', field, `${quoted(found.value)} names no offset: taken as UTC.`)
  }
  return date.iso
}

/** What cannot be read is refused where the sender can mend it, and left out with a word where not. */
export function leftOut(
  field: string,
  found: Found<string | number>,
  reason: string,
  bench: Bench,
): undefined {
  if (bench.options.strict) throw wrong(field, `${reason} (${quoted(found.value)})`, bench)
  bench.say(
    'field-missing',
    'warning',
    field,
    `${quoted(found.value)} from ${found.source} ${reason}; left out.`,
  )
  return undefined
}

export function wrong(field: string, reason: string, bench: Bench, allowed?: string): Problem {
  return new Problem('invalid-input', `${field} ${reason}.`, {
    field: fieldPath(field, bench),
    allowed: allowed === undefined ? undefined : [allowed],
  })
}

export function fieldPath(field: string, bench: Bench): string {
  return bench.options.root === undefined ? field : `${bench.options.root}.${field}`
}

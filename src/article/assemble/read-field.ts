import { Problem } from '../../problem.ts'
import { readUrl } from '../canonical-url.ts'
import { isZawgyi } from '../text/zawgyi.ts'
import { cleanField, cutAtSentence, cutAtWord } from '../text/clean-field.ts'
import { readDate } from '../dates.ts'
import type { Found } from './found.ts'
import { type Ledger, quoted } from './ledger.ts'

export interface AssembleOptions {
  /**
   * Strict (JSON): an invalid date, address or language tag is a Problem that names it, because the sender can fix
   * it. Otherwise (pages, feeds, text) it is left out with a verdict.
   */
  readonly strict: boolean
  /** Prepended to field names in problems: `article`. */
  readonly root?: string | undefined
  /** Base of relative addresses; default: the article's own address. */
  readonly base?: string | undefined
}

/** State and options of one assembly. */
export interface AssemblyContext extends Ledger {
  readonly options: AssembleOptions
}

/** A plain text within its cap, or undefined if nothing is left. */
export function readText(
  field: string,
  found: Found | undefined,
  cap: number,
  context: AssemblyContext,
): string | undefined {
  if (found === undefined) return undefined
  const { text, changed } = cleanField(found.value)
  if (text === '') return undefined
  context.sources[field] = found.source
  if (changed) {
    context.report(
      'field-cleaned',
      'info',
      field,
      isZawgyi(found.value)
        ? `The Burmese of ${field} was typed for the font Zawgyi; it was converted to Unicode.`
        : `Markup, entities or control characters were taken out of ${field}.`,
    )
  }
  if (text.length <= cap) return text
  context.report('field-cut', 'warning', field, cutMessage(field, text, cap))
  return cutAtSentence(text, cap) ?? cutAtWord(text, cap)
}

export function readAddress(
  field: string,
  found: Found | undefined,
  context: AssemblyContext,
): string | undefined {
  if (found === undefined) return undefined
  const { url, reason } = readUrl(found.value, context.options.base)
  if (url === undefined) return rejectOrOmit(field, found, reason, context)
  context.sources[field] = found.source
  return url
}

export function readMoment(
  field: string,
  found: Found<string | number> | undefined,
  context: AssemblyContext,
): string | undefined {
  if (found === undefined) return undefined
  const date = readDate(found.value)
  if (date === undefined) {
    return rejectOrOmit(field, found, 'is no date; write it as 2026-05-29T07:15:00+05:30', context)
  }
  context.sources[field] = found.source
  if (date.guessed) {
    context.report('field-guessed', 'info', field, `${quoted(found.value)} names no offset: taken as UTC.`)
  }
  return date.iso
}

/** Refuses an unreadable value if strict; otherwise leaves it out with a verdict. */
export function rejectOrOmit(
  field: string,
  found: Found<string | number>,
  reason: string,
  context: AssemblyContext,
): undefined {
  if (context.options.strict) throw invalidField(field, `${reason} (${quoted(found.value)})`, context)
  context.report(
    'field-missing',
    'warning',
    field,
    `${quoted(found.value)} from ${found.source} ${reason}; left out.`,
  )
  return undefined
}

function cutMessage(field: string, text: string, cap: number): string {
  return `${field} had ${text.length.toLocaleString('en')} characters; it was cut to ${cap}.`
}

/** A text in a list or detail, whose source is reported for the whole: plain, within its cap. */
export function shortText(
  field: string,
  raw: string | undefined,
  cap: number,
  context: AssemblyContext,
): string | undefined {
  if (raw === undefined) return undefined
  const { text } = cleanField(raw)
  if (text === '') return undefined
  if (text.length <= cap) return text
  context.report('field-cut', 'warning', field, cutMessage(field, text, cap))
  return cutAtSentence(text, cap) ?? cutAtWord(text, cap)
}

/** Refuses a value that no card can show if strict; otherwise leaves it out with a verdict. */
export function refuseUnfit(field: string, reason: string, context: AssemblyContext): undefined {
  if (context.options.strict) throw invalidField(field, reason, context)
  return omitUnfit(field, `${field} ${reason}; left out.`, context)
}

/** Leaves out a value that no card can show, with a verdict, even if strict: it is content, not an error of the request. */
export function omitUnfit(field: string, message: string, context: AssemblyContext): undefined {
  context.report('detail-unfit', 'warning', field, message)
  return undefined
}

export function invalidField(
  field: string,
  reason: string,
  context: AssemblyContext,
  allowed?: string,
): Problem {
  return new Problem('invalid-input', `${field} ${reason}.`, {
    field: fieldPath(field, context),
    allowed: allowed === undefined ? undefined : [allowed],
  })
}

export function fieldPath(field: string, context: AssemblyContext): string {
  return context.options.root === undefined ? field : `${context.options.root}.${field}`
}

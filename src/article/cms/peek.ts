import { cleanField, cutAtSentence, cutAtWord } from '../text/clean-field.ts'
import { readDate } from '../dates.ts'

export type Json = Readonly<Record<string, unknown>>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path of names and numbers; undefined if missing. Ignores inherited properties. */
export function peek(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at ?? undefined
}

/** Parses a value that a template wrote as a string: quoted objects. */
export function unquoted(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** A non-empty text; templates print "null" and "undefined" for nothing. */
export function peekText(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = peek(value, ...path)
  if (typeof found !== 'string') return undefined
  return /^\s*(?:null|undefined)?\s*$/.test(found) ? undefined : found
}

/** An id: a short text or an integer, as text; templates print "undefined" for a missing value. */
export function peekId(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = peek(value, ...path)
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found)
  if (typeof found !== 'string' || /^(?:null|undefined)$/.test(found)) return undefined
  return /^[\w.:/-]{1,200}$/.test(found) ? found : undefined
}

/** A UUID, or a 24 digit MongoDB id. */
const LONG_ID = /^(?:[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i

/** A number, or a machine-made text: never a name. */
export function isId(value: unknown): boolean {
  if (typeof value === 'number') return true
  return typeof value === 'string' && (/^\d+$/.test(value) || LONG_ID.test(value))
}

export function peekList(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = peek(value, ...path)
  return Array.isArray(found) ? found : []
}

/** Milliseconds since 1970; undefined for an invalid date. UTC if it has no offset. */
export function momentOf(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const iso = readDate(value)?.iso
  if (iso === undefined) return undefined
  // Keeps the fraction, which readDate drops, so that two edits within one second have an order.
  const exact = typeof value === 'string' ? Date.parse(value) : Number.NaN
  const whole = Date.parse(iso)
  return Math.floor(exact / 1000) * 1000 === whole ? exact : whole
}

/** The latest of several times: a repeated publication is newer than its text. */
export function latestOf(...moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

/** UTF-16 units of about two sentences; a CMS's automatic excerpt may be far longer. */
const STANDFIRST = 300

/** A CMS's summary as a standfirst: clean and short. */
export function standfirst(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  // WordPress marks a cut text with `[…]`.
  const text = cleanField(value)
    .text.replace(/\s*\[(?:…|\.\.\.)\]\s*$/u, '…')
    .replace(/([.!?।۔])…$/u, '$1')
  if (text === '' || text.length <= STANDFIRST) return text === '' ? undefined : text
  return cutAtSentence(text, STANDFIRST) ?? cutAtWord(text, STANDFIRST)
}

/** Removes undefined values, for concise object literals. */
export function present(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

import { cleanField, cutAtSentence, cutAtWord } from '../text/clean-field.ts'
import { readDate } from '../dates.ts'

export type Json = Readonly<Record<string, unknown>>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What lies at a path of names and numbers, undefined when it leads nowhere. Inherited names lead nowhere. */
export function peek(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at ?? undefined
}

/** A value that a template wrote as a text: objects inside quotes. */
export function unquoted(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** A text that says something; "null" and "undefined" are what templates write for nothing. */
export function peekText(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = peek(value, ...path)
  if (typeof found !== 'string') return undefined
  return /^\s*(?:null|undefined)?\s*$/.test(found) ? undefined : found
}

/** An id: a short text or a whole number, as text; "undefined" is what templates write where a value is missing. */
export function peekId(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = peek(value, ...path)
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found)
  if (typeof found !== 'string' || /^(?:null|undefined)$/.test(found)) return undefined
  return /^[\w.:/-]{1,200}$/.test(found) ? found : undefined
}

/** A UUID, or the 24 hexadecimal digits of MongoDB. */
const LONG_ID = /^(?:[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i

/** A number, or a text that only a machine would write: never a name. */
export function isId(value: unknown): boolean {
  if (typeof value === 'number') return true
  return typeof value === 'string' && (/^\d+$/.test(value) || LONG_ID.test(value))
}

export function peekList(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = peek(value, ...path)
  return Array.isArray(found) ? found : []
}

/** Milliseconds since 1970, undefined when it is no date. Without offset it is UTC. */
export function momentOf(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const iso = readDate(value)?.iso
  if (iso === undefined) return undefined
  // The reading drops fractions; two edits within one second still have an order.
  const exact = typeof value === 'string' ? Date.parse(value) : Number.NaN
  const whole = Date.parse(iso)
  return Math.floor(exact / 1000) * 1000 === whole ? exact : whole
}

/** The latest of several moments: what is published anew is newer than its text. */
export function latestOf(...moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

/** About two sentences, the length a standfirst has; what a CMS cut out of the text itself may be far longer. */
const STANDFIRST = 300

/** A CMS's own summary as a standfirst: clean, and not longer than one reads. */
export function standfirst(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  // `[…]` is what WordPress puts under a text it cut.
  const text = cleanField(value)
    .text.replace(/\s*\[(?:…|\.\.\.)\]\s*$/u, '…')
    .replace(/([.!?।۔])…$/u, '$1')
  if (text === '' || text.length <= STANDFIRST) return text === '' ? undefined : text
  return cutAtSentence(text, STANDFIRST) ?? cutAtWord(text, STANDFIRST)
}

/** Without what is undefined, so that a list of maybes reads well. */
export function present(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

import * as z from 'zod'
import { caps } from '../caps.ts'

/** A text. Messages complete a sentence that begins with the field's name. */
export function text(cap: number) {
  return z.string({ error: noText }).max(cap, {
    error: ({ input }) => `has ${grouped((input as string).length)} characters; ${grouped(cap)} are allowed`,
  })
}

export function date() {
  return z.union([text(caps.date), z.number()], { error: wrongType('a date as text or number') }).optional()
}

export function side() {
  const error = noSide
  return z.int({ error }).min(1, { error }).max(caps.pixels, { error }).optional()
}

/** A finite number within JSON's exact range; its own range is checked when the article is assembled. */
export function number(wanted: string) {
  return z.number({ error: wrongType(wanted) })
}

export function list<entry extends z.ZodType>(entry: entry, cap: number, wanted: string) {
  return z.array(entry, { error: wrongType(wanted) }).max(cap, { error: tooMany(cap) })
}

export function wrongType(wanted: string) {
  return ({ input }: { readonly input?: unknown }): string =>
    input === undefined ? `is missing; it must be ${wanted}` : `must be ${wanted}, not ${kindOf(input)}`
}

/** Properties in which content systems wrap a text: `{"rendered": "…"}`. */
const WRAPPERS = ['rendered', 'raw', 'value', 'text', 'html', 'plain', 'default']

function noText(issue: { readonly input?: unknown }): string {
  const { input } = issue
  const wrong = wrongType('text')(issue)
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return wrong
  const wrapper = WRAPPERS.find((name) => typeof (input as Record<string, unknown>)[name] === 'string')
  if (wrapper === undefined) return wrong
  const wrapped = (input as Record<string, string>)[wrapper] ?? ''
  return wrapped.trim() === ''
    ? `is empty: there is no text in its “${wrapper}”`
    : `${wrong}: send the text in its “${wrapper}”`
}

export function tooMany(cap: number) {
  return ({ input }: { readonly input?: unknown }): string =>
    `has ${grouped((input as readonly unknown[]).length)} entries; ${cap} are allowed`
}

function noSide(): string {
  return `must be a whole number of pixels from 1 to ${grouped(caps.pixels)}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? 'text' : `a ${typeof value}`
}

function grouped(value: number): string {
  return value.toLocaleString('en')
}

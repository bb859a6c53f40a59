import { LRUCache } from 'lru-cache'
import { dayFormatter, listFormatter } from './formatters.ts'
import { bikramSambatOf, type CalendarDay } from './bikram-sambat.ts'
import { localWords } from './data/local-words.generated.ts'
import type { LocalWords } from './data/local-words-table.ts'
import { ownDates, ownLists, type OwnDate } from './data/newspaper-words.ts'

/**
 * Problem: the platform formats dates and lists, but Workers know half of Node's languages and silently fall back
 * to English.
 * Method: for missing languages, words taken from CLDR in advance, used on every platform, so that a card is the
 * same everywhere.
 * Limits: regions of these languages are not distinguished; languages in neither table use the platform's format,
 * or digits and commas.
 */

/** Own words for a language; undefined to use the platform's. */
export function localWordsOf(lang: string): LocalWords | undefined {
  const parts = lang.split('-')
  const [language = '', second = ''] = parts
  const script = /^[A-Za-z]{4}$/.test(second) ? second : undefined
  // Another script than the language's usual one does not use the table's letters.
  const usual = script === undefined || new Intl.Locale(language).maximize().script === script
  const name =
    script !== undefined && Object.hasOwn(localWords, `${language}-${script}`)
      ? `${language}-${script}`
      : language
  return (usual || name !== language) && Object.hasOwn(localWords, name) ? localWords[name] : undefined
}

/** A date in the language's format, at an offset from UTC such as `+05:30`. Without a known format: 2026-05-09. */
export function writeDay(date: Date, lang: string, offset: string): string {
  const key = `${lang} ${offset} ${date.getTime()}`
  let written = days.get(key)
  if (written === undefined) days.set(key, (written = formatDay(shifted(date, offset), lang)))
  return written
}

/** The date whose UTC fields are those of the date at the offset: Intl takes offsets as time zones from Node 22 on. */
function shifted(date: Date, offset: string): Date {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? []
  const by = Number(`${sign ?? '+'}1`) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  return new Date(date.getTime() + by * 60_000)
}

/** All formats of a pack, its posts and tags need the same date, and Intl is slow. */
const days = new LRUCache<string, string>({ max: 100 })

function formatDay(date: Date, lang: string, own = ownDateOf(lang)): string {
  const words = localWordsOf(lang)?.date
  if (own === undefined && words === undefined) {
    return isKnownToPlatform(lang, 'DateTimeFormat')
      ? dayFormatter(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
      : dayFormatter('sv', { dateStyle: 'short', timeZone: 'UTC' }).format(date)
  }
  const figures =
    own?.calendar === 'bikram-sambat'
      ? bikramSambatOf(figuresOf(date, 'gregory'))
      : figuresOf(date, own?.calendar ?? (own?.months ? 'gregory' : words?.calendar) ?? 'gregory')
  // Outside the calendar's table.
  if (figures === undefined) return formatDay(date, lang, ownDates['ne-IN'])
  const day = String(figures.day)
  const year = String(figures.year)
  const names = own?.months ?? words?.months ?? monthNames(lang)
  const month = names[figures.month - 1] ?? ''
  const zero = own?.zero ?? words?.zero ?? '0'
  const pattern = own?.pattern ?? words?.pattern ?? ''
  if (typeof pattern === 'function') return pattern({ ...figures, month })
  return pattern
    .replace('{day}', inFigures(day, zero))
    .replace('{dd}', inFigures(day.padStart(2, '0'), zero))
    .replace('{year}', inFigures(year, zero))
    .replace('{month}', month)
}

function ownDateOf(lang: string): OwnDate | undefined {
  if (!isUsualScript(lang)) return undefined
  const name = Object.hasOwn(ownDates, lang) ? lang : (lang.split('-', 1)[0] ?? '')
  return Object.hasOwn(ownDates, name) ? ownDates[name] : undefined
}

/** The date in a calendar that the platform supports. */
function figuresOf(date: Date, calendar: string): CalendarDay {
  const format = dayFormatter(`en-u-nu-latn-ca-${calendar}`, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const figures = new Map(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]))
  return { year: figures.get('year') ?? 0, month: figures.get('month') ?? 0, day: figures.get('day') ?? 0 }
}

/** Month names as in dates, from the platform. */
function monthNames(lang: string): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => {
    const format = dayFormatter(lang, { dateStyle: 'long', timeZone: 'UTC' })
    return format.formatToParts(Date.UTC(2026, month, 5)).find(({ type }) => type === 'month')?.value ?? ''
  })
}

/** Joins names as in the language: `A, B and C`; with commas if the language is unknown. */
export function joinWords(items: readonly string[], lang: string): string {
  const language = lang.split('-', 1)[0] ?? ''
  const own = isUsualScript(lang) && Object.hasOwn(ownLists, language) ? ownLists[language] : undefined
  if (typeof own === 'function') return own(items)
  const words = own ?? localWordsOf(lang)?.list
  if (words === undefined) {
    return isKnownToPlatform(lang, 'ListFormat') ? listFormatter(lang).format(items) : items.join(', ')
  }
  if (items.length <= 2) return items.join(words.pair)
  return `${items.slice(0, -1).join(words.between)}${words.last}${items.at(-1)}`
}

/** The platform silently formats unknown languages in its own. */
function isKnownToPlatform(lang: string, service: 'DateTimeFormat' | 'ListFormat'): boolean {
  const key = `${service} ${lang}`
  const known = knownServices.get(key) ?? Intl[service].supportedLocalesOf(lang).length > 0
  knownServices.set(key, known)
  return known
}

const knownServices = new LRUCache<string, boolean>({ max: 300 })

/** Own words are in the language's usual script. */
function isUsualScript(lang: string): boolean {
  const second = lang.split('-')[1] ?? ''
  if (!/^[A-Za-z]{4}$/.test(second)) return true
  return new Intl.Locale(lang.split('-', 1)[0] ?? lang).maximize().script === second
}

function inFigures(latin: string, zero: string): string {
  const first = zero.codePointAt(0) ?? 0x30
  return latin.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
}

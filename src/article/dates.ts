import { plainDate } from './plain-date.ts'
import { zoneOffset } from './time-zones.ts'

export interface ReadDate {
  /** `YYYY-MM-DDTHH:MM:SS` with `Z` or `±HH:MM`: the offset is kept, because it determines the date for readers. */
  readonly iso: string
  /** No offset was given: UTC is assumed. */
  readonly guessed: boolean
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes east of Greenwich. */
  readonly offset: number | undefined
}

/**
 * Beginnings of month names in English, German, French, Spanish, Portuguese and Italian: feeds should be in
 * English, but use the site's language.
 */
const MONTHS = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev', 'fév'],
  ['mar', 'mär', 'mrz'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'ago', 'aoû'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
]

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(am|pm)?`
const ZONE = String.raw`(?:(?:GMT|UTC)(?=[+-]))?\s*(z|[+-]\d{2}(?::?\d{2})?|[+-]\d{1,2}[:.]\d{2}|[a-z]{1,4})?(?:\s*\([^)]{0,60}\))?`

/** ISO 8601 in its long and short forms, `YYYY-MM-DD HH:MM:SS` of databases, also with slashes. */
const ISO = new RegExp(String.raw`^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T\s,]+${TIME}\s*${ZONE})?$`, 'i')
const ISO_BASIC = /^(\d{4})(\d{2})(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(z|[+-]\d{2}:?\d{2})?)?$/i
/** `10.12.2022, 07:00:03` and `25.01.2022`: with dots the day is always first. `06/13/2019` only if just one order is valid. */
const NUMERIC = new RegExp(
  String.raw`^(?:\p{L}{2,13}\.?,?\s+)?(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})(?:[,\s]+(?:um|at|a las|às|alle|kl\.?)?\s*${TIME}\s*(?:uhr|h)?\s*${ZONE})?$`,
  'iu',
)
/** Format of `java.util.Date`: `Fri Apr 28 19:20:36 CEST 2023`. */
const JAVA = new RegExp(
  String.raw`^\p{L}{3} (\p{L}{3}) (\d{1,2}) ${TIME} ([A-Z]{1,5}|[+-]\d{4}) (\d{4})$`,
  'u',
)
/** RFC 822 and 2822 (feeds), with or without the weekday: `Tue, 10 Jun 2003 04:00:00 GMT`, `10 June 2003`. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:\p{L}{2,13}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?:[\s,]+(?:at\s+)?${TIME}\s*${ZONE})?$`,
  'iu',
)
/** `July 27, 2023 11:42 am IST`, and the format of `Date.toString`: `Thu Jul 27 2023 11:42:00 GMT+0530 (India …)`. */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:\p{L}{2,13}\.?,?\s+)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(?:at\s+)?${TIME}\s*${ZONE})?$`,
  'iu',
)

/**
 * Reads a date in the formats of CMSs, feeds and pages. Numbers are epoch seconds, or milliseconds if large enough.
 * Undefined for an invalid date, such as 30 February.
 */
export function readDate(value: string | number): ReadDate | undefined {
  if (typeof value === 'number') return fromEpoch(value)
  const given = value.trim().replace(/\s+/g, ' ')
  if (given.length > 100) return undefined
  const text = plainDate(given)
    // Separators that themes put between date and time; templates without a zone.
    .replace(/ ?[|•·–-] (?=\d{1,2}:\d{2})/g, ' ')
    .replace(/(?<=\d)\s*(?:%Z|ZZ)$/, 'Z')
    .replace(/(?<=:\d{2}(?: ?[ap]m)?) ?\(([a-z]{1,4})\)$/i, ' $1')
    // A plus sign, decoded as in an address's query.
    .replace(/(?<=:\d{2}) (?=\d{2}:\d{2}$)/, '+')
  // Seconds, milliseconds, and .NET’s `/Date(1709539200000)/`.
  const epoch = /^(?:\/Date\()?(\d{10}|\d{13})(?:\.\d{1,9}|(?:[+-]\d{4})?\)\/)?$/.exec(given)?.[1]
  if (epoch !== undefined) return fromEpoch(Number(epoch))
  const parts =
    isoParts(text) ??
    basicParts(text) ??
    dayFirstParts(text) ??
    monthFirstParts(text) ??
    numericParts(text) ??
    javaParts(text)
  return parts && written(parts)
}

/** A smaller number of milliseconds would be before March 1973, so it is in seconds, up to the year 5138. */
const FIRST_MILLISECONDS = 100_000_000_000

function fromEpoch(value: number): ReadDate | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined
  const date = new Date(value < FIRST_MILLISECONDS ? value * 1000 : value)
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return undefined
  return { iso: date.toISOString().replace(/\.\d{3}Z$/, 'Z'), guessed: false }
}

function isoParts(text: string): Parts | undefined {
  const found = ISO.exec(text)
  if (!found) return undefined
  const [, year, , month, day, hour, minute, second, half, zone] = found
  return parts(year, Number(month), day, hour, minute, second, half, zone)
}

function basicParts(text: string): Parts | undefined {
  const found = ISO_BASIC.exec(text)
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, zone] = found
  return parts(year, Number(month), day, hour, minute, second, undefined, zone)
}

function dayFirstParts(text: string): Parts | undefined {
  const found = DAY_FIRST.exec(text)
  if (!found) return undefined
  const [, day, month, year, hour, minute, second, half, zone] = found
  return parts(year, monthNumber(month), day, hour, minute, second, half, zone)
}

function monthFirstParts(text: string): Parts | undefined {
  const found = MONTH_FIRST.exec(text)
  if (!found) return undefined
  const [, month, day, year, hour, minute, second, half, zone] = found
  return parts(year, monthNumber(month), day, hour, minute, second, half, zone)
}

function numericParts(text: string): Parts | undefined {
  const found = NUMERIC.exec(text)
  if (!found) return undefined
  const [, first = '', mark, second = '', year, hour, minute, seconds, half, zone] = found
  const monthFirst = mark === '/' && Number(second) > 12
  // `24.03.04` is a date of 2004 in Europe, and one of 2024 in Korea.
  if (year?.length === 2 && (mark === '/' || Number(first) > Number(year))) return undefined
  // 04/05/2019 is ambiguous.
  if (mark === '/' && !monthFirst && Number(first) <= 12 && first !== second && !isBuddhist(Number(year)))
    return undefined
  const [day, month] = monthFirst ? [second, first] : [first, second]
  return parts(year, Number(month), day, hour, minute, seconds, half, zone)
}

function javaParts(text: string): Parts | undefined {
  const found = JAVA.exec(text)
  if (!found) return undefined
  const [, month, day, hour, minute, second, half, zone, year] = found
  return parts(year, monthNumber(month), day, hour, minute, second, half, zone)
}

function monthNumber(name = ''): number {
  const month = name.toLowerCase()
  return MONTHS.findIndex((beginnings) => beginnings.some((beginning) => month.startsWith(beginning))) + 1
}

function parts(
  year: string | undefined,
  month: number,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  half: string | undefined,
  zone: string | undefined,
): Parts | undefined {
  const offset = zone === undefined ? undefined : zoneOffset(zone, year, month, day)
  if (zone !== undefined && offset === undefined) return undefined
  return {
    year: fullYear(year),
    month,
    day: Number(day),
    hour: hour24(Number(hour ?? 0), half?.toLowerCase()),
    minute: Number(minute ?? 0),
    // Computers' time scale has no leap seconds.
    second: Math.min(Number(second ?? 0), second === '60' ? 59 : 60),
    offset,
  }
}

/** RFC 2822, section 4.3: two digits below 50 mean this century. */
function fullYear(text = ''): number {
  const year = Number(text)
  if (text.length > 2) return isBuddhist(year) ? year - BUDDHIST : year
  return year < 50 ? 2000 + year : 1900 + year
}

/** The Thai calendar counts years from the Buddha; plausible years of news are 2440 to 2640. */
const BUDDHIST = 543

function isBuddhist(year: number): boolean {
  return year >= 2440 && year < 2640
}

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour > 12) return hour
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function written(parts: Parts): ReadDate | undefined {
  const { year, month, day, hour, minute, second, offset } = parts
  // The first newspapers are of 1605; earlier dates are default values.
  if (year < 1605 || hour > 23 || minute > 59 || second > 59) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  const clock = [hour, minute, second].map(twoDigits).join(':')
  const zone = offset === undefined || offset === 0 ? 'Z' : zoneText(offset)
  return {
    iso: `${year}-${twoDigits(month)}-${twoDigits(day)}T${clock}${zone}`,
    guessed: offset === undefined,
  }
}

function zoneText(offset: number): string {
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

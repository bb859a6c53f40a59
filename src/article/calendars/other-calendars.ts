import { isoDayOfBikramSambat } from '../language/bikram-sambat.ts'
import { isoDayOf, lunar, solar } from './by-platform.ts'
import { withoutEras } from './japanese-eras.ts'
import { withoutNamedMonths } from './named-months.ts'

/** News of 1991 to 2031 is of the solar years 1370 to 1410, and of the Islamic years 1411 to 1453. */
const LAST_SOLAR = 1410
const YEAR_FIRST = /^(1[34]\d{2})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/
const DAY_FIRST = /^(\d{1,2})([-/])(\d{1,2})\2(1[34]\d{2})(?!\d)/
/** Bikram Sambat of 2013 to 2043. With hyphens it may be an ISO date of the far future, unless its digits are Nepali. */
const BIKRAM = /^(20[7-9]\d)([/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const BIKRAM_IN_NEPALI = /^(20[5-9]\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/

/**
 * A date with the year of another calendar as ISO day; all other texts as they are. Digits are ASCII already.
 * @param inNepali they were Devanagari's
 */
export function withoutOtherCalendars(text: string, inNepali = false): string {
  const [first = '', a, , b, c] = YEAR_FIRST.exec(text) ?? []
  if (first !== '') return (hijri(a, b, c) ?? first) + text.slice(first.length)
  const [last = '', d, , e, f] = DAY_FIRST.exec(text) ?? []
  if (last !== '') return (hijri(f, e, d) ?? last) + text.slice(last.length)
  const [nepali = '', year, , month, day] = (inNepali ? BIKRAM_IN_NEPALI : BIKRAM).exec(text) ?? []
  if (nepali !== '') {
    const iso = isoDayOfBikramSambat({ year: Number(year), month: Number(month), day: Number(day) })
    return (iso ?? nepali) + text.slice(nepali.length)
  }
  const common = withoutEras(text)
  return /\p{L}/u.test(common) ? withoutNamedMonths(common) : common
}

function hijri(year?: string, month?: string, day?: string): string | undefined {
  const calendar = Number(year) <= LAST_SOLAR ? solar : lunar
  return isoDayOf(calendar, Number(year), Number(month), Number(day))
}

/**
 * Problem: Nepal's newspapers use the Bikram Sambat calendar, which no platform supports.
 * Method: a table of its months, which have 29 to 32 days by each year's almanac, from a first day on.
 * Limits: 14 April 1943 to April 2033. Years without a published almanac are computed and may differ by a day.
 */

export interface CalendarDay {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

const FIRST_YEAR = 2000
/** 1 Baisakh 2000. */
const FIRST_DAY = Date.UTC(1943, 3, 14)
const DAY = 86_400_000
const SHORTEST = 29

/**
 * Days of the twelve months, one word per year: minus 29, as digits in base 4, written in base 36. From the npm
 * package bikram-sambat 1.8.1 (Apache-2.0), which agrees with nepali-date-converter 3.4.0 (MIT) on every day up to
 * the year 2083.
 */
const YEARS =
  '4tlaq 6tb9h 6umo5 7bhmu 4tlaq 6tb9h 6umo5 7bhmu 6p2yq 6tb9h 6umo5 7bhmu 6p2yt 6tb9h 6umo5 7bhmu 6p2yt 6tb9h 7bhhh 7bhn6 6p3k5 6tb9h 7bhmt 7bhn6 6p3k5 6tb9h 7bhmu 4tlaq 6tb9h 6tkqt 7bhmu 4tlaq 6tb9h 6umo5 7bhmu 4tnpe 6tb9h 6umo5 7bhmu 6p2yt 6tb9h 6umo5 7bhmu 6p2yt 6tb9h 7bhhh 7bhmu 6p3k5 6tb9h 7bhmt 7bhn6 6p3k5 6tb9h 7bhmt 7bhn6 6tb9h 6tkqt 7bhmu 4tlaq 6tb9h 6umo5 7bhmu 4tno2 6tb9h 6umo5 7bhmu 6p2yq 6tb9h 6umo5 7bhmu 6p2yt 6tb9h 7bhhh 7bhmu 6p3k5 6tb9h 7bhmt 7bhn6 6p3k5 6tb9h 7bhmt 7bhn6 6tb9h 6tb9h 6t89h 7b85x 4tlat 6tbf9 4ch05 4tlat'.split(
    ' ',
  )

/** Converts a Gregorian date, months from 1; undefined outside the table. */
export function bikramSambatOf({ year, month, day }: CalendarDay): CalendarDay | undefined {
  let left = (Date.UTC(year, month - 1, day) - FIRST_DAY) / DAY
  if (left < 0) return undefined
  for (const [index, word] of YEARS.entries()) {
    const months = Number.parseInt(word, 36).toString(4).padStart(12, '0')
    for (let at = 0; at < 12; at++) {
      const length = SHORTEST + Number(months[at])
      if (left < length) return { year: FIRST_YEAR + index, month: at + 1, day: left + 1 }
      left -= length
    }
  }
  return undefined
}

/** The day as an ISO day; undefined if the table lacks it. */
export function isoDayOfBikramSambat({ year, month, day }: CalendarDay): string | undefined {
  let days = 0
  for (const [index, word] of YEARS.entries()) {
    const months = Number.parseInt(word, 36).toString(4).padStart(12, '0')
    for (let at = 0; at < 12; at++) {
      const length = SHORTEST + Number(months[at])
      if (FIRST_YEAR + index === year && at + 1 === month)
        return day < 1 || day > length
          ? undefined
          : new Date(FIRST_DAY + (days + day - 1) * DAY).toISOString().slice(0, 10)
      days += length
    }
  }
  return undefined
}

/** A calendar that `Intl` can write. */
export interface PlatformCalendar {
  readonly name: 'persian' | 'islamic-umalqura' | 'ethiopic'
  /** Its first day. */
  readonly start: number
  readonly daysOfYear: number
  readonly monthsOfYear: number
}

export const solar: PlatformCalendar = {
  name: 'persian',
  start: Date.UTC(622, 2, 22),
  daysOfYear: 365.2422,
  monthsOfYear: 12,
}
export const lunar: PlatformCalendar = {
  name: 'islamic-umalqura',
  start: Date.UTC(622, 6, 19),
  daysOfYear: 354.3671,
  monthsOfYear: 12,
}
export const ethiopian: PlatformCalendar = {
  name: 'ethiopic',
  // Date.UTC reads two-digit years as 19xx.
  start: Date.parse('0008-08-27'),
  daysOfYear: 365.25,
  monthsOfYear: 12.18,
}

const DAY = 86_400_000

/**
 * A day of another calendar as an ISO day.
 * Method: `Intl` only formats other calendars, so a first guess is formatted and corrected until both agree.
 * Limits: undefined for days that do not exist, and where the platform lacks the calendar.
 */
export function isoDayOf(
  calendar: PlatformCalendar,
  year: number,
  month: number,
  day: number,
): string | undefined {
  const { name, start, daysOfYear, monthsOfYear } = calendar
  const format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const daysBetween = (years: number, months: number, days: number): number =>
    Math.round(years * daysOfYear + (months * daysOfYear) / monthsOfYear + days)
  let time = start + daysBetween(year - 1, month - 1, day - 1) * DAY
  for (let tries = 0; tries < 6; tries++) {
    const parts = format.formatToParts(time)
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
    const missing = [year - part('year'), month - part('month'), day - part('day')] as const
    if (missing.every((count) => count === 0)) return new Date(time).toISOString().slice(0, 10)
    time += daysBetween(...missing) * DAY
    if (!Number.isFinite(time)) return undefined
  }
  return undefined
}

/** Months of Iran's and Afghanistan's solar calendar, and of the Islamic one, in the letters of `foldLetters`. */
const SOLAR = [
  'فروردین|حمل',
  'اردیبهشت|ثور',
  'خرداد|جوزا',
  'تیر|سرطان',
  'مرداد|امرداد|اسد',
  'شهریور|سنبله',
  'مهر|میزان',
  'ابان|عقرب',
  'اذر|قوس',
  'دی|جدی',
  'بهمن|دلو',
  'اسفند|حوت',
]
const LUNAR = [
  'محرم(?: الحرام)?',
  'صفر',
  'ربیع (?:ال)?اول',
  'ربیع (?:ال)?(?:ثانی|اخر)',
  'جمادی (?:ال)?(?:اولی|اول)',
  'جمادی (?:ال)?(?:ثانی|ثانیه|اخره|اخر)',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذ[یو] ?(?:ال)?قعده?',
  'ذ[یو] ?(?:ال)?حجه?',
]

interface Calendar {
  /** As `Intl` names it. */
  readonly name: 'persian' | 'islamic-umalqura'
  /** Its first day. */
  readonly start: number
  readonly daysOfYear: number
  readonly months: readonly RegExp[]
}

const DAY = 86_400_000
const solar: Calendar = {
  name: 'persian',
  start: Date.UTC(622, 2, 22),
  daysOfYear: 365.2422,
  months: SOLAR.map(dayAndYear),
}
const lunar: Calendar = {
  name: 'islamic-umalqura',
  start: Date.UTC(622, 6, 19),
  daysOfYear: 354.3671,
  months: LUNAR.map(dayAndYear),
}

/** News of 1991 to 2031 is of the solar years 1370 to 1410, and of the Islamic years 1411 to 1453. */
const LAST_SOLAR = 1410
const NUMERIC = /^(1[34]\d{2})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/

/** First years of Japan's eras, and of the Republic of China. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2019, 平成: 1989, 昭和: 1926, 民國: 1912, 民国: 1912 }

/** A date with the year of another calendar as ISO day; all other texts as they are. Digits are ASCII already. */
export function withoutOtherCalendars(text: string): string {
  const numeric = NUMERIC.exec(text)
  if (numeric) {
    const [whole, year = '', , month = '', day = ''] = numeric
    const calendar = Number(year) <= LAST_SOLAR ? solar : lunar
    return (gregorian(calendar, [year, month, day].map(Number)) ?? whole) + text.slice(whole.length)
  }
  if (/\p{Script=Han}/u.test(text))
    return text.replace(
      /(令和|平成|昭和|民[國国])\s*(\d{1,3}|元)\s*年/u,
      (_, era: string, year: string) => `${ERAS[era]! + (year === '元' ? 1 : Number(year)) - 1}年`,
    )
  return /\p{Script=Arabic}/u.test(text) ? withoutWords(text) : text
}

function withoutWords(text: string): string {
  const folded = foldLetters(text)
  for (const calendar of [solar, lunar]) {
    const month = calendar.months.findIndex((pattern) => pattern.test(folded))
    const [whole = '', day, year] = calendar.months[month]?.exec(folded) ?? []
    const iso = whole === '' ? undefined : gregorian(calendar, [Number(year), month + 1, Number(day)])
    if (iso !== undefined) return folded.replace(whole, ` ${iso} `).trim()
  }
  return text
}

function dayAndYear(name: string): RegExp {
  return new RegExp(String.raw`(?<!\d)(\d{1,2})\s+(?:${name})[،,]?\s+(?:ماه\s+)?(1[34]\d{2})(?!\d)`, 'u')
}

/** Arabic and Persian keyboards write some letters differently. */
function foldLetters(text: string): string {
  return text.replace(/[يى]/g, 'ی').replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه')
}

/**
 * Method: `Intl` only writes other calendars, so that a first guess is corrected by what it reads there as, until both
 * agree. Limits: undefined for a day that does not exist, and where the platform lacks the calendar.
 */
function gregorian(
  calendar: Calendar,
  [year = 0, month = 0, day = 0]: readonly number[],
): string | undefined {
  const { name, start, daysOfYear } = calendar
  const format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const daysBetween = (years: number, months: number, days: number): number =>
    Math.round(years * daysOfYear + (months * daysOfYear) / 12 + days)
  let time = start + daysBetween(year - 1, month - 1, day - 1) * DAY
  for (let tries = 0; tries < 6; tries++) {
    const parts = format.formatToParts(time)
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
    const missing = [year - part('year'), month - part('month'), day - part('day')] as const
    if (missing.every((count) => count === 0)) return new Date(time).toISOString().slice(0, 10)
    const days = daysBetween(...missing)
    time += days * DAY
    if (!Number.isFinite(time)) return undefined
  }
  return undefined
}

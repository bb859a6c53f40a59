import { monthWords } from './language/data/month-words.generated.ts'
import { withoutOtherCalendars } from './calendars/other-calendars.ts'
import { withoutWeekDate } from './calendars/week-dates.ts'

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const months: ReadonlyMap<string, string> = new Map(
  monthWords.flatMap((words, index) => words.split('|').map((word) => [word, ENGLISH[index] ?? ''] as const)),
)

/** Insignificant words around a date: articles, “at”, “o’clock”, “of the year”. */
const FILLERS = new Set(
  'de|del|den|der|le|el|il|la|du|à|às|as|a|las|ore|alle|kl|um|uhr|г|года|году|року|р|в|о|об|od|ob|klo|saat|godz|pukul|jam|lúc|ngày|at|on|hs|hrs|h|ist o’clock|ú|στις|τις|ساعت|الساعة|को|बजे|gada|m|d|เวลา|น|พศ|نشر|في|الساعة|هـ'.split(
    '|',
  ),
)

/** Zeros of the digits used in news: Arabic, Persian, Indic scripts, Thai, Lao, Burmese, Khmer, full width. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
  0xff10,
]

/** Offset of the Buddhist era in the Thai calendar. */
const BUDDHIST = 543

const MONTH = ENGLISH.join('|')
const MONTH_SECOND = new RegExp(String.raw`^(\d{4})\.?,?\s+(${MONTH})\s+(\d{1,2})\.?(?=[\s,]|$)`)
const DAY_SECOND = new RegExp(String.raw`^(\d{4})\.?,?\s+(\d{1,2})\.?\s+(${MONTH})(?=[\s,]|$)`)
const BOTH_NAMES = new RegExp(String.raw`\b(${MONTH})\s*[/(]\s*\1\)?`, 'u')
/** Two digits of a Buddhist year after a month. */
const SHORT_YEAR = new RegExp(String.raw`(?<=(?:${MONTH})\s+)[5-9]\d(?=[\s,]|$)`)

/** ISO dates, which most pages have, need no conversion. */
const PLAIN = /^[\d\sTZ:.,+/-]*$/

/**
 * Converts a date of any language to the patterns of `readDate`: ASCII digits, English months, `2025-01-13` for
 * 2025年1月13日, without surrounding words.
 */
export function plainDate(given: string): string {
  if (PLAIN.test(given))
    return withoutOtherCalendars(
      withoutWeekDate(given).replace(/(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?(?=\s|$)/, '$1-$2-$3'),
    )
  const text = withoutOtherCalendars(
    withoutWeekDate(given.normalize('NFC').replace(/\p{Nd}/gu, asciiDigit)),
    /[\u0966-\u096f]/.test(given),
  )
  const isThai = /[\u0e00-\u0e7f]/.test(text)
  return (
    text
      // ISO with the zone's name (java.time), and zones in brackets.
      .replace(/\[[A-Za-z_]+\/[A-Za-z_/]+\]$/, '')
      .replace(/\(?\b(?:GMT|UTC)\s?([+-])(\d{1,2})(?::?(\d{2}))?\)?$/, (_, sign, hour, minute) => {
        return `${String(sign)}${String(hour).padStart(2, '0')}:${String(minute ?? '00')}`
      })
      .replace(/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?/u, '$1-$2-$3 ')
      .replace(/[（(][日月火水木金土월화수목금토일一二三四五六][)）]|(?:星期|周|週)[一二三四五六日天]/u, ' ')
      .replace(/(?:午前|오전|上午)\s*(\d{1,2}[:時时시]\s*\d{0,2}[分분]?)/u, '$1 am')
      .replace(/(?:午後|오후|下午)\s*(\d{1,2}[:時时시]\s*\d{0,2}[分분]?)/u, '$1 pm')
      .replace(/(\d{1,2})\s*[時时시点點]\s*(\d{1,2})\s*[分분]?/u, '$1:$2')
      .replace(/(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?(?=\s|$)/u, '$1-$2-$3')
      .replace(/\b(\d{1,2})\s?[hu]\s?(\d{2})\b/, '$1:$2')
      .replace(/\b([ap])\.\s?m\./gi, '$1m')
      .replace(/(?<=\d)(?:er|[ºª°])(?=\s)/u, '')
      .replace(/(?:tháng|thg)\s*(\d{1,2})/iu, (whole, month) => ENGLISH[Number(month) - 1] ?? String(whole))
      .replace(/(?:كانون|تشرين) (?:ال)?(?:ثاني|[أا]ول)/u, levantineMonth)
      .replace(/(?<=[\u0e00-\u0e7f])\.(?=[\u0e00-\u0e7f])/g, '')
      .replace(/^วัน[\u0e00-\u0e7f]+ที่\s*(?=\d)/u, '')
      .replace(
        /(\d{1,2}:\d{2}(?::\d{2})?)\s*(ص|م|صباحا|مساء)[\u064b-\u0652]?ا?[\u064b-\u0652]?(?=\s|$)/u,
        halfOfDay,
      )
      .replace(/[\p{L}\p{M}’]+\.?/gu, plainWord)
      // The same month by both of its names, as Al Jazeera writes it.
      .replace(BOTH_NAMES, '$1')
      // Year or month first: Hungarian, Latvian, Lithuanian.
      .replace(MONTH_SECOND, '$3 $2 $1')
      .replace(DAY_SECOND, '$2 $3 $1')
      // A weekday between date and time: Turkish.
      .replace(/(?<=\d{4}),?\s+[\p{L}\p{M}]{3,13},?\s+(?=\d{1,2}:\d{2})/u, ' ')
      .replace(isThai ? SHORT_YEAR : /$^/, (year) => String(2500 + Number(year) - BUDDHIST))
      .replace(/\s*[,،]/g, ',')
      .replace(/\s+/g, ' ')
      .trim()
      // A weekday of two words.
      .replace(/^[\p{L}\p{M}]+ [\p{L}\p{M}]+,\s*(?=\d)/u, '')
      .replace(/^[\p{L}\p{M}]+(?:,\s*(?=\d)|\s+(?=\d{4}-\d{2}-\d{2}))/u, '')
      .replace(/^[^\p{L}\p{N}]+/u, '')
  )
}

function plainWord(given: string): string {
  const word = given.toLowerCase().replace(/\.$/, '')
  if (FILLERS.has(word)) return ' '
  // Hebrew prefixes “in” to the month.
  return months.get(word) ?? months.get(word.replace(/^ב/, '')) ?? given
}

function halfOfDay(_: string, clock: string, half: string): string {
  return `${clock} ${half.startsWith('م') ? 'pm' : 'am'}`
}

/** Two-word months in Lebanon, Syria, Jordan, Iraq and Palestine. */
function levantineMonth(given: string): string {
  const isSecond = given.endsWith('ثاني')
  if (given.startsWith('تشرين')) return isSecond ? 'nov' : 'oct'
  return isSecond ? 'jan' : 'dec'
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}

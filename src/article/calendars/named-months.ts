/**
 * Days written with a month's name of another calendar: the solar one of Iran and Afghanistan, the Islamic, Nepal's
 * Bikram Sambat, Ethiopia's. In any order: `21 مهر 1403`, `असोज 12, 2081`, `2081 कार्तिक 5 गते`.
 */
import { isoDayOfBikramSambat } from '../language/bikram-sambat.ts'
import { ethiopian, isoDayOf, lunar, solar } from './by-platform.ts'

interface NamedMonths {
  /** Each month's names, in the letters of `foldLetters`. */
  readonly months: readonly string[]
  /** Pattern of plausible years of news. */
  readonly year: string
  readonly iso: (year: number, month: number, day: number) => string | undefined
}

const calendars: readonly NamedMonths[] = [
  {
    months: [
      'فروردین|حمل|farvardin',
      'اردیبهشت|ثور|ordibehesht',
      'خرداد|جوزا|khordad',
      'تیر|سرطان|tir',
      'مرداد|امرداد|اسد|mordad',
      'شهریور|سنبله|shahrivar',
      'مهر|میزان|mehr',
      'ابان|عقرب|aban',
      'اذر|قوس|azar',
      'دی|جدی|dey',
      'بهمن|دلو|bahman',
      'اسفند|حوت|esfand',
    ],
    year: String.raw`1[34]\d{2}`,
    iso: (year, month, day) => isoDayOf(solar, year, month, day),
  },
  {
    months: [
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
    ],
    year: String.raw`1[34]\d{2}`,
    iso: (year, month, day) => isoDayOf(lunar, year, month, day),
  },
  {
    months: [
      'बैशाख|वैशाख',
      'जेठ|जेष्ठ|ज्येष्ठ',
      'असार|आषाढ|अषाढ',
      'साउन|श्रावण',
      'भदौ|भाद्र',
      'असोज|आश्विन|अशोज',
      'कात्तिक|कार्तिक',
      'मंसिर|मङ्सिर|मार्ग',
      'पुस|पौष|पुष',
      'माघ',
      'फागुन|फाल्गुन|फाल्गुण',
      'चैत|चैत्र',
    ],
    year: String.raw`20[5-9]\d`,
    iso: (year, month, day) => isoDayOfBikramSambat({ year, month, day }),
  },
  {
    months: [
      'መስከረም',
      'ጥቅምት',
      'ህዳር|ኅዳር',
      'ታህሳስ|ታኅሣሥ|ታህሣሥ',
      'ጥር',
      'የካቲት',
      'መጋቢት',
      'ሚያዝያ|ሚያዚያ',
      'ግንቦት',
      'ሰኔ',
      'ሐምሌ|ሀምሌ',
      'ነሐሴ|ነሀሴ',
      'ጳጉሜን?|ጳጉሜ',
    ],
    year: String.raw`(?:19|20)\d{2}`,
    iso: (year, month, day) => isoDayOf(ethiopian, year, month, day),
  },
]

/** Words for day, month and year between the numbers. */
const DAY_WORD = String.raw`(?:\s*(?:गते|ቀን))?`
const MONTH_WORD = String.raw`(?:\s*ماه)?`
const YEAR_WORD = String.raw`(?:(?:सन्|साल|वि\.?सं\.?|سال|لعام|عام)\s*)?`
const GAP = String.raw`(?:[\s,،፣/.]+)`

const readers = calendars.map(({ months, year, iso }) => {
  const name = months.map((names) => `(?:${names})`).join('|')
  const word = String.raw`(?<![\p{L}\p{M}])(?<month>${name})${MONTH_WORD}(?![\p{L}\p{M}])`
  const day = String.raw`(?<!\d)(?<day>\d{1,2})${DAY_WORD}`
  const of = String.raw`${YEAR_WORD}(?<year>${year})(?!\d)`
  const orders = [
    `${day}${GAP}${word}${GAP}${of}`,
    `${word}${GAP}${day}${GAP}${of}`,
    String.raw`(?<!\d)(?<year>${year})${GAP}${word}${GAP}(?<day>\d{1,2})(?!\d)${DAY_WORD}`,
  ].map((order) => new RegExp(order, 'iu'))
  return { orders, iso, months: months.map((names) => new RegExp(`^(?:${names})$`, 'iu')) }
})

const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/u
/** Room for weekday, labels and “o’clock”; with a longer rest the text only mentions a day. */
const MAX_REST = 40

/**
 * Replaces a date in a month of another calendar with ISO day and clock; leaves other texts unchanged. Digits are
 * ASCII already.
 */
export function withoutNamedMonths(text: string): string {
  const folded = foldLetters(text)
  for (const { orders, iso, months } of readers) {
    const found = orders.map((order) => order.exec(folded)).find((match) => match !== null)
    if (found?.groups === undefined) continue
    const { year = '', month = '', day = '' } = found.groups
    const number = months.findIndex((names) => names.test(month)) + 1
    const date = iso(Number(year), number, Number(day))
    if (date === undefined) continue
    const rest = folded.replace(found[0], ' ')
    return rest.length > MAX_REST
      ? folded.replace(found[0], ` ${date} `).trim()
      : [date, CLOCK.exec(rest)?.[0]].filter(Boolean).join(' ')
  }
  return text
}

/** Arabic and Persian keyboards write some letters differently. */
function foldLetters(text: string): string {
  return text.replace(/[يى]/g, 'ی').replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه')
}

import { dayFormatter, listFormatter } from './formatters.ts'
import { localWords } from './local-words.generated.ts'
import type { LocalWords } from './local-words-table.ts'

/**
 * Problem: the platform writes dates and lists, but Workers know half the languages Node does, and fall back to English
 *   without a word.
 * Method: for the languages they lack, words taken from CLDR beforehand, used on every platform, so that a card is the
 *   same everywhere.
 * Limits: regions of these languages write alike; languages in neither table are written as the platform can.
 */

/** Own words for a language; undefined when the platform is to be asked. */
export function localWordsOf(lang: string): LocalWords | undefined {
  const parts = lang.split('-')
  const [language = '', second = ''] = parts
  const script = /^[A-Za-z]{4}$/.test(second) ? second : undefined
  // A script of its own means other letters than those in the table.
  const usual = script === undefined || new Intl.Locale(language).maximize().script === script
  const name =
    script !== undefined && Object.hasOwn(localWords, `${language}-${script}`)
      ? `${language}-${script}`
      : language
  return (usual || name !== language) && Object.hasOwn(localWords, name) ? localWords[name] : undefined
}

/** Dates as newspapers write them, where CLDR names the months of another calendar. */
const OWN_DATES: Readonly<Record<string, LocalWords['date']>> = {
  si: {
    pattern: '{year} {month} {day}',
    months: 'ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්'.split(' '),
    zero: '0',
    calendar: 'gregory',
  },
}

/** A day as the language writes it. `timeZone` as Intl takes it: `+05:30`. */
export function writeDay(date: Date, lang: string, timeZone: string): string {
  const language = lang.split('-')[0] ?? ''
  const words = Object.hasOwn(OWN_DATES, language) ? OWN_DATES[language] : localWordsOf(lang)?.date
  if (words === undefined) return dayFormatter(lang, { dateStyle: 'long', timeZone }).format(date)
  const format = dayFormatter(`en-u-nu-latn-ca-${words.calendar}`, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone,
  })
  const figures = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))
  return words.pattern
    .replace('{day}', inFigures(figures['day'] ?? '', words.zero))
    .replace('{dd}', inFigures((figures['day'] ?? '').padStart(2, '0'), words.zero))
    .replace('{year}', inFigures(figures['year'] ?? '', words.zero))
    .replace('{month}', words.months[Number(figures['month']) - 1] ?? '')
}

/** Lists as newspapers write them, where CLDR has a comma before “and”, or a dash for one. */
const OWN_LISTS: Readonly<Record<string, LocalWords['list']>> = {
  hi: { pair: ' और ', between: ', ', last: ' और ' },
  ur: { pair: ' اور ', between: '، ', last: ' اور ' },
  my: { pair: 'နှင့် ', between: '၊ ', last: 'နှင့် ' },
}

/** Names joined as the language joins them: `A, B and C`. */
export function joinWords(items: readonly string[], lang: string): string {
  const language = lang.split('-')[0] ?? ''
  const words = Object.hasOwn(OWN_LISTS, language) ? OWN_LISTS[language] : localWordsOf(lang)?.list
  if (words === undefined) return listFormatter(lang).format(items)
  if (items.length <= 2) return items.join(words.pair)
  return `${items.slice(0, -1).join(words.between)}${words.last}${items.at(-1)}`
}

function inFigures(latin: string, zero: string): string {
  const first = zero.codePointAt(0) ?? 0x30
  return latin.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
}

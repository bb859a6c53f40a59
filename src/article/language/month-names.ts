import { localWordsOf } from './local-words.ts'

/** Month names as dates use them (`14 июня`), with short forms; lower case. */
export function monthNames(lang: string): ReadonlySet<string> {
  const found = known.get(lang)
  if (found) return found
  const names = new Set(localWordsOf(lang)?.months ?? monthNamesOf(lang))
  if (known.size >= MOST_LANGUAGES) known.clear()
  known.set(lang, names)
  return names
}

/** Limit of the cache: tags come from outside, and reading names takes ten milliseconds. */
const MOST_LANGUAGES = 500
const known = new Map<string, ReadonlySet<string>>()

/** From the platform. */
export function monthNamesOf(lang: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const month of ['long', 'short'] as const) {
    const formats = dateFormats(lang, month)
    for (let index = 0; index < 12; index++) {
      for (const format of formats) {
        const parts = format.formatToParts(new Date(Date.UTC(2024, index, 14)))
        const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase()
        // Languages without month names write `6` or `6월`; digits name no month.
        if (name !== undefined && !/\p{N}/u.test(name)) names.add(name).add(name.replace(/\.$/, ''))
      }
    }
  }
  return names
}

/** With a day (genitive in Slavic languages) and alone. */
function dateFormats(lang: string, month: 'long' | 'short'): Intl.DateTimeFormat[] {
  try {
    return [
      new Intl.DateTimeFormat(lang, { day: 'numeric', month, timeZone: 'UTC', calendar: 'gregory' }),
      new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC', calendar: 'gregory' }),
    ]
  } catch {
    return [] // not a well-formed language tag
  }
}

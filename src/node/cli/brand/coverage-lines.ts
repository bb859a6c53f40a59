import type { Brand } from '../../../article/brand/brand.ts'
import { readCoverage } from '../../../type/fonts/coverage-text.ts'

/** Letters listed individually; more are counted. */
const MOST_NAMED = 12

/** For each language of a brand, the letters missing in its headline face: built-in faces set those. */
export function coverageLines({
  fonts,
  languages = [],
}: Pick<Brand, 'fonts' | 'languages'>): readonly string[] {
  const faces = fonts?.faces.filter(({ role }) => role === 'display') ?? []
  if (faces.length === 0) return []
  return languages.map((lang) => {
    const own = faces.filter(({ langs }) => langs === undefined || langs.includes(lang))
    if (own.length === 0) return `${lang}: none of its own headline faces`
    const coverages = own.map(({ letters }) => readCoverage(letters))
    const letters = [...lettersOf(lang)]
    const missing = letters.filter((letter) => !coverages.some((one) => one.has(letter.codePointAt(0)!)))
    if (missing.length === 0) return `${lang}: all ${letters.length} letters`
    const named = missing.slice(0, MOST_NAMED).join(' ')
    const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : ''
    return `${lang}: lacks ${missing.length} of ${letters.length} letters: ${named}${more}`
  })
}

/** Letters and marks in a language's names of countries, months and days: nearly all it has. */
function lettersOf(lang: string): ReadonlySet<string> {
  const regions = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
  const codes = Array.from({ length: 26 * 26 }, (_, i) =>
    String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)),
  )
  const days = new Intl.DateTimeFormat(lang, {
    month: 'long',
    weekday: 'long',
    calendar: 'gregory',
    numberingSystem: 'latn',
  })
  const dates = Array.from({ length: 12 }, (_, month) => days.format(Date.UTC(2026, month, 1 + (month % 7))))
  const words = [...codes.map((code) => regions.of(code) ?? ''), ...dates].join(' ')
  const cased = `${words} ${words.toLocaleUpperCase(lang)}`.normalize('NFC')
  return new Set(cased.match(/[\p{L}\p{M}]/gu))
}

/**
 * Writes `local-words.generated.ts` and `language-codes.generated.ts` of `src/article/language/data` from this
 * Node's own language data (CLDR): `npm run article:words`.
 *
 * Workers have a browser's language data, without the languages below: dates would be in English there.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { monthNamesOf } from '../../article/language/month-names.ts'
import type { LocalWords } from '../../article/language/data/local-words-table.ts'

/** Languages for which workerd 2026-10 formats no dates or lists, among those with fonts and readers. */
const LANGUAGES =
  'as az be bo br brx ceb ckb cy doi dz eu fo fy ga gd gl ha hy ig is ka kk km ks ku ky lb lo mai mk mn mni mt my ne nn or pa ps rm rw sa sat sd si so sq su tg ti tk tt ug uz wo xh yi yo yue zu jv mni-Mtei'.split(
    ' ',
  )

/** The letters of language codes, and the existing two-letter codes: workerd knows fewer names than codes. */
const A_TO_Z = 'abcdefghijklmnopqrstuvwxyz'
const twoLetters = Array.from(A_TO_Z).flatMap((first) => Array.from(A_TO_Z, (second) => first + second))
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

function dateWords(lang: string): LocalWords['date'] {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
  const { calendar, numberingSystem } = format.resolvedOptions()
  const months: string[] = []
  let pattern = ''
  const figures = new Intl.DateTimeFormat(`en-u-nu-latn-ca-${calendar}`, {
    day: 'numeric',
    month: 'numeric',
    timeZone: 'UTC',
  })
  let padded = false
  // These dates include every month of both calendars.
  for (let day = 0; day < 365; day += 9) {
    const date = new Date(Date.UTC(2026, 0, 5 + day))
    const latin = figures.formatToParts(date)
    const parts = format.formatToParts(date)
    months[Number(partOf(latin, 'month')) - 1] = partOf(parts, 'month')
    padded ||= partOf(latin, 'day').length < Array.from(partOf(parts, 'day')).length
    const written = parts
      .map(({ type, value }) => (type === 'literal' || type === 'era' ? value : `{${type}}`))
      .join('')
      // V8 writes a plain space instead of a narrow one in whole dates, but not in their parts.
      .replaceAll('\u202f', ' ')
    if (pattern !== '' && written !== pattern) throw new Error(`${lang} writes ${pattern} and ${written}`)
    pattern = written
  }
  const zero = new Intl.NumberFormat(`${lang}-u-nu-${numberingSystem}`, { useGrouping: false }).format(0)
  return { pattern: padded ? pattern.replace('{day}', '{dd}') : pattern, months, zero, calendar }
}

function partOf(parts: readonly Intl.DateTimeFormatPart[], wanted: string): string {
  return parts.find(({ type }) => type === wanted)?.value ?? ''
}

function listWords(lang: string): LocalWords['list'] {
  const format = new Intl.ListFormat(lang, { type: 'conjunction' })
  const literals = (items: string[]) =>
    format.formatToParts(items).flatMap(({ type, value }) => (type === 'literal' ? [value] : []))
  const [pair = ''] = literals(['A', 'B'])
  const [between = '', , last = ''] = literals(['A', 'B', 'C', 'D'])
  return { pair, between, last }
}

const words = Object.fromEntries(
  LANGUAGES.map((lang) => [
    lang,
    { date: dateWords(lang), list: listWords(lang), months: [...monthNamesOf(lang)] } satisfies LocalWords,
  ]),
)
const codes = twoLetters.filter((code) => names.of(code) !== undefined).join(' ')
write(
  'language-codes',
  `/** Languages that have a code of two letters. */
export const languageCodes =
  '${codes}'
`,
)
write(
  'local-words',
  `import type { LocalWords } from './local-words-table.ts'

export const localWords: Readonly<Record<string, LocalWords>> = ${JSON.stringify(words)}
`,
)

function write(name: string, text: string): void {
  const folder = new URL('../../article/language/data/', import.meta.url)
  const origin = `// Written by src/tools/tables/local-words-table.ts from CLDR ${process.versions['cldr']}.`
  writeFileSync(fileURLToPath(new URL(`${name}.generated.ts`, folder)), `${origin}\n\n${text}`)
}

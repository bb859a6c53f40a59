// Writes src/article/language/data/month-words.generated.ts: month names in the languages of newsrooms, for reading
// dates.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Without Croatian: its October is Poland's November. */
const LANGUAGES =
  'en de fr es pt it nl sv nb nn da fi is pl cs sk hu ro bg ru uk be sr sl mk el tr az kk uz id ms vi sw af sq et lv lt ca gl eu ga cy mt hi mr ne bn ta te kn ml gu pa or as si th lo km my ur fa ar ar-LB ar-DZ ar-MA he am hy ka mn ps zu xh so fil bs'.split(
    ' ',
  )

const months = Array.from({ length: 12 }, () => new Set<string>())
const owner = new Map<string, number>()
for (const lang of LANGUAGES)
  for (const month of ['long', 'short'] as const)
    for (const day of ['numeric', undefined] as const)
      for (let index = 0; index < 12; index += 1) {
        const format = new Intl.DateTimeFormat(lang, { day, month, timeZone: 'UTC', calendar: 'gregory' })
        const parts = format.formatToParts(new Date(Date.UTC(2024, index, 14)))
        const name = parts
          .find(({ type }) => type === 'month')
          ?.value.normalize('NFC')
          .toLowerCase()
          .replace(/\.$/, '')
          // Thai has a full stop after each letter; `plainDate` removes them.
          .replace(/(?<=[\u0e00-\u0e7f])\./g, '')
        if (name === undefined || /[\p{N}\s.]/u.test(name) || name.length < 2) continue
        // A word for two months in two languages belongs to the first one.
        if ((owner.get(name) ?? index) !== index) continue
        owner.set(name, index)
        months[index]!.add(name)
      }

const rows = months.map((names) => `  '${[...names].toSorted().join('|').replaceAll("'", '’')}',`)
writeFileSync(
  join(import.meta.dirname, '../../article/language/data/month-words.generated.ts'),
  `/** The months as dates write them, by CLDR, in lower case without a full stop; made by \`npm run article:months\`. */\n// prettier-ignore\nexport const monthWords: readonly string[] = [\n${rows.join('\n')}\n]\n`,
)

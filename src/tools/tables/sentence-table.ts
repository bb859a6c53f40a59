/**
 * Writes `src/article/text/sentences/cldr-abbreviations.generated.ts` from CLDR's sentence break suppressions in
 * npm `cldr-segments-full`: `npm run article:sentences`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packageFile = createRequire(import.meta.url).resolve('cldr-segments-full/package.json')
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
const folder = join(dirname(packageFile), 'segments')

/** Abbreviations in CLDR that are far more often whole words, which end sentences. */
const ORDINARY: Readonly<Record<string, string>> = {
  en: 'Alt Long Hat Link Act By Up Job Ok OK Org Ex Cont Card Jam Mart Or Cap In To Do Joe Id Is On All Go Pro As Sun Def Ed Lib Var Min Diff PC MR Adv',
  de: 'So Sa Do Test Chin am Art Bed Best Akt Temp Mod PIN Folg Dir Min Mo Mi Rep Int App Std Einh s Max Port Mind Alt Ben Rel Di Prot Trans Reg Konv Kop',
  fr: 'mer jeu Mart sam Var DC cam indus dim Op All dir graph doc ven voit lun mar coll dest niv déc anon',
  es: 'may Sol Bien col cap dom Kit RAM PP CA SA sol Rol Var All AA Comm Desc Em Korn mar',
  it: 'all on ag ver DC rag Liv arch int',
  pt: 'com out set mar mai fac pal fil lin prod long rod ind ex tel port res des rep sup sul mov div gram fig pron sol esp org',
  ru: '',
}

const INITIALS = /^(?:\p{L}[.-]?)+$/u

function abbreviationsOf(lang: string): string {
  const ordinary = new Set(ORDINARY[lang]?.split(' '))
  const words = [
    ...readFileSync(join(folder, lang, 'suppressions.json'), 'utf8').matchAll(/"suppression": "([^"]+)"/g),
  ]
    .map(([, text = '']) => text.replace(/\.$/, ''))
    // The last one of several words; single letters and acronyms with stops follow a rule.
    .map((text) => text.split(' ').at(-1) ?? '')
    .filter(
      (word) =>
        word !== '' && !ordinary.has(word) && !/^(?:\p{L}\.)*\p{L}$/u.test(word) && INITIALS.test(word),
    )
  return [...new Set(words)].toSorted().join(' ')
}

const lines = readdirSync(folder)
  .map((lang) => [lang, abbreviationsOf(lang)] as const)
  .filter(([, words]) => words !== '')
  .map(([lang, words]) => `  ${lang}: '${words}',`)

writeFileSync(
  new URL('../../article/text/sentences/cldr-abbreviations.generated.ts', import.meta.url),
  `// Made by src/tools/tables/sentence-table.ts from CLDR ${version} (Unicode License v3).

/** Short forms that a full stop does not end a sentence after, by language, without their last stop. */
export const cldrAbbreviations: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`,
)

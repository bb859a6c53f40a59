/**
 * Writes `src/article/language/data/latin-grams.generated.ts`: the 300 commonest trigrams of each language in Latin
 * script, commonest first, from the translations of the Universal Declaration of Human Rights (npm trigrams 5,
 * MIT): `npm run article:grams`.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { top } from 'trigrams'

/** Our tag and the name of the translation. */
const LANGUAGES =
  'af:afr az:azj_latn br:bre ca:cat cs:ces cy:cym da:dan de:deu_1996 en:eng eo:epo es:spa et:est eu:eus fi:fin fo:fao fr:fra ga:gle gl:glg ha:hau_NG hr:hrv ht:hat_popular hu:hun id:ind ig:ibo is:isl it:ita jv:jav lb:ltz lt:lit lv:lav mg:plt ms:mly_latn mt:mlt nb:nob nl:nld ny:nya_chinyanja pap:pap pl:pol pt:por_BR ro:ron_2006 rw:kin sk:slk sl:slv sn:sna so:som sq:als st:sot su:sun sv:swe sw:swh tk:tuk_latn tl:tgl tn:tsn tr:tur uz:uzn_latn vi:vie xh:xho yo:yor zu:zul'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string])

const all = await top()
const rows = LANGUAGES.flatMap(([lang, name]) => {
  const grams = all[name]
  if (grams === undefined) throw new Error(`No translation ${name}; there are ${Object.keys(all).join(' ')}`)
  const ordered = Object.entries(grams)
    .sort((a, b) => b[1] - a[1])
    .map(([gram]) => gram)
    // Excludes letters beyond the basic plane: three units each, so that a row can be split.
    .filter((gram) => gram.length === 3)
  return [`  ${lang}: ${JSON.stringify(ordered.join(''))},`]
})

const target = fileURLToPath(new URL('../../article/language/data/latin-grams.generated.ts', import.meta.url))
writeFileSync(
  target,
  `// Written by src/tools/tables/language-grams.ts from npm trigrams 5 (UDHR, MIT).
/** Runs of three letters, commonest first, as one text of three units each. */
export const latinGrams: Readonly<Record<string, string>> = {
${rows.join('\n')}
}
`,
)

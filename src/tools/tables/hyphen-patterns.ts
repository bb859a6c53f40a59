/**
 * Writes `fonts/hyphens/` from the npm package `hyphen`, which has TeX's patterns as tries: `npm run type:hyphens`.
 * For languages with closed compounds; elsewhere words rarely exceed a headline's line.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages } from '../font-kit/packages.ts'

const PACKAGE = 'hyphen@1.14.1'
const OUT = join(import.meta.dirname, '../../../fonts/hyphens')

/** Our name → the package's, with the patterns' authors; each licence allows copies with attribution. */
const SOURCES = {
  da: ['da', 'Frank Jensen, 1994; MIT'],
  de: ['de-1996', 'Deutschsprachige Trennmustermannschaft, 2013–2024; MIT'],
  et: ['et', 'Enn Saar, 2004–2015; MIT'],
  fi: ['fi', 'Kauko Saarinen, 1986–1989; may be freely distributed'],
  nb: ['nb', 'Rune Kleveland and Ole Michael Selberg, 2004–2005, Karl Ove Hufthammer, 2007; free'],
  nl: ['nl', 'Piet Tutelaers, 1996; MIT'],
  sv: ['sv', 'Jan Michael Rynning, 1994; LPPL; changed: written anew without comments'],
} as const

/** A number is a row of levels; a list is the subtrie and a row of levels. */
type Trie = { readonly [letter: string]: number | Trie | readonly [Trie, number] }
type Package = readonly [levels: readonly (readonly number[])[], trie: Trie]

const packages = installPackages([PACKAGE])
try {
  mkdirSync(OUT, { recursive: true })
  for (const [lang, [name, owner]] of Object.entries(SOURCES)) {
    const [levels, trie] = packages.load(PACKAGE, `patterns/${name}.js`) as Package
    const patterns = [...patternsIn(trie, '', levels)]
    const notice = `% Hyphenation patterns of TeX (hyph-utf8, hyphenation.org): ${owner}`
    writeFileSync(join(OUT, `${lang}.txt`), `${notice}\n${patterns.join('\n')}\n`)
    console.error(`${lang}: ${patterns.length} patterns`)
  }
} finally {
  packages.remove()
}

/** Patterns in TeX's notation: `.ab5er`, a digit for each level above zero. */
function* patternsIn(trie: Trie, before: string, levels: Package[0]): Generator<string> {
  for (const [letter, found] of Object.entries(trie)) {
    const letters = before + letter
    const [below, row] =
      typeof found === 'number' ? [{}, found] : isPair(found) ? found : ([found, undefined] as const)
    if (row !== undefined) yield written(letters, levels[row] ?? [])
    yield* patternsIn(below, letters, levels)
  }
}

function isPair(found: Trie | readonly [Trie, number]): found is readonly [Trie, number] {
  return Array.isArray(found)
}

/** Rows do not count the full stop that marks the beginning of a word. */
function written(letters: string, row: readonly number[]): string {
  const levels = letters.startsWith('.') ? [0, ...row] : row
  return Array.from(
    { length: letters.length + 1 },
    (_, at) => `${levels[at] || ''}${letters[at] ?? ''}`,
  ).join('')
}

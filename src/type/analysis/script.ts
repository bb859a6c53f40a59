/**
 * Problem: fonts, shaping, line height and letter spacing depend on a character's script.
 * Method: Unicode 17's Script and Script_Extensions in one generated table, as ISO 15924 codes.
 * Limits: does not resolve common characters by their neighbours; itemising does that.
 */
import { LRUCache } from 'lru-cache'
import { createRangeTable } from '../data/range-table.ts'
import { scriptData } from '../data/script-data.generated.ts'

/** `Script`, followed by the extensions if the character is used with further scripts. */
interface Scripts {
  readonly own: string
  readonly extensions: readonly string[]
}

const COMMON = 'Zyyy'
const INHERITED = 'Zinh'
const UNKNOWN = 'Zzzz'

const written = createRangeTable(scriptData)
const scripts = new Map(scriptData.values.map((value) => [value, parseScripts(value)]))

function parseScripts(value: string): Scripts {
  const [own = UNKNOWN, ...extensions] = value.split(' ')
  return { own, extensions: extensions.length > 0 ? extensions : [own] }
}

/** Script of a character: an ISO 15924 tag, `Zyyy` common, `Zinh` inherited from its base, `Zzzz` unassigned. */
export function scriptOf(codePoint: number): string {
  return scripts.get(written(codePoint))!.own
}

/** Whether a character is used with a script, by Script_Extensions: `।` is common, but used in Devanagari and Bengali. */
export function hasScript(codePoint: number, script: string): boolean {
  return scripts.get(written(codePoint))!.extensions.includes(script)
}

/** The scripts of a text in order of first use, without common, inherited and unknown characters. */
export function scriptsIn(text: string): ReadonlySet<string> {
  return new Set(countScripts(text).keys())
}

/** The script of most characters in a text; `Zyyy` without letters. The first one used wins a tie. */
export function dominantScript(text: string): string {
  const cached = dominants.get(text)
  if (cached !== undefined) return cached
  const dominant = findDominant(text)
  dominants.set(text, dominant)
  return dominant
}

/** A card needs each text's script several times. */
const dominants = new LRUCache<string, string>({ max: 50 })

function findDominant(text: string): string {
  let dominant = COMMON
  let most = 0
  for (const [script, count] of countScripts(text)) {
    if (count <= most) continue
    dominant = script
    most = count
  }
  return dominant
}

/** Counts the letters of each script, in order of first use, without common, inherited and unknown characters. */
export function countScripts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0)!)
    if (script === COMMON || script === INHERITED || script === UNKNOWN) continue
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  return counts
}

/**
 * Scripts with connected letters, which letter spacing would tear apart: first cursive ones, then Brahmic ones
 * whose letters hang from a headline.
 */
const JOINED = new Set(
  (
    'Arab Syrc Mand Mong Phag Nkoo Adlm Rohg Mani Phlp Sogd Sogo Chrs Ougr ' +
    'Deva Beng Guru Tirh Modi Mtei Sylo Nagm Shrd Takr Dogr Kthi Mahj Newa'
  ).split(' '),
)

/** Whether a script must have no letter spacing. */
export function joins(script: string): boolean {
  return JOINED.has(script)
}

/** Scripts with capitals in sentences and names. Georgian has capitals (Mtavruli), but never mixes them in. */
const BICAMERAL = new Set(
  'Latn Grek Cyrl Armn Copt Glag Cher Dsrt Osge Adlm Wara Medf Vith Hung Gara Berf'.split(' '),
)

/** Whether a script has capitals. */
export function isBicameral(script: string): boolean {
  return BICAMERAL.has(script)
}

import {
  arabicScript,
  bengaliScript,
  cyrillicScript,
  devanagariScript,
  ethiopicScript,
  hanScript,
  hebrewScript,
  type LetterSigns,
} from './data/script-letters.ts'
import { countScripts, type ScriptCode, scriptLanguages } from './script-languages.ts'
import { latinLanguage } from './latin-language.ts'
import { stopWords } from './data/stop-words.ts'

export interface TextLanguage {
  readonly lang: string
  /** The script of most letters, ISO 15924. */
  readonly script: ScriptCode
  /** Confirmed beyond the script: distinguishing letters or common words. */
  readonly sure: boolean
}

/** Letters; more text makes detection slower, not better. */
const SAMPLE = 4_000

/** Share of kana from which a text with Han is Japanese; a Chinese text quotes a brand name at most. */
const KANA_SHARE = 0.04

/**
 * The most likely language of a text: by its script, then by letters or common words if languages share one.
 * Undefined without letters. An estimate for headlines and first paragraphs, meant for line breaking, fonts and
 * dates, where a closely related language does little harm.
 * @param hint the expected language, which decides if the text is ambiguous
 * @param around section, site name and the word before the author, which distinguish Latin languages
 */
export function languageOfText(text: string, hint?: string, around?: string): TextLanguage | undefined {
  const sample = text.slice(0, SAMPLE)
  const script = mainScript(sample)
  if (script === undefined) return undefined
  if (script === 'Latn') return { script, ...latinLanguage(sample, hint, around) }
  const counts = countScripts(sample)
  const kana = (counts.get('Hira') ?? 0) + (counts.get('Kana') ?? 0)
  const han = counts.get('Hani') ?? 0
  if (kana > 0 && (script === 'Hani' || script === 'Hira' || script === 'Kana')) {
    if (kana / (kana + han) >= KANA_SHARE) return { lang: 'ja', script, sure: true }
  }
  const signs = sharedScripts[script]
  const fallback = scriptLanguages.find(([code]) => code === script)?.[1] ?? 'en'
  if (signs === undefined) return { lang: fallback, script, sure: true }
  const scores = signs.map(
    (sign) => [sign.lang, signScore(sign, sample) + (sign.lang === hint ? 0.5 : 0)] as const,
  )
  const best = bestOf(scores)
  if (best.score > 0) return { lang: best.lang, script, sure: true }
  // Nothing counts for a language; letters it lacks may count against the default one.
  const usual = scores.find(([lang]) => lang === fallback)?.[1] ?? 0
  const other = usual < 0 ? scores.find(([, score]) => score === 0)?.[0] : undefined
  return { lang: other ?? fallback, script, sure: false }
}

/** One ideograph equals two or three letters of an alphabet; Indic vowel signs are marks and do not count. */
const WEIGHTS: Readonly<Partial<Record<ScriptCode, number>>> = {
  Hani: 2.5,
  Hira: 2.5,
  Kana: 2.5,
  Hang: 2.5,
  Deva: 1.6,
  Beng: 1.6,
  Taml: 1.6,
  Telu: 1.6,
  Knda: 1.6,
  Mlym: 1.6,
  Gujr: 1.6,
  Guru: 1.6,
  Orya: 1.6,
  Sinh: 1.6,
  Thai: 1.3,
  Mymr: 1.6,
  Khmr: 1.6,
}

/** Share from which a script beside Latin is more than a quoted name. */
const MORE_THAN_A_NAME = 0.12
const LONG_NAME = 0.3
/** Words in quotation marks or brackets are names and glosses: `“namaste” (नमस्ते)`. */
const QUOTED = /[“"«‘(（【[][^“"«‘(（【[]{1,60}?[”"»’)）】\]]/gu
/** The text after the last colon, dash or bar. */
const LAST_CLAUSE = /(?:[:：|｜]|\s[–—-])\s*([^:：|｜]+)$/u
/** Product names in every language, though words in some. */
const PRODUCT_WORD = /^(?:pro|max|mini|ultra|plus|air|vs|live)$/

/**
 * The script of a text's grammar. Latin names, products and hashtags occur in headlines of every language, and may
 * be most of the letters; a text is Latin if it has words such as “the” and “of”, or if all other scripts are
 * quoted or a single name within it.
 */
function mainScript(sample: string): ScriptCode | undefined {
  const weighed = [...countScripts(sample)].map(([code, count]) => ({
    code,
    weight: count * (WEIGHTS[code] ?? 1),
  }))
  weighed.sort((a, b) => b.weight - a.weight)
  const [first, second] = weighed
  if (first === undefined || first.code !== 'Latn' || second === undefined) return first?.code
  const share = second.weight / weighed.reduce((sum, { weight }) => sum + weight, 0)
  const latin = grammarWords(sample)
  const bare = sample.replace(QUOTED, ' ')
  if (!countScripts(bare).has(second.code) && latin + 1 >= share * 4) return 'Latn'
  const clause = LAST_CLAUSE.exec(bare)?.[1] ?? ''
  const ends = /\p{L}/u.test(clause) && countScripts(clause).keys().next().value === second.code
  if (ends && latin <= 1) return second.code
  const own = hasOwnGrammar(sample, second.code) ? 1 : 0
  if (own === 0 && share < LONG_NAME && isNameAmid(bare, second.code)) return 'Latn'
  if (share < MORE_THAN_A_NAME && latin > 0) return 'Latn'
  return latin <= own || (latin === 1 && share >= 2 * MORE_THAN_A_NAME) ? second.code : 'Latn'
}

/** Whether the script occurs in a single word, with Latin words on both sides. */
function isNameAmid(text: string, script: ScriptCode): boolean {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word))
  const own = words.filter((word) => countScripts(word).has(script))
  return own.length === 1 && words[0] !== own[0] && words.at(-1) !== own[0]
}

/** Number of function words in the Latin part, for the language with most. Names are capitalised: `Pro`. */
function grammarWords(sample: string): number {
  const words = sample.match(/(?<!\p{L})\p{sc=Latn}+(?![\p{L}\p{N}])/gu) ?? []
  const small = words
    .filter((word, at) => (at === 0 || /^\p{Ll}/u.test(word)) && word.length > 1)
    .map((word) => word.toLowerCase())
    .filter((word) => !PRODUCT_WORD.test(word))
  grammar ??= Object.values(stopWords).map((list) => new Set(list.split(' ')))
  return Math.max(...grammar.map((list) => small.filter((word) => list.has(word)).length))
}

/** Japanese particles, or function words that distinguish a script's languages. */
function hasOwnGrammar(sample: string, script: ScriptCode): boolean {
  if (script === 'Hani' || script === 'Hira' || script === 'Kana') return /\p{Script=Hira}/u.test(sample)
  return (sharedScripts[script] ?? []).some((sign) => signScore(sign, sample) > 0)
}

let grammar: readonly ReadonlySet<string>[] | undefined

const sharedScripts: Readonly<Partial<Record<ScriptCode, readonly LetterSigns[]>>> = {
  Arab: arabicScript,
  Cyrl: cyrillicScript,
  Deva: devanagariScript,
  Beng: bengaliScript,
  Hebr: hebrewScript,
  Ethi: ethiopicScript,
  Hani: hanScript,
}

/** A letter that a language lacks outweighs several shared ones. */
const FOREIGN_WEIGHT = 2

/** A function word is no coincidence, unlike a shared letter. */
const WORD_WEIGHT = 2

function signScore(sign: LetterSigns, text: string): number {
  const against = sign.not === undefined ? 0 : occurrences(sign.not, text) * FOREIGN_WEIGHT
  const words = sign.words === undefined ? 0 : occurrences(sign.words, text) * WORD_WEIGHT
  return occurrences(sign.own, text) + words - against
}

function occurrences(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

function bestOf(scores: readonly (readonly [string, number])[]): { lang: string; score: number } {
  let best = { lang: 'en', score: 0 }
  for (const [lang, score] of scores) if (score > best.score) best = { lang, score }
  return best
}

import {
  arabicScript,
  bengaliScript,
  cyrillicScript,
  devanagariScript,
  ethiopicScript,
  hanScript,
  hebrewScript,
  type LetterSigns,
} from './script-letters.ts'
import { countScripts, type ScriptCode, scriptLanguages } from './script-languages.ts'
import { letterSigns, stopWords } from './stop-words.ts'

export interface TextLanguage {
  readonly lang: string
  /** Where most letters are, as ISO 15924. */
  readonly script: ScriptCode
  /** The text bears it out beyond its script: distinguishing letters or common words. */
  readonly sure: boolean
}

/** More text does not make the guess better, only slower. */
const SAMPLE = 4_000

/** Kana among Han this often make a text Japanese; a Chinese text quotes a brand name at most. */
const KANA_SHARE = 0.04

/**
 * The language a text is most likely written in: by its script, then by letters or common words where languages share
 * one. Undefined when there are no letters. A guess for headlines and first paragraphs, meant for line breaking, fonts
 * and dates, where a near relative does little harm.
 */
export function languageOfText(text: string): TextLanguage | undefined {
  const sample = text.slice(0, SAMPLE)
  const counts = countScripts(sample)
  const [script] = counts.keys()
  if (script === undefined) return undefined
  const kana = (counts.get('Hira') ?? 0) + (counts.get('Kana') ?? 0)
  const han = counts.get('Hani') ?? 0
  if (kana > 0 && (script === 'Hani' || script === 'Hira' || script === 'Kana')) {
    if (kana / (kana + han) >= KANA_SHARE) return { lang: 'ja', script, sure: true }
  }
  if (script === 'Latn') return latinLanguage(sample)
  const signs = sharedScripts[script]
  const fallback = scriptLanguages.find(([code]) => code === script)?.[1] ?? 'en'
  if (signs === undefined) return { lang: fallback, script, sure: true }
  const best = bestOf(signs.map((sign) => [sign.lang, signScore(sign, sample)]))
  return best.score > 0 ? { lang: best.lang, script, sure: true } : { lang: fallback, script, sure: false }
}

const sharedScripts: Readonly<Partial<Record<ScriptCode, readonly LetterSigns[]>>> = {
  Arab: arabicScript,
  Cyrl: cyrillicScript,
  Deva: devanagariScript,
  Beng: bengaliScript,
  Hebr: hebrewScript,
  Ethi: ethiopicScript,
  Hani: hanScript,
}

/** A letter a language does not have weighs as much as several that others have as well. */
const FOREIGN_WEIGHT = 2

function signScore(sign: LetterSigns, text: string): number {
  const against = sign.not === undefined ? 0 : occurrences(sign.not, text) * FOREIGN_WEIGHT
  return occurrences(sign.own, text) - against
}

function occurrences(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

const votes: ReadonlyMap<string, readonly string[]> = invert(stopWords)

/** Letters are weaker signs than words: one borrowed name brings several. */
const LETTER_WEIGHT = 0.5

function latinLanguage(text: string): TextLanguage {
  const scores = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}ʻ‘]+/gu)) {
    for (const lang of votes.get(word) ?? []) scores.set(lang, (scores.get(lang) ?? 0) + 1)
  }
  for (const [lang, pattern] of Object.entries(letterSigns)) {
    const found = occurrences(pattern, text)
    if (found > 0) scores.set(lang, (scores.get(lang) ?? 0) + found * LETTER_WEIGHT)
  }
  const best = bestOf([...scores])
  // A single word is chance: "die" is English too.
  return best.score >= 2
    ? { lang: best.lang, script: 'Latn', sure: true }
    : { lang: 'en', script: 'Latn', sure: false }
}

function bestOf(scores: readonly (readonly [string, number])[]): { lang: string; score: number } {
  let best = { lang: 'en', score: 0 }
  for (const [lang, score] of scores) if (score > best.score) best = { lang, score }
  return best
}

function invert(lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>()
  for (const [lang, words] of Object.entries(lists)) {
    for (const word of new Set(words.split(' '))) inverted.set(word, [...(inverted.get(word) ?? []), lang])
  }
  return inverted
}

/**
 * Problem: no line height suits all scripts: at 1.1 Nastaliq lines collide, at 2 Latin ones fall apart.
 * Method: one table by script, from ink measured on real texts (highest and lowest point of set lines, in em);
 * languages that stack more than usual in their script have their own rows.
 * Limits: for the faces of `fonts/`; a custom face may need another value.
 */

import { countScripts, dominantScript } from '../analysis/script.ts'

export type TextRole = 'display' | 'text'

interface Leading {
  /** Line height at large sizes, as a ratio of the size. */
  readonly display: number
  /** Line height at text sizes. */
  readonly text: number
}

/** Vietnamese stacks two marks on a capital (Ẩ, Ễ), Yoruba and Igbo set marks below and above one letter. */
const STACKED_LATIN: Leading = { display: 1.2, text: 1.34 }
/** Letters hang from a headline; vowels above, conjuncts below: ink 1.25 to 1.3 em. */
const BRAHMIC: Leading = { display: 1.32, text: 1.45 }
/** Vowels and tones above, subscript letters below in Khmer: ink 1.45 em in Lao, 1.65 in Khmer, 1.9 in its serif. */
const LAO: Leading = { display: 1.45, text: 1.55 }
const KHMER: Leading = { display: 1.55, text: 1.65 }
/** Ideographs fill their square: ink 1.1 em, the rest is the white between lines. */
const HAN: Leading = { display: 1.24, text: 1.45 }
/** Low descenders, dots and hamza: ink 1.45 to 1.55 em, vocalised 1.9. */
const ARABIC: Leading = { display: 1.44, text: 1.55 }
/** Words slope down to the baseline from up to 2.15 em: ink 2.3 em for most words, but slanting lines interlock. */
const NASTALIQ: Leading = { display: 2, text: 2.1 }
const LATIN: Leading = { display: 1.12, text: 1.28 }

const byScript: Readonly<Record<string, Leading>> = {
  Latn: LATIN,
  Cyrl: LATIN,
  // Only polytonic text stacks breathing and accent above a letter; monotonic needs little more than Latin.
  Grek: { display: 1.15, text: 1.3 },
  Armn: LATIN,
  Geor: { display: 1.18, text: 1.32 },
  Cher: LATIN,
  Tfng: LATIN,
  Cans: { display: 1.18, text: 1.32 },
  Ethi: { display: 1.24, text: 1.38 },
  // Niqqud below, dagesh and holam within and above.
  Hebr: { display: 1.22, text: 1.36 },
  Arab: ARABIC,
  Syrc: ARABIC,
  Thaa: { display: 1.42, text: 1.55 },
  Nkoo: { display: 1.35, text: 1.45 },
  Deva: BRAHMIC,
  Beng: BRAHMIC,
  Guru: BRAHMIC,
  Gujr: BRAHMIC,
  Orya: BRAHMIC,
  Taml: BRAHMIC,
  Telu: { display: 1.38, text: 1.5 },
  Knda: { display: 1.38, text: 1.5 },
  Mlym: BRAHMIC,
  Sinh: BRAHMIC,
  Olck: { display: 1.2, text: 1.34 },
  Mtei: { display: 1.36, text: 1.48 },
  Thai: { display: 1.4, text: 1.5 },
  Laoo: LAO,
  Khmr: KHMER,
  Mymr: { display: 1.55, text: 1.65 },
  Java: { display: 1.6, text: 1.7 },
  // Stacks of three and four letters with a vowel above: ink 1.8 to 1.9 em.
  Tibt: { display: 1.7, text: 1.8 },
  Hani: HAN,
  Hans: HAN,
  Hant: HAN,
  Hira: HAN,
  Kana: HAN,
  Jpan: HAN,
  Bopo: HAN,
  Hang: { display: 1.24, text: 1.45 },
  Kore: { display: 1.24, text: 1.45 },
}

/** Languages written in Nastaliq, a sloping style of the Arabic script. */
export const nastaliqLanguages: readonly string[] = ['ur', 'pnb', 'skr', 'ks', 'lah', 'pa']

/** Latin-script languages that regularly stack marks. */
const stackedLatinLanguages = new Set(['vi', 'yo', 'ig', 'ha', 'ee', 'fon', 'nv'])

/**
 * Line height for a text, as a ratio of its size.
 * @param script ISO 15924 code of most of the text; `Zyyy` (only digits) uses the Latin row of the language
 * @param lang BCP 47 tag; distinguishes Nastaliq from Naskh and Vietnamese from English
 * @param role `display` for headlines, `text` for standfirsts and smaller
 */
export function leadingFor(script: string, lang: string, role: TextRole): number {
  return leadingOf(script, primaryLanguage(lang))[role]
}

function leadingOf(script: string, language: string): Leading {
  if (isNastaliq(script, language)) return NASTALIQ
  if (script === 'Latn' && stackedLatinLanguages.has(language)) return STACKED_LATIN
  return byScript[script] ?? LATIN
}

function primaryLanguage(lang: string): string {
  return lang.split('-', 1)[0]!.toLowerCase()
}

/** Whether a text of this script and language is set in Nastaliq, whose words slope. */
export function isNastaliq(script: string, lang: string): boolean {
  return script === 'Arab' && nastaliqLanguages.includes(primaryLanguage(lang))
}

/** The least share of a text's letters for which a script sets the line height. */
const LEAST_SHARE = 0.15

/**
 * The script that sets a text's line height: usually that of most letters, but a taller one if whole words of it
 * are among Latin names. Nastaliq rises so far that one word is enough.
 */
export function tallestScript(text: string, lang: string): string {
  const dominant = dominantScript(text)
  const counts = countScripts(text)
  if (counts.size < 2) return dominant
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let tallest = dominant
  for (const [script, count] of counts) {
    const isEnough = count >= all * LEAST_SHARE || isNastaliq(script, lang)
    if (isEnough && leadingFor(script, lang, 'display') > leadingFor(tallest, lang, 'display'))
      tallest = script
  }
  return tallest
}

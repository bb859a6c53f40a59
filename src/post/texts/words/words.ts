import { withColon } from '../punctuation.ts'
import { type WordName, wordOrder, type Words, wordTable } from './table.ts'

/** Codes that share another language's words. */
const SAME: Readonly<Record<string, string>> = {
  no: 'nb',
  fil: 'tl',
  zh: 'zh-Hans',
  yue: 'zh-Hant',
  pnb: 'pa',
  mo: 'ro',
  iw: 'he',
  in: 'id',
  prs: 'fa',
}

/** Scripts for which a language's default words do not apply. */
const OTHER_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  uz: ['Cyrl', 'Arab'],
  az: ['Cyrl', 'Arab'],
  pa: ['Arab'],
  ku: ['Arab'],
  kk: ['Latn', 'Arab'],
  mn: ['Mong'],
  tg: ['Arab', 'Latn'],
  hi: ['Latn'],
  bs: ['Cyrl'],
}

const cached = new Map<string, Words>()

/** The words for a language tag: `zh-TW` uses those of `zh-Hant`, `sr-Latn-RS` those of `sr-Latn`. */
export function wordsOf(lang: string): Words {
  const known = cached.get(lang)
  if (known !== undefined) return known
  const line = wordTable[nameFor(lang)]
  const named: Partial<Record<WordName, string>> =
    line === undefined ? {} : Object.fromEntries(line.split('|').map((word, i) => [wordOrder[i], word]))
  const words: Words = { ...named, colon: withColon('', '', lang) }
  cached.set(lang, words)
  return words
}

/** Above the number of languages; a limit is needed because tags come from outside. */
const MAX_CACHED = 500

function nameFor(lang: string): string {
  if (cached.size > MAX_CACHED) cached.clear()
  const [given = ''] = lang.split('-')
  const language = SAME[given] ?? given
  const script = scriptOf(lang)
  if (given === 'zh' || given === 'yue') return script === 'Hans' ? 'zh-Hans' : 'zh-Hant'
  const named = `${language}-${script}`
  if (Object.hasOwn(wordTable, named)) return named
  if (OTHER_SCRIPTS[language]?.includes(script)) return ''
  return Object.hasOwn(wordTable, language) ? language : ''
}

function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? ''
  } catch {
    return ''
  }
}

/** Punctuation by language, for joining, quoting and ending texts. */

const languageOf = (lang: string): string => lang.split('-')[0] ?? ''

const QUOTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['de', 'cs', 'sk', 'sl', 'bg', 'lt', 'lv', 'et', 'is', 'ka', 'sq'].map((l) => [l, '„“']),
  ),
  ...Object.fromEntries(['pl', 'ro', 'hu', 'hr', 'sr', 'bs'].map((l) => [l, '„”'])),
  ...Object.fromEntries(
    [
      'fr',
      'ru',
      'uk',
      'be',
      'es',
      'it',
      'el',
      'nb',
      'nn',
      'no',
      'ar',
      'fa',
      'ps',
      'hy',
      'ca',
      'gl',
      'eu',
      'kk',
      'ky',
      'az',
      'am',
      'ti',
    ].map((l) => [l, '«»']),
  ),
  ...Object.fromEntries(['ja', 'yue'].map((l) => [l, '「」'])),
  ...Object.fromEntries(['sv', 'fi', 'he'].map((l) => [l, '””'])),
}

/** A text in its language's quotation marks; French ones have a narrow space inside. */
export function inQuotes(text: string, lang: string): string {
  const language = languageOf(lang)
  const marks = /^zh-Hant|^zh-(?:TW|HK|MO)/.test(lang) ? '「」' : (QUOTES[language] ?? '“”')
  const gap = language === 'fr' ? '\u202f' : ''
  return marks[0] + gap + text + gap + marks[1]
}

/** Languages with full-width marks, without spaces beside them. */
export function isFullWidth(lang: string): boolean {
  return ['zh', 'ja', 'yue'].includes(languageOf(lang))
}

/** Colons that differ from `: `, and French's space before one. */
const COLONS: Readonly<Record<string, string>> = { fr: '\u00a0: ', km: '៖ ', am: '፦ ', ti: '፦ ' }

/** `A: B` as the language writes it. */
export function withColon(before: string, after: string, lang: string): string {
  if (isFullWidth(lang)) return `${before}：${after}`
  return before + (COLONS[languageOf(lang)] ?? ': ') + after
}

/** Languages with a space before `%`. */
const SPACED_PERCENT = new Set(
  'de fr es ru uk be bg cs sk sv fi nb nn no da sr sl hr lt lv hu ro kk hy ca gl eu'.split(' '),
)

/** A value with its unit: `4.1%`, `4,1 %`, `12,400 people`. */
export function withUnit(value: string, unit: string | undefined, lang: string): string {
  if (unit === undefined || unit === '') return value
  if (/^[%٪‰]/u.test(unit)) return value + (SPACED_PERCENT.has(languageOf(lang)) ? '\u00a0' : '') + unit
  return value + (isFullWidth(lang) || /^[°'′″]/u.test(unit) ? '' : ' ') + unit
}

const COMMAS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['ar', 'fa', 'ur', 'ps', 'sd', 'ug', 'ckb', 'pnb', 'skr', 'ks'].map((l) => [l, '، ']),
  ),
  ...Object.fromEntries(['zh', 'yue'].map((l) => [l, '，'])),
  ...Object.fromEntries(['am', 'ti'].map((l) => [l, '፣ '])),
  ja: '、',
}

/** The separator between a name and a description of the person. */
export function comma(lang: string): string {
  return COMMAS[languageOf(lang)] ?? ', '
}

const FULL_STOPS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['hi', 'mr', 'ne', 'bn', 'as', 'or', 'pa', 'sa', 'mai', 'bho'].map((l) => [l, '।'])),
  ...Object.fromEntries(['ur', 'ks', 'sd', 'pnb', 'skr'].map((l) => [l, '۔'])),
  ...Object.fromEntries(['zh', 'ja', 'yue'].map((l) => [l, '。'])),
  my: '။',
  km: '។',
  am: '።',
  ti: '።',
  hy: '։',
  bo: '།',
}

/** The mark that ends a sentence; empty for Thai and Lao. */
export function fullStop(lang: string): string {
  const language = languageOf(lang)
  if (language === 'th' || language === 'lo') return ''
  return Object.hasOwn(FULL_STOPS, language) ? (FULL_STOPS[language] ?? '.') : '.'
}

/** The separator between two sentences. */
export function sentenceGap(lang: string): string {
  return isFullWidth(lang) ? '' : ' '
}

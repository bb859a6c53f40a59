import { CASED } from './sentence-words-cased.ts'
import { UNCASED } from './sentence-words-uncased.ts'
import type { SentenceWords } from './sentence-words-shape.ts'
import { cldrAbbreviations } from './cldr-abbreviations.generated.ts'

/** Common to all languages of the script; initials follow a rule. */
const COMMON: SentenceWords = {
  leading:
    'Mr Mrs Ms Dr Prof St Ste Mt Ft Sen Rep Gov Gen Col Maj Capt Lt Sgt Cmdr Adm Rev Hon Pres Supt Fr Mme Mlle Mgr Msgr Ing Sr Sra Srta Dra Sig Dott Av vs cf ca approx e.g i.e viz',
  trailing:
    'Jr etc Inc Ltd Co Corp Bros a.m p.m A.M P.M Ph.D M.D D.C U.S U.K U.N E.U U.S.A Jan Feb Aug Sept Oct Nov Dec Okt Dez',
  beforeFigure:
    'No Nos Nr Nrs Art Arts Fig Figs Vol Vols Sec Ch Chap Abs Bd Kap Ziff Rs Re p pp S Tel tel Ext No Op',
}

/** Languages that share another's words. */
const SAME_WORDS: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  bs: 'hr',
  sh: 'sr',
  mk: 'sr',
  gl: 'pt',
  ca: 'es',
  ms: 'id',
  prs: 'fa',
  ps: 'fa',
  bho: 'hi',
  mai: 'hi',
  kok: 'mr',
  pnb: 'ur',
  yue: 'zh',
  lb: 'de',
  gsw: 'de',
  fy: 'nl',
  af: 'nl',
  fo: 'da',
  tl: 'fil',
}

/** A language's words as sets. */
export interface SentenceLists {
  readonly leading: ReadonlySet<string>
  readonly trailing: ReadonlySet<string>
  readonly beforeFigure: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly endings: ReadonlySet<string>
  readonly says: readonly string[]
  readonly ordinals: boolean
  /** `l` and `r` form syllables: `krk`, `vlk`. */
  readonly syllabic: boolean
}

const SYLLABIC = new Set(['cs', 'sk', 'sl', 'hr', 'sr', 'mk', 'bg'])

/** For an unknown language: the lists of the most widely read ones together. */
const UNKNOWN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']

const known = new Map<string, SentenceLists>()

/** The lists of a language, BCP 47; those for unknown languages if it has none. */
export function sentenceListsOf(lang: string): SentenceLists {
  const primary = lang.toLowerCase().split('-')[0] ?? ''
  const shared = Object.hasOwn(SAME_WORDS, primary) ? SAME_WORDS[primary]! : primary
  const name = Object.hasOwn(CASED, shared) || Object.hasOwn(UNCASED, shared) ? shared : ''
  let lists = known.get(name)
  if (lists === undefined) known.set(name, (lists = listsOf(name === '' ? UNKNOWN : [name])))
  return lists
}

function listsOf(languages: readonly string[]): SentenceLists {
  const own = languages.map((language) => CASED[language] ?? UNCASED[language] ?? {})
  const all = [COMMON, ...own]
  const cldr = languages.flatMap((language) => wordsOf(cldrAbbreviations[language]))
  return {
    leading: new Set(all.flatMap(({ leading }) => wordsOf(leading))),
    trailing: new Set([...all.flatMap(({ trailing }) => wordsOf(trailing)), ...cldr]),
    beforeFigure: new Set(all.flatMap(({ beforeFigure }) => wordsOf(beforeFigure))),
    starters: new Set(own.flatMap(({ starters }) => wordsOf(starters))),
    endings: new Set(own.flatMap(({ endings }) => wordsOf(endings))),
    says: own.flatMap(({ says }) => wordsOf(says)),
    ordinals: own.some(({ ordinals }) => ordinals === true),
    syllabic: languages.some((language) => SYLLABIC.has(language)),
  }
}

function wordsOf(list = ''): string[] {
  return list === '' ? [] : list.split(' ')
}

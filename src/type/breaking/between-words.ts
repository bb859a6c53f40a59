/**
 * Problem: some words may not be parted by a line's end, in each language other ones.
 * Method: rules over two neighbours, with the words around them, in the order of what a break there costs.
 * Limits: short lists and the shapes of words; no grammar.
 */
import { LETTER_NAMES } from '../../article/text/sentences/initials.ts'
import type { Clitics } from './clitics.ts'
import { CURRENCY, FIGURE_OPENERS, KOREAN_COUNTER, MAGNITUDE, ORDINAL_FIGURE, UNITS } from './figure-words.ts'
import {
  CAPITAL_PARTICLES,
  CLUB,
  INDIC_POSTPOSITION,
  isLetterRow,
  KOREAN_ADDRESS,
  KOREAN_OFFICE,
  NAME_ENDS,
  NAME_OPENERS,
  PARTICLES,
  PLACE_OPENERS,
  ROMAN_NUMERAL,
  ROMANCE,
  SON_OF,
} from './name-words.ts'
import {
  ENDS_ON_PREPOSITION,
  LEAVES_LETTER,
  LEAVES_FIRST_WORD,
  OPENS_LONG_QUOTATION,
  OPENS_QUOTATION,
  PARTS_COUNT,
  PARTS_FIGURE,
  PARTS_FOREIGN_NAME,
  PARTS_FULL_NAME,
  PARTS_LARGE_COUNT,
  PARTS_NAME,
  PARTS_OFFICE,
  PARTS_ORDINAL,
  PREPOSITION_OF_FIGURE,
  STARTS_WITH_DASH,
  STARTS_WITH_POSTPOSITION,
  STARTS_WITH_STOP,
} from './penalty.ts'
import { VIETNAMESE_WORDS } from './vietnamese-words.ts'
import type { Word, WordContext } from './words.ts'

/** Dashes, bars and bullets between the parts of a headline: they end a line. */
const DASH = /^(?:[–—―‒⸺|¦•·‧●▪►▸→»]|-{1,2}$|\/$)/u
const STOP = /^[।॥۔؟،၊။៕!?:;»…]/u
const LATIN = /^\P{L}*\p{sc=Latin}/u
const FIGURE_END = /[\p{Nd}½⅓¼¾⅔][)\]]?$/u
const FIGURE_START = /^[(+\-−±~≈<>]?\p{Nd}|^[½⅓¼¾⅔]/u
const FIGURE_ONLY = /^\p{Nd}+[\p{P}]*$/u
/** A year counts nothing: `in 2024 | Modi` is a good break. */
const YEAR = /^\P{L}*(?:19|20)\d\d$/u
const INITIAL = /^\P{L}*(?:\p{L}\p{M}*\.){1,4}$/u
const LONE_CAPITAL = /^\P{L}*\p{Lu}$/u
/** `Round C`, `(סבב C)`: a letter used as a number. English `a` and `I` are words. */
const LONE_LETTER = /^(?!I$)\p{Lu}[\p{Pe}\p{Pf}\p{Po}]*$/u
const OPENING = /^[“„”«‹「『"‘'](?=[\p{L}\p{N}¿¡])/u
const ONLY_OPENING = /^[«“„‹([¿¡]+$/u
const KOREAN_FIGURE = /\p{Nd}[조억만천백]{1,2}$/u
/** Per cent, in two words. */
const PERCENT =
  /^(?:por cien|por ciento|por cento|per cent|per cento|pour cent|na sto|percentage points?|τοις εκατό|في المئة|في المائة)$/u
/** `5th`, `1er`, `3º`, `14.` before a month. */
const ORDINAL = /^\p{Nd}{1,2}(?:st|nd|rd|th|er|ère|e|º|ª|°|-го|-е|\.|ام)?$/iu
/** Between a day and its month. */
const OF = /^(?:de|di|of|del|do|ta’|d’)$/iu
/** `$70 | a barrel`, `40 € | le kilo`. */
const RATE = /^(?:a|an|per|pro|je|par|le|la|al|por|o|il)$/u
const MONEY = /^[$€£¥₹₽₺₩]\s?\p{Nd}|\p{Nd}\s?[$€£¥₹₽₺₩]$/u
const ELIDED = /^(?:[ldnmtsjc]|qu|jusqu|lorsqu|puisqu|quelqu|dell|all|nell|sull|dall|un)['’]/u
const SCORE_SIGN = /^(?:[-–—:x×/]|vs\.?|v|h|et|und|e|y|i)$/u
/** Korean headlines name who speaks by an ideograph, also behind the end of another clause: `…與 | “환영”`. */
const LONE_SUBJECT = /(?:^|[…·,”’])\p{sc=Han}$/u
/** Two sides of a match: `IND vs AUS`, and its score, `Utd 3-1 Arsenal`. */
const VERSUS = /^(?:vs?\.?|versus)$/iu
const SCORE = /^\p{Nd}{1,3}[-–:]\p{Nd}{1,3}$/u
/** `«Зенит» 2:2: гол`, `Utd 3-1, …`: nothing of the match follows. */
const LAST_SCORE = /^\p{Nd}{1,3}[-–:]\p{Nd}{1,3}[:;,.!?]$/u
/** A year with the sign of a clause: what stands before it is an event. */
const YEAR_OF_CLAUSE = /^(?:19|20)\d\d[:;,]$/u
/** Thai and Lao count from the Buddha; the year of an election is behind a space there. */
const BUDDHIST_YEAR = /^25\d\d$/u
/** `Washington, D.C.`, `Albany, N.Y.` */
const STATE = /^(?:\p{Lu}\.){2,}/u
/** `Côte | d’Ivoire` */
const ELIDED_NAME = /^(?:[dl]|dell)['’]\p{Lu}/u
/** Between the groups of a Persian or Arabic amount: `۱۱۲ هزار و ۵۰۰ تومان`. */
const AND = /^و$/u
/** Languages that write an ordinal as a figure with a full stop. */
const ORDINAL_LANGUAGES = new Set(
  'de lb gsw da nb nn no fi et lv cs sk sl hr bs sr hu tr pl is fo eu'.split(' '),
)
const ORDINAL_STOP = /^\p{Nd}{1,3}\.$/u
const ROMAN_ORDINAL = /^[IVX]{1,5}\.$/u
/** Languages whose nouns have capitals: two in a row are no name. */
const CAPITAL_NOUNS = new Set(['de', 'lb', 'gsw'])
/** Letters of a quotation's beginning that may end a line. */
const LONG_BEGINNING = 9
const CLAUSE_END = /[!?:;][\p{Pe}\p{Pf}\p{Pi}"']*$/u
const SENTENCE_END = /\p{Ll}{3}[\p{Pe}\p{Pf}\p{Pi}"']*\.[\p{Pe}\p{Pf}\p{Pi}"']*$/u
/** Years before a month, as Hungarian and Basque write dates. */
const YEAR_FIRST = /^\P{Nd}*\p{Nd}{4}(?:\.|e?ko)$/u
/** A unit that is a sign, with what closes after it. */
const SIGN_UNIT = /^[%‰°][\p{P}]*$/u
/** Score in words: `6 to 3`, `6 ต่อ 3`, `8 대 0`. */
const SCORE_WORD = /^\p{L}[\p{L}\p{M}]{0,3}$/u

/** The words around a break. */
export interface Gap {
  readonly before: Word
  readonly after: Word
  readonly beforeThat: Word | undefined
  readonly afterThat: Word | undefined
  readonly clitics: Clitics
  readonly months: ReadonlySet<string>
  readonly context: WordContext
}

/** How badly a line reads that ends with `before`, the next one starting with `after`; 0 to 1. */
export function penaltyBetween(gap: Gap): number {
  if (partsFigure(gap)) return PARTS_FIGURE
  const { before, after, clitics, context } = gap
  if (STOP.test(after.text) || ONLY_OPENING.test(before.text)) return STARTS_WITH_STOP
  if (partsName(gap)) return PARTS_NAME
  if (clitics.strict.has(before.asEnd)) return LEAVES_LETTER
  if (DASH.test(after.text)) return STARTS_WITH_DASH
  if (clitics.enclitics.has(after.asStart) || partsPostposition(gap)) return STARTS_WITH_POSTPOSITION
  const quotation = opensQuotation(gap)
  if (quotation === OPENS_QUOTATION) return quotation
  if (partsCount(gap)) return PARTS_COUNT
  if (context.foreign && LATIN.test(before.text) && LATIN.test(after.text)) return PARTS_FOREIGN_NAME
  if (partsPlaceName(gap)) return PARTS_FOREIGN_NAME
  if (partsOffice(gap)) return PARTS_OFFICE
  if (partsOfName(gap)) return PARTS_FOREIGN_NAME
  if (leansForward(before, clitics))
    return FIGURE_START.test(after.text) || (after.figure && MONEY.test(after.text)) || isOpener(after)
      ? PREPOSITION_OF_FIGURE
      : ENDS_ON_PREPOSITION
  if (partsOrdinal(gap)) return PARTS_ORDINAL
  if (partsFullName(gap)) return PARTS_FULL_NAME
  if (quotation > 0) return quotation
  if (leavesFirstWord(gap)) return LEAVES_FIRST_WORD
  return partsLargeCount(gap) ? PARTS_LARGE_COUNT : 0
}

/** Figures with their units, months, signs, and other groups of digits. */
function partsFigure({ before, after, beforeThat, afterThat, months }: Gap): boolean {
  if (!before.figure && !after.figure && beforeThat?.figure !== true) return false
  const figureEnds = FIGURE_END.test(before.text)
  if ((figureEnds || KOREAN_FIGURE.test(before.text)) && KOREAN_COUNTER.test(after.text)) return true
  if (PERCENT.test(`${before.asEnd} ${after.asStart}`) && FIGURE_END.test(beforeThat?.text ?? '')) return true
  if (figureEnds && PERCENT.test(`${after.asStart} ${afterThat?.asStart ?? ''}`)) return true
  const figureStarts = FIGURE_START.test(after.text)
  // 12조 | 1000억
  if (figureStarts && KOREAN_FIGURE.test(before.text)) return true
  if (figureEnds && figureStarts) {
    // 10 000, 020 7946 0958, 1 ½; but `2024 500 people` is two figures.
    if (/(?:^|\P{Nd})\p{Nd}{1,4}$/u.test(before.text) && !YEAR.test(before.text)) return true
  }
  if (figureEnds && (isIn(UNITS, after) || SIGN_UNIT.test(after.text))) return true
  if (months.has(after.asStart) && YEAR_FIRST.test(before.text)) return true
  if (months.has(after.asStart) && ORDINAL.test(before.text.replace(/^\P{Nd}+/u, ''))) return true
  if (figureStarts && (months.has(before.asEnd) || isOpener(before))) return true
  if (partsAmount({ before, after, beforeThat, afterThat })) return true
  if (isIn(UNITS, before) && isIn(UNITS, after) && FIGURE_END.test(beforeThat?.text ?? '')) return true
  if (/^[°º]$/u.test(before.text) && /^[CF]\b/u.test(after.text)) return true
  // 12 de octubre, the 5th of May: on both sides of the preposition.
  const isDay = (day: Word | undefined, month: Word | undefined) =>
    day !== undefined && month !== undefined && FIGURE_END.test(day.text) && months.has(month.asStart)
  if (isDay(before, afterThat) && OF.test(after.text)) return true
  if (isDay(beforeThat, after) && OF.test(before.text)) return true
  if (/\p{Nd}[년월]$/u.test(before.text) && /^\p{Nd}{1,2}[월일]/u.test(after.text)) return true
  // 3 – 2, 14 h 30: on both sides of the sign.
  const isPair = (left: Word | undefined, sign: Word, right: Word | undefined) =>
    left !== undefined &&
    right !== undefined &&
    FIGURE_END.test(left.text) &&
    FIGURE_START.test(right.text) &&
    (SCORE_SIGN.test(sign.text) || SCORE_WORD.test(sign.text))
  return isPair(before, after, afterThat) || isPair(beforeThat, before, after)
}

/** `28 bin | 75 lira`, `۱۱۲ هزار | و ۵۰۰ تومان`. */
function partsAmount({
  before,
  after,
  beforeThat,
  afterThat,
}: Pick<Gap, 'before' | 'after' | 'beforeThat' | 'afterThat'>): boolean {
  if (AND.test(before.text)) return FIGURE_START.test(after.text) && MAGNITUDE.test(beforeThat?.asEnd ?? '')
  if (!MAGNITUDE.test(before.asEnd) || !FIGURE_END.test(beforeThat?.text ?? '')) return false
  return FIGURE_START.test(after.text) || (AND.test(after.text) && FIGURE_START.test(afterThat?.text ?? ''))
}

/** Hindi, Urdu and Punjabi postpositions of two words: `के | खिलाफ`. */
function partsPostposition({ before, after }: Gap): boolean {
  return /^[क-हਕ-ਹسک-ے]/u.test(before.asEnd) && INDIC_POSTPOSITION.test(`${before.asEnd} ${after.asStart}`)
}

function isOpener(word: Word): boolean {
  return [word.asEnd, word.text.toLowerCase(), word.asEnd.replace(ELIDED, '')].some((form) =>
    FIGURE_OPENERS.has(form),
  )
}

function isIn(list: ReadonlySet<string>, word: Word): boolean {
  if (list.has(word.asStart) || list.has(word.text.toLowerCase()) || list.has(word.asEnd)) return true
  const slash = word.text.indexOf('/') // triệu đồng/lượng
  return slash > 0 && list.has(word.text.slice(0, slash).toLowerCase())
}

/** Initials, titles, particles, numerals of names; abbreviations in pairs; Vietnamese names. */
function partsName({ before, after, beforeThat, afterThat, clitics, months, context }: Gap): boolean {
  const letter = /^[\p{P}\p{Cf}]*\p{L}/u.test(after.text)
  if (letter && isInitial(before, after, context)) return true
  if (letter && isLetterRow(before.asEnd, after.asStart)) return true
  if (STATE.test(after.text) && /\p{L},$/u.test(before.text)) return true
  if (CLUB.test(after.text) && before.capital && /\p{L}$/u.test(before.text)) return true
  if (letter && clitics.titles.has(before.asEnd.replace(/\.$/, '')) && !months.has(after.asStart)) return true
  if (after.capital && ROMAN_NUMERAL.test(after.text) && isNumeralOfName(before, after, context)) return true
  if (context.lang === 'ko' && KOREAN_ADDRESS.test(after.text)) return true
  if (context.lang === 'ko' && LONE_SUBJECT.test(before.text) && OPENING.test(after.text)) return true
  if (NAME_ENDS.has(after.asStart) || NAME_ENDS.has(after.text.toLowerCase())) return true
  if (SON_OF.has(before.asEnd) || SON_OF.has(after.asStart) || NAME_OPENERS.has(before.asEnd)) return letter
  if (/[,;:.!?]$/.test(before.text)) return false
  const follows = beforeThat !== undefined && (beforeThat.capital || isParticle(beforeThat, context))
  if (follows && isParticle(before, context) && leadsToName(after, afterThat)) return true
  if (isParticle(after, context) && before.capital && leadsToName(afterThat, undefined)) return true
  if (
    context.lang === 'sv' &&
    beforeThat?.capital === true &&
    after.capital &&
    ROMAN_NUMERAL.test(before.text)
  )
    return true
  if (!context.titleCase && CAPITAL_PARTICLES.has(after.asEnd) && after.capital && before.capital)
    if (afterThat?.capital === true) return true
  if (CAPITAL_PARTICLES.has(before.asEnd) && before.capital && after.capital && beforeThat?.capital === true)
    return !context.titleCase || !clitics.proclitics.has(before.asEnd)
  if (context.lang === 'vi') return partsVietnamese(before, after, context)
  return false
}

function isInitial(before: Word, after: Word, { titleCase, lang }: WordContext): boolean {
  if (before.text.endsWith('.')) {
    if (INITIAL.test(before.text)) return true
    if (LETTER_NAMES.has(before.text.replace(/^\P{L}+|\.$/gu, ''))) return true
    if (after.capital && (lang === 'hu' || lang === 'tr') && ROMAN_ORDINAL.test(before.text)) return true
    if (/^\p{Lu}{2}\.$/u.test(before.text) && /^\p{Lu}{2}\./u.test(after.text)) return true // EE. UU.
  }
  if (titleCase || !before.capital || !after.capital) return false
  return LONE_CAPITAL.test(before.text) && !(lang === 'en' && /[AI]$/.test(before.text))
}

/** `Elizabeth II`, `World War II`; English `I` is a word, and `V` or `X` alone seldom a number. */
function isNumeralOfName(before: Word, after: Word, { lang }: WordContext): boolean {
  const numeral = after.text.replace(/\p{P}+$/u, '')
  if (!/\p{L}$/u.test(before.text)) return false
  return numeral.length > 1 || (before.capital && !(numeral === 'I' && lang === 'en'))
}

function isParticle(word: Word, { lang }: WordContext): boolean {
  if (word.capital || !PARTICLES.has(word.text)) return false
  return !ROMANCE.has(lang) || !/^(?:d|l|e$|y$|san)/.test(word.text)
}

function leadsToName(word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined) return false
  return word.capital || (PARTICLES.has(word.text) && next?.capital === true)
}

/** Syllables with capitals in a row are one name; the commonest words of two syllables are listed. */
function partsVietnamese(before: Word, after: Word, { titleCase }: WordContext): boolean {
  if (!titleCase && before.capital && after.capital) return true
  return VIETNAMESE_WORDS.has(`${before.asEnd} ${after.asStart}`)
}

/** A word that opens a quotation and does not close it. */
function opensAt(word: Word | undefined): boolean {
  return word !== undefined && OPENING.test(word.text) && !/[”“»›」』"’']\p{P}*$/u.test(word.text)
}

/** The first word or two of a quotation at a line's end. */
function opensQuotation({ before, beforeThat }: Gap): number {
  const isSecond = opensAt(beforeThat) && !/[”“»›」』"’'.!?…,;:]\p{P}*$/u.test(before.text)
  const alone = beforeThat !== undefined && ONLY_OPENING.test(beforeThat.text) // « Nous | ne …
  if (!isSecond && !alone && !opensAt(before)) return 0
  const shown = before.text.length + (isSecond ? beforeThat!.text.length : 0)
  return shown > LONG_BEGINNING ? OPENS_LONG_QUOTATION : OPENS_QUOTATION
}

/** A word that begins a sentence or a clause, alone before the line's end. A full stop may be a short form's. */
function leavesFirstWord({ before, beforeThat, context }: Gap): boolean {
  if (beforeThat === undefined || context.titleCase || /[\p{P}\p{S}]$/u.test(before.text)) return false
  return CLAUSE_END.test(beforeThat.text) || (before.capital && SENTENCE_END.test(beforeThat.text))
}

/** A figure and the noun it counts or numbers; Korean offices and one-letter subjects. */
function partsCount(gap: Gap): boolean {
  const { before, after, clitics, context } = gap
  if (before.figure) {
    if (FIGURE_END.test(before.text) && !YEAR.test(before.text) && countsAs(after, clitics)) return true
    if (MONEY.test(before.text) && RATE.test(after.text)) return true
    if (ORDINAL_LANGUAGES.has(context.lang) && ORDINAL_STOP.test(before.text) && countsAs(after, clitics))
      return true
  }
  if (partsMatch(gap) || partsMillions(gap) || partsMoney(gap) || partsEvent(gap)) return true
  if (after.capital && LONE_LETTER.test(after.text) && /\p{L}$/u.test(before.text)) return true
  // XX век, but not a name: `Karl V | kam`.
  if (before.capital && /^(?:[XVI]{2,})(?:-\p{L}+)?$/u.test(before.text) && /^\p{Ll}/u.test(after.text))
    return true
  if (
    after.figure &&
    !context.titleCase &&
    before.capital &&
    FIGURE_ONLY.test(after.text) &&
    !isCount(gap) &&
    !YEAR.test(after.text.replace(/\p{P}+$/u, ''))
  )
    return /\p{L}$/u.test(before.text)
  // 4.325 de lei
  if (context.lang === 'ro' && after.asStart === 'de' && FIGURE_END.test(before.text)) return true
  if (context.lang !== 'ko') return false
  return KOREAN_OFFICE.test(after.text)
}

/** Whether the figure after a word counts what follows it, or is a day of its month: `Астанада 500 млрд`. */
function isCount({ afterThat, months }: Gap): boolean {
  if (afterThat === undefined) return false
  return isIn(UNITS, afterThat) || [...months].some((month) => afterThat.asStart.startsWith(month))
}

/** `40 milliards | d’euros`, `40 millones de | pesos`. */
function partsMillions({ before, after, beforeThat, context }: Gap): boolean {
  if (!ROMANCE.has(context.lang) || beforeThat === undefined) return false
  const follows = /^(?:de|di)$/u.test(after.asStart) || /^d[’']/u.test(after.asStart)
  if (follows) return MAGNITUDE.test(before.asEnd) && FIGURE_END.test(beforeThat.text)
  return before.asEnd === 'de' && MAGNITUDE.test(beforeThat.asEnd)
}

/** `1.25 लाख करोड़ | रुपये`, `2,000 കോടി | രൂപയുടെ`: a currency behind its thousands, with any ending. */
function partsMoney({ before, after, beforeThat }: Gap): boolean {
  if (!MAGNITUDE.test(before.asEnd) || beforeThat === undefined || !CURRENCY.test(after.asStart)) return false
  return FIGURE_END.test(beforeThat.text) || MAGNITUDE.test(beforeThat.asEnd)
}

/** `Budget | 2026:`, `World Cup | 2026`, `เลือกตั้ง | 2569`: an event and its year. */
function partsEvent({ before, after, beforeThat, months, clitics, context }: Gap): boolean {
  if (!after.figure || !/\p{L}\p{M}*[”»"’']?$/u.test(before.text) || months.has(before.asEnd)) return false
  if (YEAR_OF_CLAUSE.test(after.text)) return !leansForward(before, clitics)
  if (context.lang === 'th' || context.lang === 'lo') return BUDDHIST_YEAR.test(after.text)
  const isName = before.capital && beforeThat !== undefined && !context.titleCase
  return isName && YEAR.test(after.text) && !leansForward(before, clitics)
}

/** `135वीं | जयंती`, `le 1er | but`, `the 50th | anniversary`. */
function partsOrdinal({ before, after, clitics }: Gap): boolean {
  return before.figure && ORDINAL_FIGURE.test(before.text) && countsAs(after, clitics)
}

/** `IND vs AUS`, `Utd 3-1 Arsenal`: on both sides of the sign. */
function partsMatch({ before, after, beforeThat, afterThat }: Gap): boolean {
  if (before.capital && LAST_SCORE.test(after.text)) return true
  // Without capitals a score goes with what precedes it: `ريال مدريد | 2-1 برشلونة`.
  if (SCORE.test(after.text) && /\p{Lo}\p{M}*$/u.test(before.text)) return true
  return isBetweenSides(before, after, afterThat) || isBetweenSides(beforeThat, before, after)
}

function isBetweenSides(left: Word | undefined, sign: Word, right: Word | undefined): boolean {
  if (left?.capital !== true || right?.capital !== true) return false
  return VERSUS.test(sign.text) || SCORE.test(sign.text)
}

/** `5 million | people`, `손흥민 2골 | 1도움`; after `$5 million` a new thought begins. */
function partsLargeCount({ before, after, beforeThat, clitics, context }: Gap): boolean {
  if (context.lang === 'ko')
    return /\p{Nd}\p{sc=Hang}{1,2}$/u.test(before.text) && FIGURE_START.test(after.text)
  if (!MAGNITUDE.test(before.asEnd) || beforeThat === undefined) return false
  return FIGURE_ONLY.test(beforeThat.text.replace(/[.,]/g, '')) && countsAs(after, clitics)
}

/** `Charles de | Gaulle`, `Banco de | España`: between capitals the preposition is part of a name. */
function partsOfName({ before, after, beforeThat, clitics, context }: Gap): boolean {
  if (context.titleCase || !ROMANCE.has(context.lang) || !PARTICLES.has(before.text) || !after.capital)
    return false
  if (beforeThat === undefined || /[,;:.!?]$/.test(beforeThat.text)) return false
  return beforeThat.capital ? beforeThat.start > 0 : clitics.offices.has(beforeThat.asEnd)
}

/** Given name and family name, as two words with capitals show it. */
function partsFullName({ before, after, clitics, context }: Gap): boolean {
  if (context.titleCase || CAPITAL_NOUNS.has(context.lang) || !before.capital || !after.capital) return false
  return /\p{Ll}$/u.test(before.text) && !clitics.proclitics.has(before.asEnd) && /^\p{L}/u.test(after.text)
}

/** Whether a word after a figure is likely the noun it counts. */
function countsAs(word: Word, clitics: Clitics): boolean {
  return (
    /^\p{L}/u.test(word.text) && !clitics.proclitics.has(word.asStart) && !clitics.strict.has(word.asStart)
  )
}

function partsPlaceName({ before, after, context }: Gap): boolean {
  if (!context.titleCase && before.capital && ELIDED_NAME.test(after.text)) return true
  return !context.titleCase && before.capital && after.capital && PLACE_OPENERS.has(before.asEnd)
}

/** An office and the name after it. Scripts without capitals tell no names: there a word that is no clitic may be one. */
function partsOffice({ before, after, clitics }: Gap): boolean {
  if (!clitics.offices.has(before.asEnd) || !/^\p{L}/u.test(after.text)) return false
  if (/^\P{L}*[\p{Lu}\p{Ll}]/u.test(before.text)) return after.capital
  return !clitics.proclitics.has(after.asStart) && !clitics.enclitics.has(after.asStart)
}

/** Articles and prepositions, elided ones before them too: `d’un`. */
function leansForward({ asEnd }: Word, { proclitics }: Clitics): boolean {
  return proclitics.has(asEnd) || (ELIDED.test(asEnd) && proclitics.has(asEnd.replace(ELIDED, '')))
}

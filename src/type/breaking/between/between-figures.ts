/** Rules for figures: their units, months, money, what they count, scores and years. See between-words.ts. */
import type { Clitics } from '../clitics.ts'
import type { Word } from '../words.ts'
import { CURRENCY, EVENT, KOREAN_COUNTER, MAGNITUDE, ORDINAL_FIGURE, PRODUCT, UNITS } from './figure-words.ts'
import { FIGURE_START, isIn, isOpener, leansForward, MONEY, type Gap } from './gap.ts'
import { KOREAN_OFFICE, ROMANCE } from './name-words.ts'

const FIGURE_END = /[\p{Nd}½⅓¼¾⅔][)\]]?$/u
const FIGURE_ONLY = /^\p{Nd}+[\p{P}]*$/u
/** A year is not a count: `in 2024 | Modi` is a good break. */
const YEAR = /^\P{L}*(?:19|20|१९|२०|১৯|২০|١٩|٢٠|۱۳|۱۴|۱۹|۲۰)\p{Nd}{2}$/u
/** `Round C`, `(סבב C)`: a letter used as a number. English `a` and `I` are words. */
const LONE_LETTER = /^(?!I$)\p{Lu}[\p{Pe}\p{Pf}\p{Po}]*$/u
/** A model number: `S27`, `A320-200`. */
const MODEL = /^\p{Lu}{1,2}-?\p{Nd}{1,4}(?:[-\p{Lu}]\S*)?[\p{P}]*$/u
/** `XXIe`, `Ier`, `Ve`. */
const ROMAN_ORDINAL = /^[IVX]+(?:er|re|e|ème)$/u
/** A road's letter, not a Roman numeral. */
const ROAD = /^[ABEMN]$/u
const KOREAN_FIGURE = /\p{Nd}[조억만천백]{1,2}$/u
/** “Per cent” in two words. */
const PERCENT =
  /^(?:por cien|por ciento|por cento|per cent|per cento|pour cent|na sto|percentage points?|τοις εκατό|في المئة|في المائة)$/u
/** `5th`, `1er`, `3º`, `14.` before a month. */
const ORDINAL = /^\p{Nd}{1,2}(?:st|nd|rd|th|er|ère|e|º|ª|°|-го|-е|\.|ام)?$/iu
/** Which half of the day an hour is in. */
const PART_OF_DAY =
  /^(?:del (?:mattino|pomeriggio|matí|vespre)|di (?:sera|notte|mattina)|de la(?= ?$)|da (?:manhã|tarde|noite|mañá|noite)|du (?:matin|soir)|de l’après-midi)(?: |$)/u
/** Between a day and its month. */
const OF = /^(?:de|di|of|del|do|ta’|d’)$/iu
/** `$70 | a barrel`, `40 € | le kilo`. */
const RATE = /^(?:a|an|per|pro|je|par|le|la|al|por|o|il)$/u
const SCORE_SIGN = /^(?:[-–—:x×/]|vs\.?|v|h|et|und|e|y|i)$/u
/** Two sides of a match: `IND vs AUS`, and its score, `Utd 3-1 Arsenal`. */
const VERSUS = /^(?:vs?\.?|versus)$/iu
const SCORE = /^\p{Nd}{1,3}[-–:]\p{Nd}{1,3}$/u
/** `«Зенит» 2:2: гол`, `Utd 3-1, …`: the score ends the match, so what follows is separate. */
const LAST_SCORE = /^\p{Nd}{1,3}[-–:]\p{Nd}{1,3}[:;,.!?]$/u
/** A year with a colon, semicolon or comma follows an event. */
const YEAR_OF_CLAUSE = /^(?:19|20|१९|२०|১৯|২০|١٩|٢٠|۱۳|۱۴|۱۹|۲۰)\p{Nd}{2}[:;,،؛]$/u
/** Signs that end a clause after a space: French colons, bars, dashes. */
const CLAUSE_SIGN = /^[:;|–—]/u
/** The Buddhist era in Thai and Lao; an election's year is written after a space. */
const BUDDHIST_YEAR = /^25\d\d$/u
/** Between the groups of a Persian or Arabic amount: `۱۱۲ هزار و ۵۰۰ تومان`. */
const AND = /^و$/u
/** Languages that write ordinals as digits with a full stop. */
const ORDINAL_LANGUAGES = new Set(
  'de lb gsw da nb nn no fi et lv cs sk sl hr bs sr hu tr pl is fo eu'.split(' '),
)
const ORDINAL_STOP = /^\p{Nd}{1,3}\.$/u
/** Years before a month, as in Hungarian and Basque dates. */
const YEAR_FIRST = /^\P{Nd}*\p{Nd}{4}(?:\.|e?ko)$/u
/** A sign as unit, with closing punctuation. */
const SIGN_UNIT = /^[%‰°][\p{P}]*$/u
/** Score in words: `6 to 3`, `6 ต่อ 3`, `8 대 0`. */
const SCORE_WORD = /^\p{L}[\p{L}\p{M}]{0,3}$/u

/** Figures with their units, months, signs, and further groups of digits. */
export function partsFigure({ before, after, beforeThat, afterThat, months }: Gap): boolean {
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
  if (isPair(before, after, afterThat) || isPair(beforeThat, before, after)) return true
  return figureEnds && partOfDay(after, afterThat)
}

/** `alle 9 | del mattino`, `a las 9 | de la mañana`, `às 9 | da manhã`. */
function partOfDay(after: Word, afterThat: Word | undefined): boolean {
  return PART_OF_DAY.test(`${after.asStart} ${afterThat?.asStart ?? ''}`)
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

/** A figure and the noun it counts or numbers; Korean offices and one-letter subjects. */
export function partsCount(gap: Gap): boolean {
  const { before, after, clitics, context } = gap
  if (before.figure) {
    if (FIGURE_END.test(before.text) && !YEAR.test(before.text) && countsAs(after, clitics)) return true
    if (MONEY.test(before.text) && RATE.test(after.text)) return true
    if (ORDINAL_LANGUAGES.has(context.lang) && ORDINAL_STOP.test(before.text) && countsAs(after, clitics))
      return true
  }
  if (partsModel(gap)) return true
  if (partsMatch(gap) || partsMillions(gap) || partsMoney(gap)) return true
  if (after.capital && LONE_LETTER.test(after.text) && /\p{L}$/u.test(before.text)) return true
  // XXIe siècle, Ve République
  if (context.lang === 'fr' && ROMAN_ORDINAL.test(before.text) && /^\p{L}/u.test(after.text)) return true
  // A 9, E 6: motorways and the like
  if (ROAD.test(before.text) && FIGURE_ONLY.test(after.text) && !YEAR.test(after.text)) return true
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

/** `Galaxy | S27`, `Airbus | A320`, `आईफ़ोन | 17`; and a Korean event after its year: `2026 | 월드컵`. */
function partsModel({ before, after, context }: Gap): boolean {
  if (PRODUCT.test(before.asEnd) && after.figure) return true
  if (context.lang === 'ko' && YEAR.test(before.text) && /^\p{sc=Hang}/u.test(after.text)) return true
  const isName = before.capital ? !context.titleCase : /\p{Lo}\p{M}*$/u.test(before.text)
  return isName && MODEL.test(after.text)
}

/** `40 milliards | d’euros`, `40 millones de | pesos`. */
function partsMillions({ before, after, beforeThat, context }: Gap): boolean {
  if (!ROMANCE.has(context.lang) || beforeThat === undefined) return false
  const follows = /^(?:de|di)$/u.test(after.asStart) || /^d[’']/u.test(after.asStart)
  if (follows) return MAGNITUDE.test(before.asEnd) && FIGURE_END.test(beforeThat.text)
  return before.asEnd === 'de' && MAGNITUDE.test(beforeThat.asEnd)
}

/** `1.25 लाख करोड़ | रुपये`, `2,000 കോടി | രൂപയുടെ`: a currency after its multiplier, with any ending. */
function partsMoney({ before, after, beforeThat }: Gap): boolean {
  if (!MAGNITUDE.test(before.asEnd) || beforeThat === undefined || !CURRENCY.test(after.asStart)) return false
  return FIGURE_END.test(beforeThat.text) || MAGNITUDE.test(beforeThat.asEnd)
}

/** `Budget | 2026:`, `World Cup | 2026`, `เลือกตั้ง | 2569`: an event and its year. */
export function partsEvent({ before, after, beforeThat, afterThat, months, clitics, context }: Gap): boolean {
  if (!after.figure || !/\p{L}\p{M}*[”»"’']?$/u.test(before.text) || months.has(before.asEnd)) return false
  const endsClause = YEAR.test(after.text) && CLAUSE_SIGN.test(afterThat?.text ?? '')
  if (YEAR_OF_CLAUSE.test(after.text) || endsClause) return !leansForward(before, clitics)
  if (EVENT.test(before.asEnd) && YEAR.test(after.text)) return true
  if (context.lang === 'th' || context.lang === 'lo') return BUDDHIST_YEAR.test(after.text)
  const isName = before.capital && beforeThat !== undefined
  return isName && YEAR.test(after.text) && !leansForward(before, clitics)
}

/** `135वीं | जयंती`, `le 1er | but`, `the 50th | anniversary`. */
export function partsOrdinal({ before, after, clitics }: Gap): boolean {
  return before.figure && ORDINAL_FIGURE.test(before.text) && countsAs(after, clitics)
}

/** `IND vs AUS`, `Utd 3-1 Arsenal`: on both sides of the sign. */
function partsMatch({ before, after, beforeThat, afterThat }: Gap): boolean {
  if (before.capital && LAST_SCORE.test(after.text)) return true
  // Without capitals a score belongs to what precedes it: `ريال مدريد | 2-1 برشلونة`.
  if (SCORE.test(after.text) && /\p{Lo}\p{M}*$/u.test(before.text)) return true
  return isBetweenSides(before, after, afterThat) || isBetweenSides(beforeThat, before, after)
}

function isBetweenSides(left: Word | undefined, sign: Word, right: Word | undefined): boolean {
  if (left?.capital !== true || right?.capital !== true) return false
  return VERSUS.test(sign.text) || SCORE.test(sign.text)
}

/** `5 million | people`, `손흥민 2골 | 1도움`; after `$5 million` a new phrase begins. */
export function partsLargeCount({ before, after, beforeThat, clitics, context }: Gap): boolean {
  if (context.lang === 'ko')
    return /\p{Nd}\p{sc=Hang}{1,2}$/u.test(before.text) && FIGURE_START.test(after.text)
  if (!MAGNITUDE.test(before.asEnd) || beforeThat === undefined) return false
  return FIGURE_ONLY.test(beforeThat.text.replace(/[.,]/g, '')) && countsAs(after, clitics)
}

/** Whether a word after a figure is probably the noun it counts. */
function countsAs(word: Word, clitics: Clitics): boolean {
  return (
    /^\p{L}/u.test(word.text) && !clitics.proclitics.has(word.asStart) && !clitics.strict.has(word.asStart)
  )
}

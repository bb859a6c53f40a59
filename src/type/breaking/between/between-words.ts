/**
 * Problem: certain words must not be separated by a line break; which ones depends on the language.
 * Method: rules over two neighbours, with the words around them, ordered by the cost of a break.
 * Limits: short lists and word forms; no grammar.
 */
import {
  ENDS_ON_PREPOSITION,
  LEAVES_LETTER,
  LEAVES_FIRST_WORD,
  OPENS_LONG_QUOTATION,
  OPENS_QUOTATION,
  PARTS_COUNT,
  PARTS_EVENT,
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
} from '../penalty.ts'
import { partsFigure, partsCount, partsEvent, partsOrdinal, partsLargeCount } from './between-figures.ts'
import { partsName, partsOfName, partsFullName, partsPlaceName, partsOffice } from './between-names.ts'
import { FIGURE_START, isOpener, leansForward, MONEY, opensAt, type Gap } from './gap.ts'
import { INDIC_POSTPOSITION } from './name-words.ts'

/** Dashes, bars and bullets between the parts of a headline: they end a line. */
const DASH = /^(?:[–—―‒⸺|¦•·‧●▪►▸→»]|-{1,2}$|\/$)/u
const STOP = /^[।॥۔؟،၊။៕!?:;»…]/u
const LATIN = /^\P{L}*\p{sc=Latin}/u
const ONLY_OPENING = /^[«“„‹([¿¡]+$/u
/** Letters of a quotation's first words that may end a line. */
const LONG_BEGINNING = 9
const CLAUSE_END = /[!?:;][\p{Pe}\p{Pf}\p{Pi}"']*$/u
const SENTENCE_END = /\p{Ll}{3}[\p{Pe}\p{Pf}\p{Pi}"']*\.[\p{Pe}\p{Pf}\p{Pi}"']*$/u

/** Penalty of a line that ends with `before` when the next begins with `after`; 0 to 1. */
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
  if (partsEvent(gap)) return PARTS_EVENT
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

/** Two-word postpositions in Hindi, Urdu and Punjabi: `के | खिलाफ`. */
function partsPostposition({ before, after }: Gap): boolean {
  return /^[क-हਕ-ਹسک-ے]/u.test(before.asEnd) && INDIC_POSTPOSITION.test(`${before.asEnd} ${after.asStart}`)
}

/** The first one or two words of a quotation at a line's end. */
function opensQuotation({ before, beforeThat }: Gap): number {
  const isSecond = opensAt(beforeThat) && !/[”“»›」』"’'.!?…,;:]\p{P}*$/u.test(before.text)
  const alone = beforeThat !== undefined && ONLY_OPENING.test(beforeThat.text) // « Nous | ne …
  if (!isSecond && !alone && !opensAt(before)) return 0
  const shown = before.text.length + (isSecond ? beforeThat!.text.length : 0)
  return shown > LONG_BEGINNING ? OPENS_LONG_QUOTATION : OPENS_QUOTATION
}

/** The first word of a sentence or clause, alone at a line's end. The full stop before it may belong to an abbreviation. */
function leavesFirstWord({ before, beforeThat, context }: Gap): boolean {
  if (beforeThat === undefined || context.titleCase || /[\p{P}\p{S}]$/u.test(before.text)) return false
  return CLAUSE_END.test(beforeThat.text) || (before.capital && SENTENCE_END.test(beforeThat.text))
}

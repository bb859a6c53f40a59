/** Brackets and quotation marks by pairs. Without single quotation marks, which are also apostrophes. */
const PAIRS = new Map(
  [...'()[]（）【】《》〈〉「」『』«»»«“”„“‹›'.matchAll(/(.)(.)/gu)].map(([, opener = '', closer = '']) => [
    opener,
    closer,
  ]),
)
const MARK = /[()[\]（）【】《》〈〉「」『』«»“”„‹›"]/gu
/** Marks that open or close depending on position: the straight one, the Swedish one, French and German guillemets. */
const EITHER = '"”«»'
/** Hebrew uses such marks within words: ח"כ. */
const BEFORE_OPENER = /^(?:[\s\p{Ps}\p{Pi}\p{Pd}¿¡]|)$/u
/** French has a space after a guillemet. */
const AFTER_GUILLEMET = /^\s?[\p{L}\p{N}]/u
const AFTER_OPENER = /^[\p{L}\p{N}¿¡]/u
/** Limit of nesting. */
const DEEPEST = 8

/** Whether a bracket or quotation is open at the end of a text. */
export function endsInQuotation(text: string): boolean {
  const open: string[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const closes = open.lastIndexOf(mark)
    if (closes >= 0) open.splice(closes)
    else if (open.length < DEEPEST && opens(text, index, mark)) open.push(PAIRS.get(mark) ?? mark)
  }
  return open.length > 0
}

function opens(text: string, at: number, mark: string): boolean {
  if (!EITHER.includes(mark)) return PAIRS.has(mark)
  const after = mark === '«' ? AFTER_GUILLEMET : AFTER_OPENER
  return BEFORE_OPENER.test(text.charAt(at - 1)) && after.test(text.slice(at + 1, at + 3))
}

/** Whether a quotation or bracket open at an offset closes within this many letters. */
export function quotationCloses(text: string, from: number, within: number): boolean {
  return /[)\]）】》〉」』»«”“"›]/u.test(text.slice(from, from + within))
}

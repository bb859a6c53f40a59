/** Runs in the browser too: the script marks the fold in the text field. */

/** A longer word is cut at the fold, for scripts without spaces. UTF-16 code units. */
const LONGEST_WORD = 24

/** Where a network folds a text: before the word that reaches its limit of characters; undefined if all is shown. */
export function foldAt(text: string, fold: number | undefined): number | undefined {
  if (fold === undefined || fold >= text.length) return undefined
  const before = text.slice(0, fold)
  if (/\s$/u.test(before) || /\s/u.test(text.charAt(fold))) return fold
  const word = before.length - before.search(/\S*$/u)
  if (word < fold && word <= LONGEST_WORD) return fold - word
  return (
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text).containing(fold)?.index ?? fold
  )
}

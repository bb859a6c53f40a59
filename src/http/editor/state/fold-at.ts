/** Runs in the browser, too: the script marks the fold in the field that is written in. */

/** A word longer than this is cut where the fold falls: scripts without spaces have no other place. */
const LONGEST_WORD = 24

/** Where a network folds a text: before the word that its number of characters falls into; undefined where all is shown. */
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

/**
 * Problem: fonts, line breaks and letter spacing apply to user-perceived characters, not to code units.
 * Method: extended grapheme clusters by Intl.Segmenter; texts of scripts without combining marks skip it.
 * Limits: the newest conjuncts and emoji depend on the engine's Unicode version.
 */

/** Characters that never combine with a neighbour: letters and punctuation of one code unit each. */
const STANDS_ALONE =
  /^[ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0482\u048a-\u0590\u05be\u05d0-\u05f4\u060c-\u060f\u061b\u061d-\u064a\u0660-\u066f\u0671-\u06d4\u06ee-\u06ff\u10a0-\u10ff\u1e00-\u200a\u2010-\u2027\u202f-\u203b\u20a0-\u20bf\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff9d]*$/

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Start of each cluster, in UTF-16 units, and finally the text's length. */
export function clusterStarts(text: string): Int32Array {
  if (STANDS_ALONE.test(text)) return Int32Array.from({ length: text.length + 1 }, (_, i) => i)
  const starts = new Int32Array(text.length + 1)
  let count = 0
  for (const { index } of segmenter.segment(text)) starts[count++] = index
  starts[count++] = text.length
  return starts.slice(0, count)
}

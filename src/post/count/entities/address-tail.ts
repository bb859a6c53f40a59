import { LATIN_ACCENTED } from '../characters.ts'

/**
 * The part of an address after the host. A path or query ends at the last unit that may end one: the dot after
 * `https://example.org/news.` belongs to the sentence.
 */

const PORT = /:\d+/y
const PATH_RUN = new RegExp(`[a-z\\u0400-\\u04ff0-9!*';:=+,.$/%#[\\]\\-\\u2013_~@|&${LATIN_ACCENTED}]+`, 'iy')
const PATH_END = new RegExp(`[+\\-a-z\\u0400-\\u04ff0-9=_#/${LATIN_ACCENTED}]`, 'i')
const QUERY_RUN = /\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*/iy
const QUERY_END = /[a-z0-9\-_&=#/]/i

/** End of an address whose host ends at `start`, after port, path and query. */
export function endOfTail(text: string, start: number): { readonly end: number; readonly hasPath: boolean } {
  const afterPort = endOf(PORT, text, start)
  const afterPath = text[afterPort] === '/' ? endOfPath(text, afterPort + 1) : afterPort
  return { end: endOfQuery(text, afterPath), hasPath: afterPath > afterPort }
}

/** End of a query including its `?`, or `start` without a query or a valid end. */
export function endOfQuery(text: string, start: number): number {
  const end = lastEnd(QUERY_END, text, start + 1, endOf(QUERY_RUN, text, start))
  return end > start + 1 ? end : start
}

function endOfPath(text: string, start: number): number {
  let good = start
  for (let at = start; ;) {
    const run = endOf(PATH_RUN, text, at)
    good = lastEnd(PATH_END, text, at, run, good)
    const group = endOfGroup(text, run)
    if (group < 0) return good
    at = group
    good = group
  }
}

/** End of `(…)` with path units and at most one nested pair; -1 if not found. */
function endOfGroup(text: string, start: number): number {
  if (text[start] !== '(') return -1
  const first = endOf(PATH_RUN, text, start + 1)
  if (text[first] === ')') return first > start + 1 ? first + 1 : -1
  if (text[first] !== '(') return -1
  const inner = endOf(PATH_RUN, text, first + 1)
  if (inner === first + 1 || text[inner] !== ')') return -1
  const last = endOf(PATH_RUN, text, inner + 1)
  return text[last] === ')' ? last + 1 : -1
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

/** End of the last unit in the range that may end an address, or `none`. */
function lastEnd(pattern: RegExp, text: string, start: number, end: number, none = start): number {
  for (let at = end; at > start; at--) if (pattern.test(text[at - 1]!)) return at
  return none
}

/**
 * Problem: keyboards have no Hebrew marks, so headlines are typed with the straight ones: `ח"כ`, `ג'ורג'`, `"כן"`. Print
 *   sets gershayim, geresh and curly quotation marks.
 * Method: within a word a mark is gershayim or geresh; a geresh also ends a word where no quotation is open. Marks around
 *   words become a pair, also behind a prefix: `ב"הארץ"`. One mark for one, so that places in the text stay.
 * Limits: Hebrew only; marks without a partner, and those after figures (inches), stay.
 */
export function withHebrewMarks(text: string, lang: string): string {
  if (!/^(?:he|iw)\b/.test(lang) || !/["']/.test(text) || !HEBREW.test(text)) return text
  return withGeresh(withQuotes(text))
}

const HEBREW = /\p{sc=Hebr}/u
/** What precedes and what follows an opening mark. */
const BEFORE_OPENER = /^(?:$|[\s\p{Ps}\p{Pd}\u05be:/])/u
const OPENS = /^[\p{L}\p{N}#@]/u
/** “In”, “to”, “the”, “and”, “that” …, written as one with the word after them. */
const PREFIX = /(?:^|[^\p{L}\p{M}])ו?[בהכלמש]{1,2}$|(?:^|[^\p{L}\p{M}])ו$/u
/** An acronym has gershayim before its last letter; a word after a prefix has more letters. */
const WORD = /^\p{sc=Hebr}{2}/u

function withQuotes(text: string): string {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index)
  const signs = new Map<number, string>()
  let open: number | undefined
  for (const at of marks) {
    const [before, after] = [text.slice(Math.max(0, at - 5), at), text.slice(at + 1, at + 4)]
    const isWithin = /\p{sc=Hebr}\p{M}*$/u.test(before) && HEBREW.test(after.slice(0, 1))
    const opens =
      OPENS.test(after) && (isWithin ? opensBehindPrefix(text, at) : BEFORE_OPENER.test(before.slice(-1)))
    if (open === undefined && opens) open = at
    else if (isWithin) signs.set(at, '״')
    else if (open !== undefined && !opens) {
      signs.set(open, '”').set(at, '”')
      open = undefined
    }
  }
  return replaced(text, signs)
}

/** Whether `ב"` begins a quotation: a word follows, and another mark ends it before the next quotation begins. */
function opensBehindPrefix(text: string, at: number): boolean {
  if (!PREFIX.test(text.slice(Math.max(0, at - 5), at)) || !WORD.test(text.slice(at + 1))) return false
  const next = /"(?!\p{L})|[\s\p{Ps}]"(?=\p{L})/u.exec(text.slice(at + 1))?.[0]
  return next === '"'
}

function withGeresh(text: string): string {
  const signs = new Map<number, string>()
  let open = false
  for (const { index: at } of text.matchAll(/['’]/g)) {
    const isAfter = /\p{sc=Hebr}\p{M}*$/u.test(text.slice(Math.max(0, at - 3), at))
    const isWithin = isAfter && HEBREW.test(text.charAt(at + 1))
    if (isWithin || (isAfter && !open)) signs.set(at, '׳')
    else open = !open && BEFORE_OPENER.test(text.charAt(at - 1))
  }
  return replaced(text, signs)
}

function replaced(text: string, signs: ReadonlyMap<number, string>): string {
  return signs.size === 0
    ? text
    : Array.from({ length: text.length }, (_, at) => signs.get(at) ?? text[at]).join('')
}

/**
 * Problem: a compound of forty letters is wider than a card, or makes its headline small.
 * Method: TeX's (F. M. Liang, “Word Hy-phen-a-tion by Com-put-er”, 1983): each pattern found in a word gives the places
 *   between its letters a level; the highest counts, and an odd one parts the word. What may part it is marked by a
 *   soft hyphen, which line breaking knows.
 * Limits: only long words; no part shorter than a reader takes in at a glance.
 */

/** Shown as a hyphen where a line ends with it, and as nothing elsewhere. */
export const SOFT_HYPHEN = '\u00ad'

/** A line as it is read: its soft hyphens are seen at its end only. */
export function shownText(line: string): string {
  return withoutSoftHyphens(line.replace(/\u00ad$/, '-'))
}

export function withoutSoftHyphens(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '')
}

/** Endings that join a word to the next, in German, Dutch and Scandinavian compounds: `Versicherungs|gesetz`. */
const JOINT =
  /(?:ungs|heits|keits|schafts|ions|itäts|tums|lings|richts|heids|ings|teits|nads|delses|verkehrs|arbeits|staats|rechts|kriegs|betriebs|geburts|volks|handels|gerichts|lebens|jahres|werks|stücks|gebiets|gewalts|berufs|geschäfts|vertrags|antrags|auftrags)\u00ad$/iu

const LONGEST_JOINT = 12

/** Whether a text that ends with a soft hyphen ends between two words of a compound. */
export function endsAtJoint(text: string): boolean {
  return JOINT.test(text.slice(-LONGEST_JOINT))
}

/** Letters of a word that may be parted. Below, a headline is better off whole. */
const LONG_WORD = 18
/** Letters a part must have. */
const SHORTEST_PART = 4

export interface Patterns {
  /** Letters of a pattern, a full stop for a word's edge → a level for each place between them. */
  readonly levels: ReadonlyMap<string, Uint8Array>
  /** Letters of the longest. */
  readonly longest: number
}

/** Reads patterns as TeX writes them, one a line: `.ab5er`. Lines that begin with `%` are comments. */
export function readPatterns(text: string): Patterns {
  const levels = new Map<string, Uint8Array>()
  let longest = 0
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('%')) continue
    const letters = line.replace(/\d/g, '')
    const row = new Uint8Array(letters.length + 1)
    let place = 0
    for (let at = 0; at < line.length; at++) {
      const level = line.charCodeAt(at) - NOUGHT
      if (level >= 0 && level <= 9) row[place] = level
      else place++
    }
    levels.set(letters, row)
    longest = Math.max(longest, letters.length)
  }
  return { levels, longest }
}

const NOUGHT = 48

/** The indices at which a word may be parted, in UTF-16 units. */
export function hyphenPoints(word: string, { levels, longest }: Patterns): number[] {
  const framed = `.${word.toLowerCase()}.`
  // Some capitals have two letters as small ones: places would not be the word's.
  if (framed.length !== word.length + 2) return []
  const highest = new Uint8Array(framed.length + 1)
  for (let start = 0; start < framed.length; start++) {
    for (let end = start + 1; end <= Math.min(framed.length, start + longest); end++) {
      levels.get(framed.slice(start, end))?.forEach((level, at) => {
        highest[start + at] = Math.max(highest[start + at]!, level)
      })
    }
  }
  const points: number[] = []
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    if (highest[at + 1]! % 2 === 0) continue
    // Patterns part `Flei|sch|etikett`: consonants alone are no syllable, and belong to the word before.
    if (points.length > 0 && !hasVowel(word.slice(points.at(-1), at))) points.pop()
    points.push(at)
  }
  return points
}

/** Of the languages that have patterns, their umlauts and rings taken off. */
function hasVowel(part: string): boolean {
  return /[aeiouyæø]/i.test(part.normalize('NFD'))
}

const LONG_WORDS = new RegExp(`\\p{L}{${LONG_WORD},}`, 'gu')

export function hasLongWord(text: string): boolean {
  return text.search(LONG_WORDS) >= 0
}

/** The text with soft hyphens in its long words. */
export function soften(text: string, patterns: Patterns): string {
  return text.replace(LONG_WORDS, (word) => {
    const points = [...hyphenPoints(word, patterns), word.length]
    return points.map((point, i) => word.slice(points[i - 1] ?? 0, point)).join(SOFT_HYPHEN)
  })
}

/** A text with those soft hyphens only that stand between the words of a compound. */
export function softAtJoints(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, (hyphen, at: number) =>
    endsAtJoint(text.slice(0, at).replaceAll(SOFT_HYPHEN, '') + SOFT_HYPHEN) ? hyphen : '',
  )
}

/**
 * Problem: a compound of forty letters is wider than a card, or makes its headline small.
 * Method: TeX's (F. M. Liang, “Word Hy-phen-a-tion by Com-put-er”, 1983): each matching pattern gives levels to the
 * positions between letters; the highest counts, and an odd one allows hyphenation. Such positions are marked by a
 * soft hyphen, which line breaking knows.
 * Limits: only long words; no part too short to be read at a glance.
 */

/** Shown as a hyphen at the end of a line, and invisible elsewhere. */
export const SOFT_HYPHEN = '\u00ad'

/** A line as displayed: soft hyphens show only at its end. */
export function shownText(line: string): string {
  return withoutSoftHyphens(line.replace(/\u00ad$/, '-'))
}

export function withoutSoftHyphens(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '')
}

/** Linking endings in German, Dutch and Scandinavian compounds: `Versicherungs|gesetz`. */
const JOINT =
  /(?:ungs|heits|keits|schafts|ions|itäts|tums|lings|richts|heids|ings|teits|nads|delses|verkehrs|arbeits|staats|rechts|kriegs|betriebs|geburts|volks|handels|gerichts|lebens|jahres|werks|stücks|gebiets|gewalts|berufs|geschäfts|vertrags|antrags|auftrags)\u00ad$/iu

const LONGEST_JOINT = 12

/** Whether a text with a final soft hyphen ends between two words of a compound. */
export function endsAtJoint(text: string): boolean {
  return JOINT.test(text.slice(-LONGEST_JOINT))
}

/** Minimum letters of a hyphenated word; shorter ones stay whole in headlines. */
const LONG_WORD = 18
/** Minimum letters of a part. */
const SHORTEST_PART = 4

export interface Patterns {
  /** Letters of a pattern, with a full stop for a word's edge → a level for each position between them. */
  readonly levels: ReadonlyMap<string, Uint8Array>
  /** Length of the longest pattern. */
  readonly longest: number
}

/** Parses TeX patterns, one a line: `.ab5er`. Lines that begin with `%` are comments. */
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

/** Positions where a word may be hyphenated, in UTF-16 units. */
export function hyphenPoints(word: string, { levels, longest }: Patterns): number[] {
  const framed = `.${word.toLowerCase()}.`
  // Some capitals have two lower-case letters: positions would be wrong.
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
    // Patterns give `Flei|sch|etikett`: consonants alone are no syllable, and belong to the part before.
    if (points.length > 0 && !hasVowel(word.slice(points.at(-1), at))) points.pop()
    points.push(at)
  }
  return points
}

/** For the languages with patterns, ignoring umlauts and rings. */
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

/** Keeps only soft hyphens between the words of a compound. */
export function softAtJoints(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, (hyphen, at: number) =>
    endsAtJoint(text.slice(0, at).replaceAll(SOFT_HYPHEN, '') + SOFT_HYPHEN) ? hyphen : '',
  )
}

/**
 * Problem: ICU stores a dictionary's words as a byte trie (BytesTrie), each letter minus an offset.
 * Method: walks all branches and records the path wherever a value marks the end of a word.
 * Limits: only byte tries with an offset, as for Khmer, Lao, Thai and Burmese.
 */

/** Indices of the words before the trie (ICU, `dictionarydata.h`). */
const TRIE_AT = 0
const TRANSFORM = 5
const OFFSET_TRANSFORM = 0x0100_0000
const OFFSET_MASK = 0x1f_ffff
const JOINERS: Readonly<Record<number, string>> = { 0xff: '\u200d', 0xfe: '\u200c' }

/** Lead bytes of nodes: branches are below the first, runs of letters below the second, values above. */
const RUN = 0x10
const VALUE = 0x20
/** A branch with more edges starts with a binary search. */
const MOST_LISTED = 5

/** Lead bytes of numbers: thresholds for the number of following bytes. A value is shifted; its last bit marks a final one. */
const VALUE_LEADS = { zero: 0x10, following: [0x51, 0x6c, 0x7e, 0x7f] }
const DELTA_LEADS = { zero: 0, following: [0xc0, 0xf0, 0xfe, 0xff] }

/** The words of a dictionary, in its own order. */
export function readDictionary(item: Buffer): string[] {
  const transform = item.readInt32LE(TRANSFORM * 4)
  if ((transform & ~OFFSET_MASK) !== OFFSET_TRANSFORM)
    throw new Error('not a dictionary of letters less an offset')
  const first = transform & OFFSET_MASK
  const trie = item.subarray(item.readInt32LE(TRIE_AT * 4))
  const words: string[] = []
  const letter = (byte: number) => JOINERS[byte] ?? String.fromCharCode(first + byte)

  function readNumber(at: number, lead: number, leads: typeof VALUE_LEADS): { value: number; next: number } {
    const more = leads.following.filter((least) => lead >= least).length
    if (more === 0) return { value: lead - leads.zero, next: at }
    // The two longest kinds have nothing in their lead byte, the others the distance from their threshold.
    const high = more > 2 ? 0 : lead - leads.following[more - 1]!
    return { value: high * 256 ** more + trie.readUIntBE(at, more), next: at + more }
  }

  function walk(start: number, before: string): void {
    let at = start
    let word = before
    for (;;) {
      const lead = trie[at++]!
      if (lead < RUN) return branch(at + (lead === 0 ? 1 : 0), word, (lead === 0 ? trie[at]! : lead) + 1)
      if (lead < VALUE) {
        for (let left = lead - RUN + 1; left > 0; left--) word += letter(trie[at++]!)
        continue
      }
      words.push(word)
      if (lead & 1) return
      at = readNumber(at, lead >> 1, VALUE_LEADS).next
    }
  }

  function branch(start: number, word: string, edges: number): void {
    let at = start
    let count = edges
    while (count > MOST_LISTED) {
      const { value, next } = readNumber(at + 2, trie[at + 1]!, DELTA_LEADS)
      branch(next + value, word, count >> 1)
      count -= count >> 1
      at = next
    }
    for (; count > 1; count--) {
      const longer = word + letter(trie[at]!)
      const lead = trie[at + 1]!
      const { value, next } = readNumber(at + 2, lead >> 1, VALUE_LEADS)
      if (lead & 1) words.push(longer)
      else walk(next + value, longer)
      at = next
    }
    walk(at + 1, word + letter(trie[at]!))
  }

  walk(0, '')
  return words
}

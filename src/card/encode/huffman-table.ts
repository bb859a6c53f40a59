/** Number of codes of each length from 1 to 16, and the symbols in the order of their codes. */
export interface HuffmanTable {
  readonly counts: readonly number[]
  readonly symbols: readonly number[]
}

const LONGEST = 16
const SYMBOLS = 256

/**
 * Optimal codes for symbols with these `frequencies` (ITU T.81, annex K.2). The code of all ones stays unused, as
 * the format requires: it goes to an extra symbol that never occurs.
 */
export function huffmanTable(frequencies: Uint32Array): HuffmanTable {
  const counts = shortened(lengthCounts(frequencies))
  const used = Array.from({ length: SYMBOLS }, (_, symbol) => symbol).filter(
    (symbol) => frequencies[symbol]! > 0,
  )
  return { counts, symbols: used.toSorted((a, b) => frequencies[b]! - frequencies[a]! || a - b) }
}

interface Tree {
  readonly weight: number
  readonly symbols: readonly number[]
}

/** Number of codes of each length before the limit; index 0 is length 0. */
function lengthCounts(frequencies: Uint32Array): number[] {
  const lengths = new Uint8Array(SYMBOLS + 1)
  const trees: Tree[] = [{ weight: 1, symbols: [SYMBOLS] }]
  for (let symbol = 0; symbol < SYMBOLS; symbol++)
    if (frequencies[symbol]! > 0) trees.push({ weight: frequencies[symbol]!, symbols: [symbol] })
  trees.sort((a, b) => b.weight - a.weight)
  while (trees.length > 1) {
    const [a, b] = [trees.pop()!, trees.pop()!]
    const symbols = [...a.symbols, ...b.symbols]
    for (const symbol of symbols) lengths[symbol]!++
    const weight = a.weight + b.weight
    const place = trees.findLastIndex((tree) => tree.weight >= weight) + 1
    trees.splice(place, 0, { weight, symbols })
  }
  const counts = Array.from({ length: SYMBOLS + 1 }, () => 0)
  for (const length of lengths) if (length > 0) counts[length]!++
  return counts
}

/** Limits codes to LONGEST bits by moving pairs of longer ones beside shorter ones. Lengths 1 to 16 without the unused code. */
function shortened(counts: number[]): readonly number[] {
  for (let length = counts.length - 1; length > LONGEST; length--) {
    while (counts[length]! > 0) {
      let shorter = length - 2
      while (counts[shorter] === 0) shorter--
      counts[length]! -= 2
      counts[length - 1]!++
      counts[shorter + 1]! += 2
      counts[shorter]!--
    }
  }
  const longest = counts.findLastIndex((count, length) => length <= LONGEST && count > 0)
  if (longest > 0) counts[longest]!--
  return counts.slice(1, LONGEST + 1)
}

/** Symbol → code << 8 | bits (ITU T.81, annex C). */
export function codeWords({ counts, symbols }: HuffmanTable): Uint32Array {
  const words = new Uint32Array(SYMBOLS)
  let code = 0
  let next = 0
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++) words[symbols[next++]!] = (code++ << 8) | (i + 1)
    code <<= 1
  })
  return words
}

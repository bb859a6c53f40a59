/** Typos: one letter in three may be wrong. */
const MOST_WRONG = 1 / 3
/** Longer words are no mistyped names. */
const LONGEST = 40

/** The most similar known word; undefined if none is similar. */
export function closestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined
  const typed = word.toLowerCase()
  const [best] = known
    .map((name) => ({ name, distance: editDistance(typed, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(word.length, name.length) * MOST_WRONG)
    .toSorted((a, b) => a.distance - b.distance)
  return best?.name
}

/** Letters inserted, left out, replaced or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      next[column] = Math.min(
        last[column]! + 1,
        next[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
        isSwap ? before[column - 2]! + 1 : Infinity,
      )
    }
    before = last
    last = next
  }
  return last[b.length]!
}

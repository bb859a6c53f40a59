/**
 * The first index in [`low`, `high`) for which `holds` is true, or `high`. Binary search: `holds` must be monotone,
 * false then true.
 */
export function firstIndex(low: number, high: number, holds: (index: number) => boolean): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

/** Index of the last value that is at most `value` in an ascending list; 0 if all are greater. */
export function lastAtMost(ascending: ArrayLike<number>, value: number): number {
  return Math.max(0, firstIndex(0, ascending.length, (index) => ascending[index]! > value) - 1)
}

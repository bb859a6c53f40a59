import type { Mutation } from './mutations.ts'

/** A mutation of one of the files. */
export interface Mutant extends Mutation {
  readonly file: string
}

/**
 * Samples distinct mutants: first a random file, then one of its mutations, so that a long table of numbers counts
 * no more than a short function. Deterministic by seed.
 */
export function sample(
  files: ReadonlyMap<string, readonly Mutation[]>,
  count: number,
  seed: number,
): readonly Mutant[] {
  const random = randomFrom(seed)
  const left = Array.from(files, ([file, mutations]) => ({ file, mutations: [...mutations] }))
  const drawn: Mutant[] = []
  while (drawn.length < count) {
    const open = left.filter(({ mutations }) => mutations.length > 0)
    const from = open[Math.floor(random() * open.length)]
    if (from === undefined) break
    const [mutation] = from.mutations.splice(Math.floor(random() * from.mutations.length), 1)
    drawn.push({ ...mutation!, file: from.file })
  }
  return drawn
}

/** Numbers from 0 to 1, by Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

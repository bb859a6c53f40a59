import type { Count, Entity } from '../network.ts'

/** What a counter found out about a text. */
export interface Tally {
  readonly length: number
  readonly max: number
  readonly unit: string
  /** Why the network takes no such text, beside its length. */
  readonly refusals?: readonly string[]
  /** What it takes, but had better not be given. */
  readonly risks?: readonly string[]
  readonly entities?: readonly Entity[]
  readonly fold?: number | undefined
}

const LONE_SURROGATE = /\p{Surrogate}/u

/** Judges a counted text: too long, half a character, and what the network's own rules found. */
export function judge(text: string, tally: Tally): Count {
  const { length, max, unit, refusals = [], risks = [], entities = [], fold } = tally
  const faults = [...refusals]
  if (length > max) faults.unshift(`The text has ${length} ${unit}; ${max} are allowed.`)
  const half = LONE_SURROGATE.exec(text)
  if (half) faults.push(`At position ${half.index} stands half a character (a lone surrogate).`)
  return {
    length,
    max,
    unit,
    valid: faults.length === 0,
    faults: [...faults, ...risks],
    entities,
    ...(fold !== undefined && { fold }),
  }
}

/** Something a network makes a link of. Positions count UTF-16 units and `end` is exclusive. */
export interface Entity {
  readonly type: 'url' | 'hashtag' | 'mention' | 'list' | 'cashtag'
  /** As it is in the text, with its `#`, `@` or `$`. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A text as its network counts it. */
export interface Count {
  readonly length: number
  readonly max: number
  /** What `length` counts: `weighted characters`, `characters`, `graphemes`, `bytes`. */
  readonly unit: string
  /** Whether the network takes the text: within every limit, and nothing in it that is refused. */
  readonly valid: boolean
  /** Why not, or what is risky, in English sentences with the number or the text at fault; empty when all is well. */
  readonly faults: readonly string[]
  readonly entities: readonly Entity[]
  /** Length beyond which the network hides the text behind “more”, in UTF-16 units; absent where it does not. */
  readonly fold?: number | undefined
}

/**
 * Counts one text of one network. Takes any string, in time linear in its length.
 * @param max another limit than the network's usual one: an account's or a server's own
 */
export type Counter = (text: string, max?: number) => Count

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
  if (half) faults.push(`At position ${half.index} there is half a character (a lone surrogate).`)
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

/** Counts in UTF-16 units, with nothing that would be linked: alternative texts. */
export function countUnits(usual: number): Counter {
  return (text, max = usual) => judge(text, { length: text.length, max, unit: 'characters' })
}

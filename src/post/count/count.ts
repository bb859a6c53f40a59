/** A part of a text that a network links. Positions count UTF-16 units and `end` is exclusive. */
export interface Entity {
  readonly type: 'url' | 'hashtag' | 'mention' | 'list' | 'cashtag'
  /** As in the text, with its `#`, `@` or `$`. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A text as its network counts it. */
export interface Count {
  readonly length: number
  readonly max: number
  /** Unit of `length`: `weighted characters`, `characters`, `graphemes`, `bytes`. */
  readonly unit: string
  /** Whether the network accepts the text: within all limits and without refused content. */
  readonly valid: boolean
  /** Errors and risks, as English sentences with the number or text concerned; may be empty. */
  readonly faults: readonly string[]
  readonly entities: readonly Entity[]
  /** Length beyond which the network hides the text behind “more”, in UTF-16 units; absent if it does not. */
  readonly fold?: number | undefined
}

/**
 * Counts one text of one network. Takes any string, in time linear in its length.
 * @param max overrides the network's usual limit, for an account or server
 */
export type Counter = (text: string, max?: number) => Count

/** A counter's result. */
export interface Tally {
  readonly length: number
  readonly max: number
  readonly unit: string
  /** Reasons for refusal, except the length. */
  readonly refusals?: readonly string[]
  /** Accepted, but not recommended. */
  readonly risks?: readonly string[]
  readonly entities?: readonly Entity[]
  readonly fold?: number | undefined
}

const LONE_SURROGATE = /\p{Surrogate}/u

/** Judges a counted text: too long, lone surrogates, and the network's own rules. */
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

/** Counts UTF-16 units without entities: alternative texts. */
export function countUnits(usual: number): Counter {
  return (text, max = usual) => judge(text, { length: text.length, max, unit: 'characters' })
}

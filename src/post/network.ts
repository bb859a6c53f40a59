/** Where a post goes. The first three are what every pack is written for; the others come from the same tables. */
export const networkNames = [
  'twitter',
  'facebook',
  'youtube',
  'bluesky',
  'threads',
  'mastodon',
  'linkedin',
] as const

export type NetworkName = (typeof networkNames)[number]

/** The texts a network takes: each has a way of counting and a limit of its own. */
export type FieldName = 'text' | 'title' | 'description' | 'tags' | 'alt'

/** Something a network makes a link of. Positions count UTF-16 units and `end` is exclusive. */
export interface Entity {
  readonly type: 'url' | 'hashtag' | 'mention' | 'list' | 'cashtag'
  /** As it stands in the text, with its `#`, `@` or `$`. */
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

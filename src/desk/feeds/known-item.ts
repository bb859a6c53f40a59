/** `known`: it was there before the feed was watched, and was left. `taken`: a job was queued for it. `removed`: withdrawn. */
export type ItemState = 'known' | 'taken' | 'removed'

/** An item as it was last seen in its feed. */
export interface KnownItem {
  /** Ours, for good: addresses and the feed's own ids may change. */
  readonly item: string
  readonly guid: string | undefined
  readonly url: string | undefined
  /** Digest of what it says. */
  readonly words: string
  readonly stamp: number | undefined
  readonly state: ItemState
  /** How often it was taken. */
  readonly revision: number
  /** Place in the feed, from 0. */
  readonly position: number
  /** Whether it was in the feed at the last look. */
  readonly listed: boolean
  /** Since when it has been gone from among its neighbours, milliseconds since 1970. */
  readonly missingSince: number | undefined
}

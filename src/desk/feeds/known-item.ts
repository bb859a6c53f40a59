/** `known`: existed before the feed was watched and was skipped. `taken`: a job was queued. `removed`: withdrawn. */
export type ItemState = 'known' | 'taken' | 'removed'

/** An item as it was last seen in its feed. */
export interface KnownItem {
  /** Our permanent id: addresses and the feed's own ids may change. */
  readonly item: string
  readonly guid: string | undefined
  readonly url: string | undefined
  /** Digest of its content. */
  readonly words: string
  readonly stamp: number | undefined
  readonly state: ItemState
  /** How often it was taken. */
  readonly revision: number
  /** Position in the feed, from 0. */
  readonly position: number
  /** Whether it was in the feed at the last poll. */
  readonly listed: boolean
  /** When it disappeared from the middle of the list, milliseconds since 1970. */
  readonly missingSince: number | undefined
}

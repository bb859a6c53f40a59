/** The named sizes, with what their networks allow. Sizes and safe areas: DESIGN.md; byte limits: the strictest consumer. */
export interface Format<Name extends string = FormatName> {
  readonly name: Name
  readonly width: number
  readonly height: number
  /** Bytes the strictest network that fetches this format takes (og: WhatsApp drops heavier previews). */
  readonly maxBytes: number
  /** What a card with a photo should weigh at most, where that costs nothing that is seen. */
  readonly aimBytes?: number
  /** Pixels to keep free of text at each edge: the network's interface covers them. */
  readonly safe: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Parts that a network lays something of its own over: no words there. */
  readonly covered: readonly Zone[]
  /** The part that a network cuts out for its smallest preview: something of the story must be in it. */
  readonly cutout?: Zone
}

/** A part of a card, in pixels; the same in both writing directions, as networks do not mirror theirs. */
export interface Zone {
  /** What is there, in words: “X’s domain”. */
  readonly what: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type FormatName =
  'og' | 'twitter' | 'youtube' | 'square' | 'portrait' | 'story' | 'wide' | 'pin' | 'chat'

/** The named sizes, with their networks' limits. Sizes and safe areas: DESIGN.md; byte limits: the strictest consumer. */
export interface Format<Name extends string = FormatName> {
  readonly name: Name
  readonly width: number
  readonly height: number
  /** Byte limit of the strictest network that fetches this format (og: WhatsApp drops heavier previews). */
  readonly maxBytes: number
  /** Target size in bytes of a card with a photo, as long as there is no visible loss. */
  readonly aimBytes?: number
  /** Margins in pixels to keep free of text, because the network's interface covers them. */
  readonly safe: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Parts covered by the network's own elements: no text there. */
  readonly covered: readonly Zone[]
  /** The part that a network crops for its smallest preview: it must show some of the story. */
  readonly cutout?: Zone
}

/** A part of a card, in pixels; not mirrored, as networks do not mirror theirs. */
export interface Zone {
  /** What covers it, in words: “X’s domain”. */
  readonly what: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type FormatName =
  'og' | 'twitter' | 'youtube' | 'square' | 'portrait' | 'story' | 'wide' | 'pin' | 'chat'

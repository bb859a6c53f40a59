/** The named sizes, with what their networks allow. Sizes and safe areas: DESIGN.md; byte limits: the strictest consumer. */
export interface Format {
  readonly name: FormatName
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
}

export type FormatName = 'og' | 'twitter' | 'youtube' | 'square' | 'portrait' | 'story'

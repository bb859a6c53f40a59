/** A publisher, as cards and posts need it. */
export interface Brand {
  readonly id: string
  /** Shown as the brand mark where there is no logo; absent: the article's site name. */
  readonly name?: string | undefined
  /** Logo as a data URI (SVG or PNG), with its own proportions. */
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined
  /** Which set of faces headlines are set in. */
  readonly face: 'sans' | 'serif' | 'condensed'
  /** Two colours and a neutral, as #rrggbb. `sections` maps a section name to its accent. */
  readonly colors: {
    readonly paper: string
    readonly ink: string
    readonly accent: string
    readonly muted: string
    readonly sections: Readonly<Record<string, string>>
  }
}

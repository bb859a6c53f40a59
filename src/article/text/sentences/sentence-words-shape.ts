/**
 * Words that decide whether a full stop ends a sentence, by language. Own lists, from newspapers' style books and from
 * reading; CLDR's lists (`cldr-abbreviations.generated.ts`) come on top.
 */
export interface SentenceWords {
  /** Short forms that belong to what follows and never end a sentence: titles, `vgl.`, `e.g.` Without the last stop. */
  readonly leading?: string
  /** Short forms that may end a sentence as well: `etc.`, `U.S.`, `руб.` */
  readonly trailing?: string
  /** Short forms only before a figure: `No. 5`, `Art. 3`. */
  readonly beforeFigure?: string
  /** A figure with a full stop is an ordinal: `am 3. Oktober`. */
  readonly ordinals?: true
  /** Words in lower case that begin many sentences and no name: after a doubtful stop they show that it was an end. */
  readonly starters?: string
  /** Verbs of saying, as they follow a quotation. */
  readonly says?: string
  /** One-syllable words that end sentences; other single syllables before a stop are initials. */
  readonly endings?: string
}

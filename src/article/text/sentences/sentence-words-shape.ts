/**
 * Words that decide whether a full stop ends a sentence, by language. Own lists, from newspapers' style books and
 * from reading, in addition to CLDR's (`cldr-abbreviations.generated.ts`).
 */
export interface SentenceWords {
  /** Abbreviations that belong to what follows and never end a sentence: titles, `vgl.`, `e.g.` Without the last stop. */
  readonly leading?: string
  /** Abbreviations that may also end a sentence: `etc.`, `U.S.`, `руб.` */
  readonly trailing?: string
  /** Abbreviations only before a figure: `No. 5`, `Art. 3`. */
  readonly beforeFigure?: string
  /** A number with a full stop is an ordinal: `am 3. Oktober`. */
  readonly ordinals?: true
  /** Lower-case words that begin many sentences and no names: after an ambiguous stop they show that it was an end. */
  readonly starters?: string
  /** Verbs of speech after a quotation. */
  readonly says?: string
  /** One-syllable words that end sentences; other single syllables before a stop are initials. */
  readonly endings?: string
}

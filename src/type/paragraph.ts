import type { Face } from './face.ts'
import type { TextStyle } from './setting.ts'

/** A cluster no face has. */
export interface MissingCluster {
  /** UTF-16 index in the paragraph's text. */
  readonly index: number
  readonly cluster: string
}

/** Neighbouring clusters of one face, script, direction and presentation: what HarfBuzz takes in one call. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Absent: nothing is drawn (controls, emoji that no face has). */
  readonly face: Face | undefined
  /** ISO 15924. */
  readonly script: string
  /** Embedding level; odd is right to left. */
  readonly level: number
}

/** A text made ready: analysed and shaped once, for any size and any width. Lengths in em. */
export interface Paragraph {
  readonly text: string
  readonly style: TextStyle
  readonly runs: readonly Run[]
  /** Clusters no face has; what was drawn instead is nothing (emoji) or the face's box (letters). */
  readonly missing: readonly MissingCluster[]
}

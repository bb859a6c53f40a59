import type { Placed } from '../../type/layout/placed.ts'
import type { Verdict } from '../../verdict.ts'

/** A frame with its texts set and put in their places. */
export interface LaidOutFrame {
  readonly name: string
  readonly texts: readonly LaidOutText[]
  readonly rules: readonly LaidOutRule[]
  readonly verdicts: readonly Verdict[]
}

export interface LaidOutText {
  readonly name: string
  readonly color: string
  readonly decoration: boolean
  readonly placed: Placed
}

export interface LaidOutRule {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
}

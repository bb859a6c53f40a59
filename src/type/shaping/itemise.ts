import { type Choice, createFaceChooser } from '../fonts/choose-face.ts'
import type { Face } from '../fonts/face.ts'
import type { StyledSpan, TextStyle } from './text-style.ts'
import { resolveScripts } from '../analysis/resolve-scripts.ts'

/**
 * Problem: HarfBuzz takes one face, script and direction at a time.
 * Method: determines each for whole grapheme clusters, then joins equal neighbours into runs.
 * Limits: a cluster is never split between faces; what its face lacks is reported as missing.
 */

/** A cluster that is drawn incorrectly. */
export interface MissingCluster {
  /** UTF-16 index in the text before emoji were removed. */
  readonly index: number
  readonly cluster: string
  /**
   * `absent`: no face has it. `parts`: an emoji sequence drawn as its parts. `circle`: signs out of order, with a
   * dotted circle. `spelt`: a sign replaced by letters.
   */
  readonly kind: 'absent' | 'parts' | 'circle' | 'spelt'
  /** The letters. */
  readonly shown?: string
}

/** Neighbouring clusters of one face, script, direction and presentation: the input of one HarfBuzz call. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Absent: nothing is drawn (controls, emoji). */
  readonly face: Face | undefined
  /** ISO 15924. */
  readonly script: string
  /** Embedding level; odd is right to left. */
  readonly level: number
  /** In vertical text: one square per letter, sideways, or all in one square. */
  readonly orientation?: 'upright' | 'sideways' | 'square' | undefined
  /** `#rrggbb`; absent: the text's. */
  readonly color?: string | undefined
}

export interface Items {
  readonly runs: readonly Run[]
  readonly missing: readonly MissingCluster[]
}

/** A run under construction. */
interface OpenRun extends Run {
  end: number
}

/** Splits a text into runs. `levels` undefined: all at level 0. */
export function itemise(
  text: string,
  starts: Int32Array,
  levels: Uint8Array | undefined,
  { faces, spans }: Pick<TextStyle, 'faces' | 'spans'>,
): Items {
  const chooseFace = createFaceChooser(faces)
  const chooseIn = spans && createSpanChoosers(spans, chooseFace)
  const choices: Choice[] = []
  for (let i = 0; i + 1 < starts.length; i++) {
    const choose = chooseIn?.(starts[i]!) ?? chooseFace
    choices.push(choose(text.slice(starts[i], starts[i + 1])))
  }
  const chosen = facesOfAll(choices)
  const scripts = resolveScripts(text, starts)
  const runs: OpenRun[] = []
  let emoji = false
  for (let i = 0; i < choices.length; i++) {
    const start = starts[i]!
    const end = starts[i + 1]!
    const level = levels?.[start] ?? 0
    const face = chosen[i]
    const script = scripts[i]!
    const { emoji: picture, invisible } = choices[i]!
    const last = runs.at(-1)
    const color = spans && spanAt(spans, start)?.color
    const same =
      last && last.face === face && last.script === script && last.level === level && last.color === color
    if (same && (invisible || emoji === picture)) last.end = end
    else {
      runs.push({ start, end, face, script, level, ...(color && { color }) })
      emoji = picture
    }
  }
  return { runs, missing: missingClusters(text, starts, choices) }
}

function spanAt(spans: readonly StyledSpan[], index: number): StyledSpan | undefined {
  return spans.find(({ start, end }) => start <= index && index < end)
}

/** The chooser for the span at an index; undefined if it has no own faces. */
function createSpanChoosers(spans: readonly StyledSpan[], plain: (cluster: string) => Choice) {
  const choosers = new Map(
    spans.map((span) => [span, span.faces?.length ? createFaceChooser(span.faces) : plain]),
  )
  return (index: number) => {
    const span = spanAt(spans, index)
    return span && choosers.get(span)
  }
}

/** Invisible clusters take the preceding face, leading ones the following. */
function facesOfAll(choices: readonly Choice[]): (Face | undefined)[] {
  let face = choices.find((choice) => !choice.invisible)?.face
  return choices.map((choice) => (choice.invisible ? face : (face = choice.face)))
}

function missingClusters(text: string, starts: Int32Array, choices: readonly Choice[]): MissingCluster[] {
  return choices.flatMap(({ missing }, i) =>
    missing ? [{ index: starts[i]!, cluster: text.slice(starts[i], starts[i + 1]), kind: 'absent' }] : [],
  )
}

import type { BoxStyle } from '../../src/card/contract/elements.ts'

/** A box at a position on the card, in pixels from the upper left corner; mirrored cards are mirrored as a whole. */
export function at(left: number, top: number, width: number, height: number): BoxStyle {
  return { position: 'absolute', left, top, width, height }
}

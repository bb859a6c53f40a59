import type { BoxStyle } from '../../src/card/contract/elements.ts'

/** A box at a place on the card, in pixels from its left upper corner; mirrored cards are turned over as a whole. */
export function at(left: number, top: number, width: number, height: number): BoxStyle {
  return { position: 'absolute', left, top, width, height }
}

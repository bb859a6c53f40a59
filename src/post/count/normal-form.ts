import { lastAtMost } from '../../binary-search.ts'

/**
 * Problem: X counts and links the NFC form of a text, but positions must refer to the original.
 * Method: normalise piece by piece, a base with its marks, and record the start of each piece on both sides.
 * Limits: a position inside a changed piece moves to its edge. A base keeps 64 marks: sorting a hundred thousand
 * would take seconds, and Unicode's stream-safe format allows 30.
 */
export interface NormalForm {
  readonly text: string
  /** Maps a position from the NFC form to the original; inside a changed piece, to its start or end. */
  place(position: number, edge: 'start' | 'end'): number
}

/** A code point with those that compose with it: marks, the later letters of a Hangul syllable, two Kirat Rai vowels. */
const PIECE = /[^](?:\p{M}|[\u1160-\u11ff\u{16d63}\u{16d67}-\u{16d6a}]){0,64}/gu
const PILED_UP = /\p{M}{65}/u

/** Normalises a text to NFC and records the positions. */
export function createNormalForm(written: string): NormalForm {
  const text = PILED_UP.test(written)
    ? written.replace(PIECE, (piece) => piece.normalize('NFC'))
    : written.normalize('NFC')
  if (text === written) return { text, place: (position) => position }

  const starts: number[] = []
  const origins: number[] = []
  let at = 0
  let origin = 0
  for (const [piece] of written.matchAll(PIECE)) {
    const normal = piece.normalize('NFC')
    const changed = normal !== piece
    const step = changed ? Math.max(normal.length, 1) : 1
    for (let offset = 0; offset < normal.length; offset += step) {
      starts.push(at + offset)
      origins.push(origin + (changed ? 0 : offset))
    }
    at += normal.length
    origin += piece.length
  }
  starts.push(at)
  origins.push(origin)

  function place(position: number, edge: 'start' | 'end'): number {
    const index = lastAtMost(starts, position)
    return edge === 'start' || starts[index] === position ? origins[index]! : origins[index + 1]!
  }
  return { text, place }
}

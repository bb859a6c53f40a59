/** The quantisation tables of ITU-T T.81, annex K. */

/** Index in a block, row by row, of the k-th coefficient in zigzag order. */
export const zigzag = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
])

/** Table K.1, in rows. */
const lumaSteps = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
]

/** Table K.2: 99 except in the corner of low frequencies. */
const chromaCorner = [
  [17, 18, 24, 47],
  [18, 21, 26, 66],
  [24, 26, 56],
  [47, 66],
]
const chromaSteps = Array.from({ length: 64 }, (_, i) => chromaCorner[i >> 3]?.[i & 7] ?? 99)

export interface QuantTables {
  readonly luma: Uint8Array
  readonly chroma: Uint8Array
}

/** Quantisation steps for a quality from 1 to 100, as in libjpeg. */
export function quantTables(quality: number): QuantTables {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality
  const scaled = (steps: readonly number[]) =>
    Uint8Array.from(steps, (step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))))
  return { luma: scaled(lumaSteps), chroma: scaled(chromaSteps) }
}

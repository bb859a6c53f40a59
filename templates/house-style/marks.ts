/** A drawing in its own coordinates. */
export interface MarkShape {
  readonly viewBox: string
  readonly path: string
  /** Width divided by height. */
  readonly ratio: number
}

/** Two hanging commas, in the style of a serif face. */
export const QUOTATION_MARK: MarkShape = {
  viewBox: '0 0 100 76',
  ratio: 100 / 76,
  path: 'M43 3C24 10 4 27 4 52c0 14 8 22 19 22s20-8 20-19-8-18-18-18c-2 0-4 0-5 1 2-12 12-22 26-28zM97 3C78 10 58 27 58 52c0 14 8 22 19 22s20-8 20-19-8-18-18-18c-2 0-4 0-5 1 2-12 12-22 26-28z',
}

/** A triangle that points in reading direction, in a square as large as its circle. */
export const PLAY: MarkShape = { viewBox: '0 0 100 100', ratio: 1, path: 'M38 28l36 22-36 22z' }

/** A five-pointed star, with one point at the top of the square. */
export const STAR: MarkShape = {
  viewBox: '0 0 100 100',
  ratio: 1,
  path: 'M50 6l12.9 28.9 31.5 3.3-23.5 21.2 6.6 31L50 74.6 22.5 90.4l6.6-31L5.6 38.2l31.5-3.3z',
}

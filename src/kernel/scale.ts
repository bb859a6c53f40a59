// Scales RGB to RGBA or RGB with the caller's weights (src/card/photo/scale/scale-weights.ts): for each result row
// first sums the source rows, then the columns of that sum. Integers only: the same bytes everywhere.

/** Weights are in 1/16384; sums of rows are kept in 1/64 of a level. */
const ROUND: i32 = 1 << 19
const SHIFT: i32 = 20

/**
 * `across` and `down` contain, for each column and row of the result, the first source pixel (i32; bytes from the
 * start of `line` for columns, bytes from `from` for rows), followed by `taps` weights (i16) for each; `acrossTaps`
 * is even. `line` has room for one row of 16 bits a channel. Up to 32 bytes after the source and the line are read
 * and ignored, and one byte after the result is written. `outStep` is 4 for RGBA, 3 for RGB.
 */
export function scaleRows(
  from: usize, stride: usize, lineBytes: i32, line: usize,
  across: usize, acrossTaps: i32, down: usize, downTaps: i32,
  out: usize, width: i32, height: i32, outStep: i32,
): void {
  const downWeights = down + (<usize>height << 2)
  for (let y = 0; y < height; y++) {
    const row = from + load<i32>(down + (<usize>y << 2))
    addRows(row, stride, lineBytes, downWeights + <usize>(y * downTaps) * 2, downTaps, line)
    addColumns(line, across, acrossTaps, out + <usize>(y * width * outStep), width, outStep)
  }
}

function addRows(row: usize, stride: usize, bytes: i32, weights: usize, taps: i32, line: usize): void {
  for (let at = 0; at < bytes; at += 16) {
    let from = row + at
    let low = i16x8.splat(0)
    let high = i16x8.splat(0)
    const end = weights + (<usize>taps << 1)
    for (let w = weights; w < end; w += 2) {
      const sixteen = v128.load(from)
      const weight = v128.load_splat<i16>(w)
      low = i16x8.add(low, i16x8.q15mulr_sat_s(i16x8.shl(i16x8.extend_low_i8x16_u(sixteen), 7), weight))
      high = i16x8.add(high, i16x8.q15mulr_sat_s(i16x8.shl(i16x8.extend_high_i8x16_u(sixteen), 7), weight))
      from += stride
    }
    v128.store(line, low)
    v128.store(line, high, 16)
    line += 32
  }
}

function addColumns(line: usize, across: usize, taps: i32, out: usize, width: i32, outStep: i32): void {
  let weights = across + (<usize>width << 2)
  const opaque = i32x4.splat(0xff000000)
  const pairs = taps << 1
  for (let x = 0; x < width; x++) {
    let from = line + load<i32>(across)
    let sum = i32x4.splat(ROUND)
    const end = weights + pairs
    for (; weights < end; weights += 4) {
      const two = v128.load(from)
      const paired = v128.shuffle<i16>(two, two, 0, 3, 1, 4, 2, 5, 0, 0)
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(paired, v128.load_splat<i32>(weights)))
      from += 12
    }
    const words = i16x8.narrow_i32x4_s(i32x4.shr_s(sum, SHIFT), sum)
    const bytes = v128.or(i8x16.narrow_i16x8_u(words, words), opaque)
    v128.store_lane<i32>(out, bytes, 0)
    across += 4
    out += outStep
  }
}

/** Copies RGB pixels along other steps through the source: `origin` is its first byte, `right` and `down` are byte steps. */
export function turn(origin: usize, right: i32, down: i32, out: usize, width: i32, height: i32): void {
  for (let y = 0; y < height; y++) {
    let from = <i32>origin + y * down
    for (let x = 0; x < width; x++) {
      store<u16>(out, load<u16>(from))
      store<u8>(out, load<u8>(from, 2), 2)
      out += 3
      from += right
    }
  }
}

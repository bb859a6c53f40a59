// The checksum at the end of a zlib stream (RFC 1950, section 8.2), sixteen bytes at a time.

/** Longest run over which the sums cannot overflow, a multiple of 16 (RFC 1950; zlib's NMAX). */
const ADLER_STRETCH: usize = 5536
const ADLER_BASE: u32 = 65521

export function adler32(from: usize, end: usize): u32 {
  let a: u32 = 1
  let b: u32 = 0
  const first = i16x8(16, 15, 14, 13, 12, 11, 10, 9)
  const second = i16x8(8, 7, 6, 5, 4, 3, 2, 1)
  while (from < end) {
    const stop = min(from + ADLER_STRETCH, end)
    let sums = i64x2.splat(0)
    let weighted = i64x2.splat(0)
    // Sum of all bytes before each vector, each counted sixteen times in it.
    let before = i64x2.splat(0)
    const whole = (stop - from) >> 4
    for (let i: usize = 0; i < whole; i++, from += 16) {
      const bytes = v128.load(from)
      before = i32x4.add(before, sums)
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)))
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), first))
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), second))
    }
    b += a * 16 * <u32>whole + total(before) * 16 + total(weighted)
    a += total(sums)
    for (; from < stop; from++) {
      a += load<u8>(from)
      b += a
    }
    a %= ADLER_BASE
    b %= ADLER_BASE
  }
  return (b << 16) | a
}

// @ts-ignore: decorator
@inline
function total(v: v128): u32 {
  return (
    i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3)
  )
}

// A zlib stream (RFC 1950, 1951) for PNG rows. They are mostly runs and repeats of the row above, both found by
// comparing sixteen bytes at a time. Nothing else is searched: distant matches would spread the distances over so
// many codes that cards became larger. A flat card takes half a millisecond, a fifth of zlib's time at level 4, and
// is 5 to 10 % smaller than at level 6.

import { adler32 } from './adler32'
import {
  beginBlock,
  beginBlocks,
  BLOCK_TOKENS,
  bump,
  endBlock,
  endBlocks,
  literals,
  MATCH,
  matches,
  MAX_LENGTH,
  MIN_LENGTH,
  tokens,
} from './deflate-block'

const MAX_DISTANCE: usize = 32768
/** Shorter repeats of the row above cost more than the runs and literals they replace (measured on cards). */
const MIN_ABOVE: i32 = 12

/** Compresses `size` bytes of rows `stride` apart to `out`. `work`: DEFLATE_WORK_BYTES. Returns the bytes written. */
export function deflateRows(from: usize, size: i32, stride: i32, work: usize, out: usize): i32 {
  // Deflate with a 32 KB window, no dictionary, fast: 0x78 0x01.
  store<u16>(out, 0x0178)
  beginBlocks(work, out + 2)
  compress(from, from + <usize>size, <usize>stride)
  const end = endBlocks()
  store<u32>(end, bswap<u32>(adler32(from, from + <usize>size)))
  return <i32>(end + 4 - out)
}

function compress(from: usize, end: usize, stride: usize): void {
  const full = tokens + ((<usize>(BLOCK_TOKENS - 1)) << 2)
  const counts = literals
  const far = MATCH | <u32>(stride - 1)
  let p = from
  let token = tokens
  let runs = 0
  let repeats = 0
  beginBlock()
  while (p < end) {
    if (token >= full) {
      endBlock(token, runs, repeats, stride, false)
      beginBlock()
      token = tokens
      runs = 0
      repeats = 0
    }
    const limit = <i32>min<usize>(end - p, MAX_LENGTH)
    const byte = load<u8>(p)
    let length = p > from && load<u8>(p - 1) == byte ? alike(p, p - 1, limit) : 0
    let match = MATCH
    if (length < limit && p >= from + stride && stride <= MAX_DISTANCE) {
      const above = alike(p, p - stride, limit)
      if (above >= MIN_ABOVE && above > length) {
        length = above
        match = far
      }
    }
    if (length >= MIN_LENGTH) {
      store<u32>(token, match | (length << 15))
      bump(matches, length)
      if (match == far) repeats++
      else runs++
      p += <usize>length
    } else {
      store<u32>(token, byte)
      bump(counts, byte)
      p++
    }
    token += 4
  }
  endBlock(token, runs, repeats, stride, true)
}

/** Number of equal bytes from `a` and from `b`, up to `limit`. May read 16 bytes past the end. */
// @ts-ignore: decorator
@inline
function alike(a: usize, b: usize, limit: i32): i32 {
  let n = 0
  while (n < limit) {
    const differ = ~i8x16.bitmask(i8x16.eq(v128.load(a + <usize>n), v128.load(b + <usize>n))) & 0xffff
    if (differ) return min(n + ctz(differ), limit)
    n += 16
  }
  return limit
}

// Scans of a progressive JPEG (ITU T.81, annex G) over one component's blocks, by spectral selection. Two passes
// each: one counts the symbols, from which the caller makes optimal codes, one writes.

import { beginBits, endBits, position, put } from './bits'
import { BLOCK_BYTES, BLOCK_MASK } from './blocks'

/** Address of the counters or the codes: u32 × 256. */
let table: usize = 0
let counts: bool = false
/** Blocks without further coefficients, not written yet. */
let ended: i32 = 0

const MOST_ENDED: i32 = 0x7fff
/** A block takes at most 64 × 27 bits, and twice that with every byte stuffed. */
const MAX_BLOCK_BYTES: usize = 440

/** Counts the symbols of coefficients `from` to `to` (zigzag, 0 alone or 1 to 63) of `blocks` blocks; u32 × 256 at `counters`. */
export function jpegCount(at: usize, blocks: i32, from: i32, to: i32, counters: usize): void {
  memory.fill(counters, 0, 1024)
  table = counters
  counts = true
  goOver(at, blocks, from, to, 0)
}

/**
 * Writes the same with `codes` (code << 8 | bits) to `out`, at most up to `limit`. Returns the bytes, or 0 if there
 * is no room.
 */
export function jpegScan(at: usize, blocks: i32, from: i32, to: i32, codes: usize, out: usize, limit: usize): i32 {
  table = codes
  counts = false
  beginBits(out)
  if (!goOver(at, blocks, from, to, limit)) return 0
  endBits()
  return <i32>(position - out)
}

function goOver(at: usize, blocks: i32, from: i32, to: i32, limit: usize): bool {
  let last = 0
  ended = 0
  const wanted = ((<u64>-1) >> (<u64>(63 - to))) & ((<u64>-1) << <u64>from)
  for (let i = 0; i < blocks; i++, at += BLOCK_BYTES) {
    if (!counts && position + MAX_BLOCK_BYTES > limit) return false
    if (from == 0) {
      const value = <i32>load<i16>(at)
      tellValue(0, value - last)
      last = value
      continue
    }
    let left = load<u64>(at + BLOCK_MASK) & wanted
    let before = from - 1
    while (left) {
      const k = <i32>ctz(left)
      left &= left - 1
      if (ended) tellEnded()
      let run = k - before - 1
      for (; run > 15; run -= 16) tell(0xf0, 0, 0)
      tellValue(run, <i32>load<i16>(at + ((<usize>k) << 1)))
      before = k
    }
    if (before == to) continue
    ended++
    if (ended == MOST_ENDED) tellEnded()
  }
  if (ended) tellEnded()
  return true
}

/** Writes the number of ended blocks: its highest bit is in the symbol, the others follow. */
function tellEnded(): void {
  const bits = 31 - clz(ended)
  tell(bits << 4, ended - (1 << bits), bits)
  ended = 0
}

/** The run of zeros before a value and its size, then the value; negative ones as complement. */
// @ts-ignore: decorator
@inline
function tellValue(run: i32, value: i32): void {
  const size = 32 - clz(abs(value))
  tell((run << 4) | size, (value + (value >> 31)) & ((1 << size) - 1), size)
}

// @ts-ignore: decorator
@inline
function tell(symbol: i32, bits: i32, length: i32): void {
  const entry = table + ((<usize>symbol) << 2)
  const known = load<u32>(entry)
  if (counts) store<u32>(entry, known + 1)
  else put(((known >>> 8) << length) | bits, (known & 255) + length)
}

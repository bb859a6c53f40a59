// The blocks of a zlib stream, each with its own codes (RFC 1951, 3.2.7).

import { HUFFMAN_WORK_BYTES, makeCodes, setHuffman } from './huffman'

/** Tokens of a block: a literal itself, a match as MATCH | length << 15 | distance - 1. */
export const BLOCK_TOKENS: i32 = 1 << 15
export const MATCH: u32 = 1 << 31
export const MIN_LENGTH: i32 = 3
export const MAX_LENGTH: i32 = 258

const LITERALS: i32 = 286
const DISTANCES: i32 = 30
/** Maximum for a symbol and its extra bits for every code length of both alphabets. */
const LENGTH_SYMBOL_BYTES: usize = 640
const END_OF_BLOCK: i32 = 256
const MATCH_BYTES: usize = (<usize>MAX_LENGTH + 1) << 2

export let tokens: usize = 0
/** For each literal: its count, then its code. */
export let literals: usize = 0
/** For each match length: its count, then its code and extra bits, with their number in the highest byte. */
export let matches: usize = 0
let distances: usize = 0
let lengthSymbols: usize = 0
let lengthCodes: usize = 0

let held: u64 = 0
let heldBits: u64 = 0
let target: usize = 0

export const DEFLATE_WORK_BYTES: usize =
  ((<usize>BLOCK_TOKENS) << 2) + 316 * 4 + LENGTH_SYMBOL_BYTES + 128 + MATCH_BYTES + HUFFMAN_WORK_BYTES

/** `work`: DEFLATE_WORK_BYTES. */
export function beginBlocks(work: usize, out: usize): void {
  tokens = work
  literals = tokens + ((<usize>BLOCK_TOKENS) << 2)
  distances = literals + ((<usize>LITERALS) << 2)
  lengthSymbols = distances + ((<usize>DISTANCES) << 2)
  lengthCodes = lengthSymbols + LENGTH_SYMBOL_BYTES
  matches = lengthCodes + 128
  setHuffman(matches + MATCH_BYTES)
  held = 0
  heldBits = 0
  target = out
}

/** Returns the end of the last block. */
export function endBlocks(): usize {
  put(0, (8 - (<u32>heldBits & 7)) & 7)
  for (; heldBits; heldBits -= 8, held >>= 8) store<u8>(target++, <u8>held)
  return target
}

// @ts-ignore: decorator
@inline
export function bump(table: usize, symbol: i32): void {
  const at = table + ((<usize>symbol) << 2)
  store<u32>(at, load<u32>(at) + 1)
}

/** Extra bits after a length's symbol; every four symbols the range doubles. */
// @ts-ignore: decorator
@inline
function lengthExtra(length: i32): i32 {
  return length < 11 || length == MAX_LENGTH ? 0 : 29 - clz(length - 3)
}

// @ts-ignore: decorator
@inline
function lengthSymbol(length: i32): i32 {
  const extra = lengthExtra(length)
  return length == MAX_LENGTH ? 285 : 257 + (extra << 2) + ((length - 3) >> extra)
}

/** The same for distances minus one; the range doubles every two symbols. */
// @ts-ignore: decorator
@inline
function distanceExtra(less: u32): i32 {
  return less < 4 ? 0 : 30 - clz(less)
}

// @ts-ignore: decorator
@inline
function distanceSymbol(less: u32): i32 {
  const extra = distanceExtra(less)
  return (extra << 1) + (less >> extra)
}

/** Resets the counters. */
export function beginBlock(): void {
  memory.fill(literals, 0, (<usize>(LITERALS + DISTANCES)) << 2)
  memory.fill(matches, 0, MATCH_BYTES)
}

/**
 * Writes the tokens up to `end`. `runs` of them are matches at distance 1, `repeats` at the distance `stride`;
 * literals and match lengths are already counted.
 */
export function endBlock(end: usize, runs: i32, repeats: i32, stride: usize, last: bool): void {
  countSymbols(runs, repeats, stride)
  makeCodes(literals, LITERALS, 15)
  makeCodes(distances, DISTANCES, 15)
  put(last ? 1 : 0, 1)
  put(2, 2)
  writeCodeLengths()
  makeMatchCodes()
  writeTokens(end, stride)
  putCode(literals, END_OF_BLOCK)
}

/** Converts counts of match lengths to counts of symbols. */
function countSymbols(runs: i32, repeats: i32, stride: usize): void {
  bump(literals, END_OF_BLOCK)
  for (let length = MIN_LENGTH; length <= MAX_LENGTH; length++) {
    const symbol = literals + ((<usize>lengthSymbol(length)) << 2)
    store<u32>(symbol, load<u32>(symbol) + load<u32>(matches + ((<usize>length) << 2)))
  }
  if (runs > 0) store<u32>(distances, runs)
  if (repeats > 0) store<u32>(distances + ((<usize>distanceSymbol(<u32>(stride - 1))) << 2), repeats)
}

function makeMatchCodes(): void {
  for (let length = MIN_LENGTH; length <= MAX_LENGTH; length++) {
    const entry = load<u32>(literals + ((<usize>lengthSymbol(length)) << 2))
    const bits = entry >>> 16
    const extra = lengthExtra(length)
    const code = (entry & 0xffff) | (((length - 3) & ((1 << extra) - 1)) << bits)
    store<u32>(matches + ((<usize>length) << 2), code | ((bits + extra) << 24))
  }
}

function writeTokens(end: usize, stride: usize): void {
  const less = <u32>(stride - 1)
  const entry = load<u32>(distances + ((<usize>distanceSymbol(less)) << 2))
  const extra = distanceExtra(less)
  const farBits = <u64>((entry >>> 16) + extra)
  const far = <u64>((entry & 0xffff) | ((less & ((1 << extra) - 1)) << (entry >>> 16)))
  const near = <u64>(load<u32>(distances) & 0xffff)
  const nearBits = <u64>(load<u32>(distances) >>> 16)
  // Local variables, because the module's are in memory.
  let word = held
  let bits = heldBits
  let to = target
  for (let at = tokens; at < end; at += 4) {
    const token = load<u32>(at)
    if (token < MATCH) {
      const code = load<u32>(literals + ((<usize>token) << 2))
      word |= (<u64>(code & 0xffff)) << bits
      bits += code >>> 16
    } else {
      const code = load<u32>(matches + ((<usize>((token >>> 15) & 0x1ff)) << 2))
      word |= (<u64>(code & 0xffffff)) << bits
      bits += code >>> 24
      if (bits >= 32) {
        store<u32>(to, <u32>word)
        to += 4
        word >>= 32
        bits -= 32
      }
      const isRun = (token & 0x7fff) == 0
      word |= (isRun ? near : far) << bits
      bits += isRun ? nearBits : farBits
    }
    if (bits >= 32) {
      store<u32>(to, <u32>word)
      to += 4
      word >>= 32
      bits -= 32
    }
  }
  held = word
  heldBits = bits
  target = to
}

/** The order in which the code lengths of the length code are sent (RFC 1951, 3.2.7). */
const LENGTH_ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])

/** Code lengths of both alphabets, with runs of zeros shortened (symbols 17 and 18), themselves coded. */
function writeCodeLengths(): void {
  memory.fill(lengthCodes, 0, 19 * 4)
  const total = LITERALS + DISTANCES
  let n: usize = 0
  for (let i = 0; i < total; ) {
    const bits = load<u32>(literals + ((<usize>i) << 2)) >>> 16
    let zeros = 0
    while (bits == 0 && zeros < 138 && i + zeros < total && load<u32>(literals + ((<usize>(i + zeros)) << 2)) == 0) zeros++
    const symbol = zeros < 3 ? bits : zeros < 11 ? 17 : 18
    store<u8>(lengthSymbols + n, <u8>symbol)
    store<u8>(lengthSymbols + n, <u8>(zeros < 11 ? zeros - 3 : zeros - 11), 1)
    n += 2
    bump(lengthCodes, symbol)
    i += symbol < 17 ? 1 : zeros
  }
  makeCodes(lengthCodes, 19, 7)
  put(LITERALS - 257, 5)
  put(DISTANCES - 1, 5)
  put(19 - 4, 4)
  for (let i: usize = 0; i < 19; i++) {
    put(load<u32>(lengthCodes + ((<usize>load<u8>(LENGTH_ORDER + i)) << 2)) >>> 16, 3)
  }
  for (let i: usize = 0; i < n; i += 2) {
    const symbol = <i32>load<u8>(lengthSymbols + i)
    putCode(lengthCodes, symbol)
    if (symbol > 16) put(load<u8>(lengthSymbols + i, 1), symbol == 17 ? 3 : 7)
  }
}

// @ts-ignore: decorator
@inline
function putCode(table: usize, symbol: i32): void {
  const entry = load<u32>(table + ((<usize>symbol) << 2))
  put(entry & 0xffff, entry >>> 16)
}

/** Lowest bit first. */
// @ts-ignore: decorator
@inline
function put(value: u32, bits: u32): void {
  held |= (<u64>value) << heldBits
  heldBits += bits
  if (heldBits >= 32) {
    store<u32>(target, <u32>held)
    target += 4
    held >>= 32
    heldBits -= 32
  }
}

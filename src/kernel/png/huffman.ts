// Code lengths and codes for DEFLATE (RFC 1951, 3.2.2): Huffman's tree by two queues over the sorted frequencies;
// lengths above the limit are shortened at the cost of a longer neighbour, as in zlib.

/** Maximum symbols of an alphabet; a power of two above the 286 of literals and lengths. */
const MAX_SYMBOLS: usize = 512

// Work memory: sorted symbols, weights of the tree's nodes, their parents, codes per length.
let order: usize = 0
let weights: usize = 0
let parents: usize = 0
let lengthCounts: usize = 0

export const HUFFMAN_WORK_BYTES: usize = MAX_SYMBOLS * 4 + MAX_SYMBOLS * 8 + MAX_SYMBOLS * 8 + 128

export function setHuffman(work: usize): void {
  order = work
  weights = order + MAX_SYMBOLS * 4
  parents = weights + MAX_SYMBOLS * 8
  lengthCounts = parents + MAX_SYMBOLS * 8
}

// @ts-ignore: decorator
@inline
function at(base: usize, index: i32): usize {
  return base + ((<usize>index) << 2)
}

/**
 * Turns `count` frequencies (u32) at `table` into bits << 16 | code, the code with its first bit lowest. At least
 * two symbols get a code, because some decoders refuse fewer.
 */
export function makeCodes(table: usize, count: i32, limit: i32): void {
  const used = sortSymbols(table, count)
  buildTree(table, used)
  countLengths(used, limit)
  // The rarest symbols take the longest codes.
  memory.fill(table, 0, (<usize>count) << 2)
  let symbol = 0
  for (let bits = limit; bits > 0; bits--) {
    for (let n = load<i32>(at(lengthCounts, bits)); n > 0; n--, symbol++) {
      store<u32>(at(table, load<i32>(at(order, symbol))), bits << 16)
    }
  }
  numberCodes(table, count, limit)
}

/** Sorts the occurring symbols, rarest first; returns their number. */
function sortSymbols(table: usize, count: i32): i32 {
  let used = 0
  for (let i = 0; i < count; i++) if (load<u32>(at(table, i))) used++
  for (let i = 0; used < 2; i++) {
    if (load<u32>(at(table, i)) == 0) {
      store<u32>(at(table, i), 1)
      used++
    }
  }
  let n = 0
  for (let i = 0; i < count; i++) {
    if (load<u32>(at(table, i)) == 0) continue
    store<i32>(at(order, n), i)
    n++
  }
  // Heap sort: bounded, and in place.
  for (let i = (n >> 1) - 1; i >= 0; i--) sift(table, i, n)
  for (let end = n - 1; end > 0; end--) {
    const last = load<i32>(at(order, end))
    store<i32>(at(order, end), load<i32>(order))
    store<i32>(order, last)
    sift(table, 0, end)
  }
  return n
}

/** Greater frequency first, then greater symbol: a total order, so that equal data give equal codes. */
// @ts-ignore: decorator
@inline
function after(table: usize, a: i32, b: i32): bool {
  const fa = load<u32>(at(table, a))
  const fb = load<u32>(at(table, b))
  return fa == fb ? a > b : fa > fb
}

function sift(table: usize, root: i32, n: i32): void {
  const moved = load<i32>(at(order, root))
  while (true) {
    let child = 2 * root + 1
    if (child >= n) break
    if (child + 1 < n && after(table, load<i32>(at(order, child + 1)), load<i32>(at(order, child)))) child++
    if (!after(table, load<i32>(at(order, child)), moved)) break
    store<i32>(at(order, root), load<i32>(at(order, child)))
    root = child
  }
  store<i32>(at(order, root), moved)
}

/** Leaves are nodes 0 to n - 1 in sorted order, followed by inner nodes in order of creation, the root last. */
function buildTree(table: usize, n: i32): void {
  for (let i = 0; i < n; i++) store<u32>(at(weights, i), load<u32>(at(table, load<i32>(at(order, i)))))
  let leaf = 0
  let inner = n
  for (let next = n; next < 2 * n - 1; next++) {
    let sum: u32 = 0
    for (let child = 0; child < 2; child++) {
      const takeLeaf = leaf < n && (inner == next || load<u32>(at(weights, leaf)) <= load<u32>(at(weights, inner)))
      const node = takeLeaf ? leaf : inner
      if (takeLeaf) leaf++
      else inner++
      sum += load<u32>(at(weights, node))
      store<i32>(at(parents, node), next)
    }
    store<u32>(at(weights, next), sum)
  }
}

/** Number of leaves at each depth, none deeper than `limit`. */
function countLengths(n: i32, limit: i32): void {
  memory.fill(lengthCounts, 0, 128)
  const root = 2 * n - 2
  // Depths replace the weights, from the root down.
  store<i32>(at(weights, root), 0)
  let excess = 0
  for (let node = root - 1; node >= 0; node--) {
    let depth = load<i32>(at(weights, load<i32>(at(parents, node)))) + 1
    store<i32>(at(weights, node), depth)
    if (node >= n) continue
    if (depth > limit) {
      depth = limit
      excess++
    }
    addTo(depth, 1)
  }
  if (excess == 0) return
  // Kraft's sum in units of the longest code. Each step moves one leaf of the lowest level beside a higher one, one
  // level further down: the sum falls by one.
  let sum = 0
  for (let bits = 1; bits <= limit; bits++) sum += load<i32>(at(lengthCounts, bits)) << (limit - bits)
  for (; sum > 1 << limit; sum--) {
    let bits = limit - 1
    while (load<i32>(at(lengthCounts, bits)) == 0) bits--
    addTo(bits, -1)
    addTo(bits + 1, 2)
    addTo(limit, -1)
  }
}

// @ts-ignore: decorator
@inline
function addTo(bits: i32, change: i32): void {
  store<i32>(at(lengthCounts, bits), load<i32>(at(lengthCounts, bits)) + change)
}

/** Codes ordered by length, then symbol (RFC 1951, 3.2.2). */
function numberCodes(table: usize, count: i32, limit: i32): void {
  let code = 0
  for (let bits = 1; bits <= limit; bits++) {
    code <<= 1
    for (let i = 0; i < count; i++) {
      if (load<u32>(at(table, i)) >>> 16 != <u32>bits) continue
      store<u32>(at(table, i), (bits << 16) | reverse(code, bits))
      code++
    }
  }
}

function reverse(code: i32, bits: i32): u32 {
  let out = 0
  for (let i = 0; i < bits; i++) out |= ((code >> i) & 1) << (bits - 1 - i)
  return out
}

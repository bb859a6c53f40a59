/**
 * Problem: ten thousand words must be compact, load at once, and show which of them begin at a position in a text.
 * Method: packed as differences of sorted words; unpacked on first use into a trie in flat arrays, in preorder: a
 * node's first child follows it, and its next sibling is stored.
 * Limits: letters of the basic plane; at most 83 different ones.
 */

/** A generated list of words. */
export interface WordData {
  /** All letters; the nth is encoded as the nth of `SYMBOLS`. */
  readonly letters: string
  /** For each word in order: the number of letters dropped from the previous one, and the symbols of those added. */
  readonly words: string
}

/** Printable ASCII, which bundlers keep as it is, without digits and characters that strings escape. */
export const SYMBOLS = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at))
  .filter((symbol) => !/[\d'\\]/.test(symbol))
  .join('')

export interface WordMatches {
  /** Lengths of the words that begin there, shortest first. */
  readonly lengths: readonly number[]
  /** Number of letters read until no word could continue, including the one that fits none. */
  readonly lookedAt: number
}

/** All words of the list that begin at `start` and end by `end`. */
export type WordList = (text: string, start: number, end: number) => WordMatches

interface Tree {
  /** Of node n: its letter, whether a word ends there, whether it has children, and its next sibling or 0. */
  readonly letter: Uint16Array
  readonly ends: Uint8Array
  readonly hasChild: Uint8Array
  readonly sibling: Uint32Array
}

/** A list that is unpacked on first use. */
export function createWordList(data: WordData): WordList {
  let tree: Tree | undefined

  return function wordsAt(text, start, end) {
    tree ??= unpack(data)
    const lengths: number[] = []
    let node = 1
    for (let at = start; at < end; at++) {
      node = findSibling(tree, node, text.charCodeAt(at))
      if (node === 0) return { lengths, lookedAt: at - start + 1 }
      if (tree.ends[node] === 1) lengths.push(at - start + 1)
      if (tree.hasChild[node] === 0) return { lengths, lookedAt: at - start + 1 }
      node++
    }
    return { lengths, lookedAt: end - start }
  }
}

/** The first sibling from `node` on with this letter, or 0. */
function findSibling({ letter, sibling }: Tree, node: number, wanted: number): number {
  let at = node
  while (at !== 0 && letter[at] !== wanted) at = sibling[at]!
  return at
}

function unpack({ letters, words }: WordData): Tree {
  // One node for each added letter; node 0 means none.
  const size = words.replace(/\d+/g, '').length + 1
  const tree: Tree = {
    letter: new Uint16Array(size),
    ends: new Uint8Array(size),
    hasChild: new Uint8Array(size),
    sibling: new Uint32Array(size),
  }
  const path: number[] = []
  let last = 0
  for (const [, dropped = '', added = ''] of words.matchAll(/(\d+)(\D+)/g)) {
    // The first added letter is a sibling of the last one dropped.
    const older = path.splice(path.length - Number(dropped))[0]
    if (older !== undefined) tree.sibling[older] = last + 1
    for (const symbol of added) {
      const parent = path.at(-1)
      if (parent !== undefined) tree.hasChild[parent] = 1
      tree.letter[++last] = letters.charCodeAt(SYMBOLS.indexOf(symbol))
      path.push(last)
    }
    tree.ends[last] = 1
  }
  return tree
}

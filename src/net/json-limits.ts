const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** Several times the largest documents of content systems: a fifth of a second of work. */
const MOST_VALUES = 50_000
/** Depth limit; neither people nor programs nest deeper. */
const DEEPEST = 200

/**
 * Counts the values of a JSON document before parsing: a megabyte of short keys takes a thousand times as long as a
 * megabyte of text. Skips strings, and leaves validation to the parser.
 * @returns which limit is exceeded, in words; undefined if none is
 */
export function jsonExcess(bytes: Uint8Array): string | undefined {
  let values = 0
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      at = endOfText(bytes, at)
    } else if (byte === COMMA || byte === COLON) {
      if (++values > 2 * MOST_VALUES) return `more than ${MOST_VALUES} values`
    } else if (OPENING.has(byte)) {
      if (++depth > DEEPEST) return `more than ${DEEPEST} levels`
    } else if (CLOSING.has(byte)) {
      depth--
    }
  }
  return undefined
}

/** End of the string that begins at a quotation mark. */
function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let slashes = 0
    while (bytes[at - 1 - slashes] === BACKSLASH) slashes++
    if (slashes % 2 === 0) return at
  }
  return bytes.length
}

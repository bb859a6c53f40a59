// Writes Huffman codes in JPEG's format: highest bit first, a zero byte after every 255.

let held: u64 = 0
let count: u64 = 0
export let position: usize = 0

export function beginBits(at: usize): void {
  held = 0
  count = 0
  position = at
}

/** At most 32 bits at once. */
// @ts-ignore: decorator
@inline
export function put(value: u32, bits: u32): void {
  held = (held << (<u64>bits)) | <u64>value
  count += bits
  if (count >= 32) {
    count -= 32
    writeWord(<u32>(held >> count))
  }
}

function writeWord(word: u32): void {
  // A byte is 255 exactly if adding one to its lower seven bits carries and its highest bit is set.
  if (((word & 0x7f7f7f7f) + 0x01010101) & word & 0x80808080) {
    writeByte(word >>> 24)
    writeByte((word >>> 16) & 255)
    writeByte((word >>> 8) & 255)
    writeByte(word & 255)
  } else {
    store<u32>(position, bswap<u32>(word))
    position += 4
  }
}

function writeByte(byte: u32): void {
  store<u8>(position++, <u8>byte)
  if (byte == 255) store<u8>(position++, 0)
}

/** Fills the last byte with ones. */
export function endBits(): void {
  const spare = (8 - (count & 7)) & 7
  held = (held << spare) | ((1 << spare) - 1)
  count += spare
  while (count) {
    count -= 8
    writeByte(<u32>(held >> count) & 255)
  }
}

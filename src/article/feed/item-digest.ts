/** Two hashes of 32 bits: enough to tell the states of one item apart, and far cheaper for 50,000 items than SHA-256. */
export function digestOfWords(words: Iterable<string>): string {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (const word of words) {
    for (let at = 0; at <= word.length; at++) {
      // A separator past its end, so that adjacent words are not merged.
      const unit = at < word.length ? word.charCodeAt(at) : 0x110000
      one = Math.imul(one ^ unit, 2_654_435_761)
      other = Math.imul(other ^ unit, 1_597_334_677)
    }
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909)
  return (one >>> 0).toString(36) + (other >>> 0).toString(36).padStart(7, '0')
}

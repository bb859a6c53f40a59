// PNG rows of RGB with filter "up" (each byte minus the one above): the best filter for flat cards and gradients.

import { height, pixels, width } from '../surface'

/** Writes height × (1 + 3 width) bytes, and up to 16 more. */
export function filterUp(out: usize): void {
  const rowBytes = <usize>width << 2
  // Four RGBA pixels to twelve bytes; the last four are overwritten by the next.
  const rgb = i8x16(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 16, 16, 16)
  for (let y = 0; y < height; y++) {
    const row = pixels + <usize>y * rowBytes
    store<u8>(out++, 2)
    let x: usize = 0
    for (; x + 16 <= rowBytes; x += 16, out += 12) {
      const here = v128.load(row + x)
      const above = y ? v128.load(row + x - rowBytes) : i64x2.splat(0)
      v128.store(out, i8x16.swizzle(i8x16.sub(here, above), rgb))
    }
    for (; x < rowBytes; x += 4, out += 3) {
      for (let c: usize = 0; c < 3; c++) {
        const above = y ? load<u8>(row + x + c - rowBytes) : <u8>0
        store<u8>(out + c, load<u8>(row + x + c) - above)
      }
    }
  }
}

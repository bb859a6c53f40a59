/**
 * Pixels at half their size: each the mean of four. Of an odd size the last row is left out.
 * @param pixels RGBA, opaque
 */
export function halve(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const [outWidth, outHeight] = [width >> 1, height >> 1]
  const out = new Uint8Array(outWidth * outHeight * 4)
  const row = width * 4
  for (let y = 0, to = 0; y < outHeight; y++) {
    let from = y * 2 * row
    for (let x = 0; x < outWidth; x++, from += 8, to += 4) {
      out[to] = (pixels[from]! + pixels[from + 4]! + pixels[from + row]! + pixels[from + row + 4]! + 2) >> 2
      out[to + 1] =
        (pixels[from + 1]! + pixels[from + 5]! + pixels[from + row + 1]! + pixels[from + row + 5]! + 2) >> 2
      out[to + 2] =
        (pixels[from + 2]! + pixels[from + 6]! + pixels[from + row + 2]! + pixels[from + row + 6]! + 2) >> 2
      out[to + 3] = 255
    }
  }
  return out
}

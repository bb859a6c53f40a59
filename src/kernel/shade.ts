// Draws one colour over opaque pixels with an opacity for each: the scrims of src/card/plate/scrim.ts.

/**
 * Shades `count` RGBA pixels at `row`, four at a time: up to three more after them are overwritten. `shares` are
 * 16-bit opacities in 256ths, one for each pixel; `color` is an opaque pixel word. `noises` are four bytes, in
 * 256ths of a level, added to the pixels in turn before rounding down.
 */
export function shade(row: usize, shares: usize, count: i32, color: u32, noises: u32): void {
  const paint = i16x8.extend_low_i8x16_u(i32x4.splat(color))
  const noise = i32x4.splat(noises)
  const noiseLow = i16x8.extend_low_i8x16_u(
    i8x16.swizzle(noise, i8x16(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
  )
  const noiseHigh = i16x8.extend_low_i8x16_u(
    i8x16.swizzle(noise, i8x16(2, 2, 2, 2, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0)),
  )
  const whole = i16x8.splat(256)
  const end = row + (<usize>count << 2)
  for (; row < end; row += 16, shares += 8) {
    const four = v128.load64_zero(shares)
    const low = i8x16.swizzle(four, i8x16(0, 1, 0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3, 2, 3))
    const high = i8x16.swizzle(four, i8x16(4, 5, 4, 5, 4, 5, 4, 5, 6, 7, 6, 7, 6, 7, 6, 7))
    const under = v128.load(row)
    const left = i16x8.add(
      i16x8.add(
        i16x8.mul(i16x8.extend_low_i8x16_u(under), i16x8.sub(whole, low)),
        i16x8.mul(paint, low),
      ),
      noiseLow,
    )
    const right = i16x8.add(
      i16x8.add(
        i16x8.mul(i16x8.extend_high_i8x16_u(under), i16x8.sub(whole, high)),
        i16x8.mul(paint, high),
      ),
      noiseHigh,
    )
    v128.store(row, i8x16.narrow_i16x8_u(i16x8.shr_u(left, 8), i16x8.shr_u(right, 8)))
  }
}

// Composites colour onto the opaque pixels: through the mask, in rectangles, or from a picture.

import { forgetInk, inkBottom, inkLeft, inkRight, inkTop } from './glyph'
import { BLOCK, height, mark, marksOf, mask, maskStride, pixels, width } from './surface'

/**
 * Blends one colour through everything drawn into the mask, and clears the mask.
 * `color` is a pixel word without alpha; `opacity` 0 to 512, so that FULL coverage times opacity / 128 gives 256.
 */
export function blendMask(color: u32, opacity: i32): void {
  // Whole blocks, so that one vector of the mask is one block.
  const left = inkLeft & ~(BLOCK - 1)
  const right = min(inkRight, width)
  const paint = i16x8.extend_low_i8x16_u(i32x4.splat(color | 0xff000000))
  const strength = i16x8.splat(<i16>opacity)
  const whole = i16x8.splat(256)
  const half = i16x8.splat(128)
  const zero = i64x2.splat(0)
  // `merge` writes vectors of four beyond the right edge, which must not reach the next row's pixels.
  const spill = inkRight + 4 > width
  for (let y = inkTop; y < inkBottom; y++) {
    const row = mask + <usize>(y * maskStride)
    if (spill) v128.store(row + <usize>width, zero)
    let m = row + <usize>left
    let p = pixels + (<usize>(y * width + left) << 2)
    const end = row + <usize>right
    let marks = marksOf(y) + <usize>(left / BLOCK)
    for (; m < end; m += 16, marks++) {
      const sixteen = v128.load(m)
      if (!v128.any_true(sixteen)) {
        p += 64
        continue
      }
      store<u8>(marks, 1)
      v128.store(m, zero)
      const stop = p + 64
      let four = sixteen
      for (; p < stop; p += 16) {
        const levels = i32x4.extract_lane(four, 0)
        if (levels != 0) {
          const each = i8x16.swizzle(four, i8x16(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3))
          const under = v128.load(p)
          const wl = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(each), strength), 7)
          const wh = i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(each), strength), 7)
          const low = i16x8.add(
            i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(under), i16x8.sub(whole, wl)), i16x8.mul(paint, wl)),
            half,
          )
          const high = i16x8.add(
            i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(under), i16x8.sub(whole, wh)), i16x8.mul(paint, wh)),
            half,
          )
          v128.store(p, i8x16.narrow_i16x8_u(i16x8.shr_u(low, 8), i16x8.shr_u(high, 8)))
        }
        four = v128.shuffle<i32>(four, zero, 1, 2, 3, 4)
      }
    }
  }
  forgetInk()
}

/** Sets every pixel's alpha to 255. */
export function makeOpaque(): void {
  const alpha = i32x4.splat(0xff000000)
  const end = pixels + (<usize>(width * height) << 2)
  for (let p = pixels; p < end; p += 16) v128.store(p, v128.or(v128.load(p), alpha))
}

// @ts-ignore: decorator
@inline
export function mix(under: u32, color: u32, weight: u32): u32 {
  const rest = 256 - weight
  const rb = ((under & 0xff00ff) * rest + (color & 0xff00ff) * weight + 0x800080) >>> 8
  const g = ((under >>> 8) & 255) * rest + ((color >>> 8) & 255) * weight + 128
  return 0xff000000 | (rb & 0xff00ff) | (g & 0xff00)
}

// @ts-ignore: decorator
@inline
export function overlap(from: f64, to: f64, cell: i32): f64 {
  return max<f64>(0, min(to, <f64>(cell + 1)) - max(from, <f64>cell))
}

/** A rectangle with antialiased borders; `opacity` 0 to 255. */
export function fillRect(x: f64, y: f64, w: f64, h: f64, color: u32, opacity: i32): void {
  const left = max<f64>(x, 0)
  const top = max<f64>(y, 0)
  const right = min(x + w, <f64>width)
  const bottom = min(y + h, <f64>height)
  if (!(left < right && top < bottom)) return
  const x0 = <i32>floor(left)
  const x1 = <i32>ceil(right)
  const scale = <f64>opacity * (256.0 / 255)
  for (let row = <i32>floor(top); row < <i32>ceil(bottom); row++) {
    const tall = overlap(top, bottom, row) * scale
    const line = pixels + (<usize>(row * width) << 2)
    for (let col = x0; col < x1; col++) {
      const weight = <u32>nearest(tall * overlap(left, right, col))
      const p = line + (<usize>col << 2)
      store<u32>(p, weight == 256 ? color | 0xff000000 : mix(load<u32>(p), color, weight))
    }
    mark(row, x0, x1)
  }
}

/**
 * Draws a straight-alpha RGBA picture into a box on the canvas. Each pixel is the average of the covered part of
 * the picture, weighted by area and alpha, so that a large strike is sharp when drawn small; an enlarged picture is
 * interpolated bilinearly.
 */
export function drawPicture(from: usize, w: i32, h: i32, x: f64, y: f64, toWidth: f64, toHeight: f64): void {
  const left = max<f64>(x, 0)
  const top = max<f64>(y, 0)
  const right = min(x + toWidth, <f64>width)
  const bottom = min(y + toHeight, <f64>height)
  if (!(left < right && top < bottom)) return
  const stepX = <f64>w / toWidth
  const stepY = <f64>h / toHeight
  // A window at least one source pixel wide slides over the picture: for enlargement this is linear interpolation.
  const spanX = max<f64>(stepX, 1)
  const spanY = max<f64>(stepY, 1)
  const x0 = <i32>floor(left)
  const x1 = <i32>ceil(right)
  for (let row = <i32>floor(top); row < <i32>ceil(bottom); row++) {
    const centerY = (<f64>row + 0.5 - y) * stepY
    const fromY = centerY - spanY / 2
    const line = pixels + (<usize>(row * width) << 2)
    for (let col = x0; col < x1; col++) {
      const centerX = (<f64>col + 0.5 - x) * stepX
      const p = line + (<usize>col << 2)
      store<u32>(p, sampled(load<u32>(p), from, w, h, centerX - spanX / 2, fromY, spanX, spanY))
    }
    mark(row, x0, x1)
  }
}

function sampled(under: u32, from: usize, w: i32, h: i32, x: f64, y: f64, spanX: f64, spanY: f64): u32 {
  let r: f64 = 0
  let g: f64 = 0
  let b: f64 = 0
  let a: f64 = 0
  const x0 = max(0, <i32>floor(x))
  const x1 = min(w, <i32>ceil(x + spanX))
  const y0 = max(0, <i32>floor(y))
  const y1 = min(h, <i32>ceil(y + spanY))
  for (let sy = y0; sy < y1; sy++) {
    const tall = overlap(y, y + spanY, sy)
    for (let sx = x0; sx < x1; sx++) {
      const c = load<u32>(from + (<usize>(sy * w + sx) << 2))
      const weight = tall * overlap(x, x + spanX, sx) * <f64>(c >>> 24)
      r += weight * <f64>(c & 255)
      g += weight * <f64>((c >>> 8) & 255)
      b += weight * <f64>((c >>> 16) & 255)
      a += weight
    }
  }
  if (a == 0) return under
  const color = <u32>nearest(r / a) | (<u32>nearest(g / a) << 8) | (<u32>nearest(b / a) << 16)
  // Parts of the window outside the picture are transparent.
  const weight = <u32>nearest((a * (256.0 / 255)) / (spanX * spanY))
  return weight >= 256 ? color | 0xff000000 : mix(under, color, weight)
}

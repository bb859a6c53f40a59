// The layers of BlazeFace with vectors of four floats. Tensors are [row][column][channel], channels a multiple of
// four. Sums have one fixed order, without fused or relaxed operations: the same bits on every engine. The order of
// layers and the location of tensors: src/card/photo/heads/face-net.ts.

/** float16 → float32, for finite numbers. */
export function widen(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    const h: u32 = load<u16>(from + (i << 1))
    const sign: u32 = (h & 0x8000) << 16
    const rest: u32 = h & 0x7fff
    let value: f32 = reinterpret<f32>((rest << 13) + (112 << 23))
    if (rest < 0x400) value = f32(rest) * reinterpret<f32>(0x33800000) // below 2^-14: in steps of 2^-24
    store<f32>(to + (i << 2), reinterpret<f32>(reinterpret<u32>(value) | sign))
  }
}

/**
 * Copies RGB pixels, `columns` × `rows`, to the middle of a box of `width` × `height`, as values from −1 to 1; the
 * rest is black. Rows of the box are `line` bytes apart, so it may be part of a larger one.
 */
export function letterbox(
  pixels: usize, columns: i32, rows: i32, to: usize, width: i32, height: i32, line: usize,
): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width * 3; x++) store<f32>(to + y * line + (x << 2), -1)
  }
  const left = (width - columns) >> 1
  const top = (height - rows) >> 1
  for (let y = 0; y < rows; y++) {
    let out = to + (top + y) * line + left * 12
    for (let x = 0; x < columns * 3; x++) {
      store<f32>(out, f32(load<u8>(pixels)) / 127.5 - 1)
      pixels++
      out += 4
    }
  }
}

/** First layer: 3 × 3 of three channels, stride 2; the nine pixels become 28 numbers in a row (one empty). */
export function stem(
  input: usize, rows: i32, columns: i32, output: usize, weights: usize, bias: usize, co: i32, row: usize,
): void {
  const half = columns >> 1
  for (let y = 0; y < rows >> 1; y++) {
    for (let x = 0; x < half; x++) {
      let to = row + x * 112
      for (let dy = 0; dy < 3; dy++) {
        for (let dx = 0; dx < 3; dx++) {
          const sy = y * 2 + dy
          const sx = x * 2 + dx
          const inside = sy < rows && sx < columns
          const from = input + (sy * columns + sx) * 12
          for (let c = 0; c < 12; c += 4) {
            store<f32>(to, inside ? load<f32>(from + c) : 0)
            to += 4
          }
        }
      }
      store<f32>(to, 0)
    }
    product(row, half, 28, weights, bias, co, output + y * half * co * 4, 0, 0, 1)
  }
}

/**
 * Depthwise 3 × 3 (none if `depth` is 0), then a product over channels, plus another tensor, then max(0, ·). A few
 * rows at a time, so that intermediate values stay in the first-level cache.
 */
export function block(
  input: usize, rows: i32, columns: i32, ci: i32, stride: i32,
  depth: usize, depthBias: usize, output: usize, weights: usize, bias: usize, co: i32,
  rest: usize, restChannels: i32, relu: i32, scratch: usize, zeros: usize,
): void {
  const outRows = rows / stride
  const outColumns = columns / stride
  if (!depth) {
    // In strips of up to 48 pixels.
    const all = outRows * outColumns
    for (let p = 0; p < all; p += 48) {
      product(input + p * ci * 4, min(48, all - p), ci, weights, bias, co, output + p * co * 4, rest ? rest + p * restChannels * 4 : 0, restChannels, relu)
    }
    return
  }
  // Products take four pixels at a time: rows of six are processed in pairs.
  const step = outColumns & 3 ? 2 : 1
  for (let y = 0; y < outRows; y += step) {
    for (let k = 0; k < step; k++) {
      depthwise(input, rows, columns, ci, stride, y + k, depth, depthBias, scratch + k * outColumns * ci * 4, zeros)
    }
    const p = y * outColumns
    product(scratch, outColumns * step, ci, weights, bias, co, output + p * co * 4, rest ? rest + p * restChannels * 4 : 0, restChannels, relu)
  }
}

/** One row of a depthwise convolution. TFLite's padding: one on every side for stride 1, after the end for stride 2. */
function depthwise(input: usize, rows: i32, columns: i32, c: i32, stride: i32, y: i32, weights: usize, bias: usize, to: usize, zeros: usize): void {
  const pixel: usize = c * 4
  const line: usize = columns * pixel
  const first = stride == 1 ? y - 1 : y * 2
  const r0 = first >= 0 ? input + first * line : zeros
  const r1 = input + (first + 1) * line
  const r2 = first + 2 < rows ? input + (first + 2) * line : zeros
  const outColumns = columns / stride
  const step = pixel * stride
  const left: usize = stride == 1 ? pixel : 0
  for (let at: usize = 0; at < pixel; at += 16) {
    const b = v128.load(bias + at)
    const w = weights + at
    const w00 = v128.load(w), w01 = v128.load(w + pixel), w02 = v128.load(w + 2 * pixel)
    const w10 = v128.load(w + 3 * pixel), w11 = v128.load(w + 4 * pixel), w12 = v128.load(w + 5 * pixel)
    const w20 = v128.load(w + 6 * pixel), w21 = v128.load(w + 7 * pixel), w22 = v128.load(w + 8 * pixel)
    let a0 = r0 + at - left
    let a1 = r1 + at - left
    let a2 = r2 + at - left
    let o = to + at
    let x = 0
    let end = outColumns - 1
    if (stride == 1) {
      // Nothing to the left of the first column.
      let s = b
      s = add(s, mul(v128.load(a0 + pixel), w01))
      s = add(s, mul(v128.load(a0 + 2 * pixel), w02))
      s = add(s, mul(v128.load(a1 + pixel), w11))
      s = add(s, mul(v128.load(a1 + 2 * pixel), w12))
      s = add(s, mul(v128.load(a2 + pixel), w21))
      s = add(s, mul(v128.load(a2 + 2 * pixel), w22))
      v128.store(o, s)
      a0 += step; a1 += step; a2 += step; o += pixel; x = 1
    }
    for (; x < end; x++) {
      let s = b
      s = add(s, mul(v128.load(a0), w00))
      s = add(s, mul(v128.load(a0 + pixel), w01))
      s = add(s, mul(v128.load(a0 + 2 * pixel), w02))
      let t = mul(v128.load(a1), w10)
      t = add(t, mul(v128.load(a1 + pixel), w11))
      t = add(t, mul(v128.load(a1 + 2 * pixel), w12))
      s = add(s, mul(v128.load(a2), w20))
      s = add(s, mul(v128.load(a2 + pixel), w21))
      s = add(s, mul(v128.load(a2 + 2 * pixel), w22))
      v128.store(o, add(s, t))
      a0 += step; a1 += step; a2 += step; o += pixel
    }
    // Nothing to the right of the last column.
    let s = b
    s = add(s, mul(v128.load(a0), w00))
    s = add(s, mul(v128.load(a0 + pixel), w01))
    s = add(s, mul(v128.load(a1), w10))
    s = add(s, mul(v128.load(a1 + pixel), w11))
    s = add(s, mul(v128.load(a2), w20))
    s = add(s, mul(v128.load(a2 + pixel), w21))
    v128.store(o, s)
  }
}

// @ts-ignore: decorator
@inline function add(a: v128, b: v128): v128 { return f32x4.add(a, b) }
// @ts-ignore: decorator
@inline function mul(a: v128, b: v128): v128 { return f32x4.mul(a, b) }

/** pixels × ci times ci × co, four pixels and eight outputs at a time: eight sums and six operands in registers. */
function product(
  input: usize, pixels: i32, ci: i32, weights: usize, bias: usize, co: i32,
  output: usize, rest: usize, restChannels: i32, relu: i32,
): void {
  const line: usize = ci * 4
  const outLine: usize = co * 4
  const restLine: usize = restChannels * 4
  const zero = f32x4.splat(0)
  let k = 0
  let w = weights
  for (; k + 8 <= co; k += 8) {
    const b0 = v128.load(bias + k * 4)
    const b1 = v128.load(bias + k * 4, 16)
    const more = rest != 0 && k < restChannels
    for (let p = 0; p < pixels; p += 4) {
      let x0 = input + p * line
      let x1 = x0 + line
      let x2 = x1 + line
      let x3 = x2 + line
      let s00 = b0, s01 = b1, s10 = b0, s11 = b1, s20 = b0, s21 = b1, s30 = b0, s31 = b1
      let v = w
      const end = x1
      while (x0 < end) {
        let w0 = v128.load(v), w1 = v128.load(v, 16)
        let i = v128.load_splat<f32>(x0)
        s00 = add(s00, mul(i, w0)); s01 = add(s01, mul(i, w1))
        i = v128.load_splat<f32>(x1)
        s10 = add(s10, mul(i, w0)); s11 = add(s11, mul(i, w1))
        i = v128.load_splat<f32>(x2)
        s20 = add(s20, mul(i, w0)); s21 = add(s21, mul(i, w1))
        i = v128.load_splat<f32>(x3)
        s30 = add(s30, mul(i, w0)); s31 = add(s31, mul(i, w1))
        w0 = v128.load(v, 32); w1 = v128.load(v, 48)
        i = v128.load_splat<f32>(x0, 4)
        s00 = add(s00, mul(i, w0)); s01 = add(s01, mul(i, w1))
        i = v128.load_splat<f32>(x1, 4)
        s10 = add(s10, mul(i, w0)); s11 = add(s11, mul(i, w1))
        i = v128.load_splat<f32>(x2, 4)
        s20 = add(s20, mul(i, w0)); s21 = add(s21, mul(i, w1))
        i = v128.load_splat<f32>(x3, 4)
        s30 = add(s30, mul(i, w0)); s31 = add(s31, mul(i, w1))
        v += 64; x0 += 8; x1 += 8; x2 += 8; x3 += 8
      }
      let o = output + p * outLine + k * 4
      if (more) {
        let r = rest + p * restLine + k * 4
        s00 = add(s00, v128.load(r)); s01 = add(s01, v128.load(r, 16)); r += restLine
        s10 = add(s10, v128.load(r)); s11 = add(s11, v128.load(r, 16)); r += restLine
        s20 = add(s20, v128.load(r)); s21 = add(s21, v128.load(r, 16)); r += restLine
        s30 = add(s30, v128.load(r)); s31 = add(s31, v128.load(r, 16))
      }
      if (relu) {
        s00 = f32x4.pmax(zero, s00); s01 = f32x4.pmax(zero, s01); s10 = f32x4.pmax(zero, s10); s11 = f32x4.pmax(zero, s11)
        s20 = f32x4.pmax(zero, s20); s21 = f32x4.pmax(zero, s21); s30 = f32x4.pmax(zero, s30); s31 = f32x4.pmax(zero, s31)
      }
      v128.store(o, s00); v128.store(o, s01, 16); o += outLine
      v128.store(o, s10); v128.store(o, s11, 16); o += outLine
      v128.store(o, s20); v128.store(o, s21, 16); o += outLine
      v128.store(o, s30); v128.store(o, s31, 16)
    }
    w += ci * 32
  }
  if (k == co) return
  // Four outputs remain; no tensor is added to such products.
  const b = v128.load(bias + k * 4)
  for (let p = 0; p < pixels; p += 4) {
    let x0 = input + p * line
    let x1 = x0 + line
    let x2 = x1 + line
    let x3 = x2 + line
    let s0 = b, s1 = b, s2 = b, s3 = b
    let v = w
    const end = x1
    while (x0 < end) {
      const w0 = v128.load(v)
      s0 = add(s0, mul(v128.load_splat<f32>(x0), w0))
      s1 = add(s1, mul(v128.load_splat<f32>(x1), w0))
      s2 = add(s2, mul(v128.load_splat<f32>(x2), w0))
      s3 = add(s3, mul(v128.load_splat<f32>(x3), w0))
      v += 16; x0 += 4; x1 += 4; x2 += 4; x3 += 4
    }
    if (relu) { s0 = f32x4.pmax(zero, s0); s1 = f32x4.pmax(zero, s1); s2 = f32x4.pmax(zero, s2); s3 = f32x4.pmax(zero, s3) }
    let o = output + p * outLine + k * 4
    v128.store(o, s0); o += outLine
    v128.store(o, s1); o += outLine
    v128.store(o, s2); o += outLine
    v128.store(o, s3)
  }
}

/** The maximum of 2 × 2. */
export function pool(input: usize, rows: i32, columns: i32, c: i32, output: usize): void {
  const pixel: usize = c * 4
  const line: usize = columns * pixel
  for (let y = 0; y < rows; y += 2) {
    for (let x = 0; x < columns; x += 2) {
      const from = input + y * line + x * pixel
      for (let at: usize = 0; at < pixel; at += 16) {
        const a = f32x4.pmax(v128.load(from + at), v128.load(from + at + pixel))
        const b = f32x4.pmax(v128.load(from + at + line), v128.load(from + at + line + pixel))
        v128.store(output, f32x4.pmax(a, b))
        output += 16
      }
    }
  }
}

/** Doubles bilinearly (pixel centres, edges repeated), and adds a tensor of that size. */
export function double(input: usize, rows: i32, columns: i32, c: i32, skip: usize, output: usize): void {
  const pixel: usize = c * 4
  const line: usize = columns * pixel
  const near = f32x4.splat(0.75)
  const far = f32x4.splat(0.25)
  for (let y = 0; y < rows * 2; y++) {
    const y0 = y >> 1
    const y1 = min(max(y0 + (y & 1 ? 1 : -1), 0), rows - 1)
    for (let x = 0; x < columns * 2; x++) {
      const x0 = x >> 1
      const x1 = min(max(x0 + (x & 1 ? 1 : -1), 0), columns - 1)
      const a = input + y0 * line + x0 * pixel
      const b = input + y0 * line + x1 * pixel
      const d = input + y1 * line + x0 * pixel
      const e = input + y1 * line + x1 * pixel
      for (let at: usize = 0; at < pixel; at += 16) {
        const s = add(mul(v128.load(a + at), near), mul(v128.load(b + at), far))
        const t = add(mul(v128.load(d + at), near), mul(v128.load(e + at), far))
        v128.store(output, add(add(mul(s, near), mul(t, far)), v128.load(skip)))
        output += 16
        skip += 16
      }
    }
  }
}

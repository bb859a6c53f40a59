// Forward DCT of an 8 × 8 block of f32 by the method of Arai, Agui and Nakajima: five multiplications a row, with
// its scale factors in the quantisation table. Four columns at once; rows are columns of the transposed block, and
// the result stays transposed, as the caller's tables expect.

// @ts-ignore: decorator
@inline
function columns(at: usize): void {
  for (let half: usize = 0; half < 32; half += 16) {
    const p = at + half
    const v0 = v128.load(p)
    const v1 = v128.load(p, 32)
    const v2 = v128.load(p, 64)
    const v3 = v128.load(p, 96)
    const v4 = v128.load(p, 128)
    const v5 = v128.load(p, 160)
    const v6 = v128.load(p, 192)
    const v7 = v128.load(p, 224)

    const s0 = f32x4.add(v0, v7)
    const s1 = f32x4.add(v1, v6)
    const s2 = f32x4.add(v2, v5)
    const s3 = f32x4.add(v3, v4)
    const even0 = f32x4.add(s0, s3)
    const even3 = f32x4.sub(s0, s3)
    const even1 = f32x4.add(s1, s2)
    const even2 = f32x4.sub(s1, s2)
    v128.store(p, f32x4.add(even0, even1))
    v128.store(p, f32x4.sub(even0, even1), 128)
    const turn = f32x4.mul(f32x4.add(even2, even3), f32x4.splat(0.707106781))
    v128.store(p, f32x4.add(even3, turn), 64)
    v128.store(p, f32x4.sub(even3, turn), 192)

    const d0 = f32x4.sub(v0, v7)
    const d1 = f32x4.sub(v1, v6)
    const d2 = f32x4.sub(v2, v5)
    const d3 = f32x4.sub(v3, v4)
    const odd0 = f32x4.add(d3, d2)
    const odd1 = f32x4.add(d2, d1)
    const odd2 = f32x4.add(d1, d0)
    const z5 = f32x4.mul(f32x4.sub(odd0, odd2), f32x4.splat(0.382683433))
    const z2 = f32x4.add(f32x4.mul(odd0, f32x4.splat(0.5411961)), z5)
    const z4 = f32x4.add(f32x4.mul(odd2, f32x4.splat(1.306562965)), z5)
    const z3 = f32x4.mul(odd1, f32x4.splat(0.707106781))
    const z11 = f32x4.add(d0, z3)
    const z13 = f32x4.sub(d0, z3)
    v128.store(p, f32x4.add(z13, z2), 160)
    v128.store(p, f32x4.sub(z13, z2), 96)
    v128.store(p, f32x4.add(z11, z4), 32)
    v128.store(p, f32x4.sub(z11, z4), 224)
  }
}

/** Transposes 4 × 4 values into another block. */
// @ts-ignore: decorator
@inline
function transposeQuarter(from: usize, to: usize): void {
  const a = v128.load(from)
  const b = v128.load(from, 32)
  const c = v128.load(from, 64)
  const d = v128.load(from, 96)
  const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5)
  const ab2 = v128.shuffle<f32>(a, b, 2, 6, 3, 7)
  const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
  const cd2 = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<f32>(ab0, cd0, 0, 1, 4, 5))
  v128.store(to, v128.shuffle<f32>(ab0, cd0, 2, 3, 6, 7), 32)
  v128.store(to, v128.shuffle<f32>(ab2, cd2, 0, 1, 4, 5), 64)
  v128.store(to, v128.shuffle<f32>(ab2, cd2, 2, 3, 6, 7), 96)
}

/** Transforms the block at `from`; the coefficients go to `to`, transposed. */
export function forwardDct(from: usize, to: usize): void {
  columns(from)
  transposeQuarter(from, to)
  transposeQuarter(from + 16, to + 128)
  transposeQuarter(from + 128, to + 16)
  transposeQuarter(from + 144, to + 144)
  columns(to)
}

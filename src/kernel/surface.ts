// The canvas the kernel draws on. Addresses are given by the caller, who owns the memory plan
// (src/card/kernel-memory.ts); nothing in here allocates.

/** RGBA, rows without padding. */
export let pixels: usize = 0
/** Coverage of the text being drawn: one byte a pixel, 0 to FULL. All zero between two `blend` calls. */
export let mask: usize = 0
/** Bytes of a mask row: a multiple of 16 with at least 16 spare, so that vectors may run past the edge. */
export let maskStride: i32 = 0
/** Per row two i32: the first and the last + 1 column that differs from the plate. */
let spans: usize = 0
export let width: i32 = 0
export let height: i32 = 0

/** Coverage of a pixel that is wholly inside: 64 steps are finer than the eye, and few enough for a palette. */
export const FULL: i32 = 64

export function setSurface(pixelsAt: usize, maskAt: usize, stride: i32, spansAt: usize, w: i32, h: i32): void {
  pixels = pixelsAt
  mask = maskAt
  maskStride = stride
  spans = spansAt
  width = w
  height = h
  memory.fill(mask, 0, <usize>(stride * h + 16))
  clearSpans()
}

export function clearSpans(): void {
  for (let y = 0; y < height; y++) {
    store<i32>(spanOf(y), width)
    store<i32>(spanOf(y), 0, 4)
  }
}

// @ts-ignore: decorator
@inline
export function spanOf(y: i32): usize {
  return spans + (<usize>y << 3)
}

/** Notes that a row was drawn on between two columns. */
// @ts-ignore: decorator
@inline
export function touch(y: i32, x0: i32, x1: i32): void {
  const span = spanOf(y)
  if (x0 < load<i32>(span)) store<i32>(span, x0)
  if (x1 > load<i32>(span, 4)) store<i32>(span, x1, 4)
}

// The kernel's canvas. The caller owns the memory plan and assigns addresses (src/card/ink/kernel-memory.ts);
// nothing in here allocates.

/** RGBA, rows without padding. */
export let pixels: usize = 0
/** Coverage of the text being drawn: one byte per pixel, 0 to FULL. All zero between two `blend` calls. */
export let mask: usize = 0
/** Bytes of a mask row: a multiple of 16 with at least 16 spare, so that vectors may extend past the edge. */
export let maskStride: i32 = 0
/** One byte for every BLOCK pixels of a row: not 0 where the card may differ from its plate. */
let drawn: usize = 0
let drawnStride: i32 = 0
export let width: i32 = 0
export let height: i32 = 0

/** Coverage of a pixel entirely inside: 64 levels are finer than the eye can see, and few enough for a palette. */
export const FULL: i32 = 64

/** Pixels marked as drawn together: as many as mask bytes in a vector. */
export const BLOCK: i32 = 16

export function setSurface(pixelsAt: usize, maskAt: usize, stride: i32, drawnAt: usize, w: i32, h: i32): void {
  pixels = pixelsAt
  mask = maskAt
  maskStride = stride
  drawn = drawnAt
  drawnStride = (w + BLOCK - 1) / BLOCK
  width = w
  height = h
  memory.fill(mask, 0, <usize>(stride * h + 16))
  clearDrawn()
}

export function clearDrawn(): void {
  memory.fill(drawn, 0, <usize>(drawnStride * height))
}

/** Location of a row's marks. */
// @ts-ignore: decorator
@inline
export function marksOf(y: i32): usize {
  return drawn + <usize>(y * drawnStride)
}

/** Marks the blocks between two columns of a row. */
export function mark(y: i32, x0: i32, x1: i32): void {
  const first = x0 / BLOCK
  memory.fill(marksOf(y) + <usize>first, 1, <usize>((x1 - 1) / BLOCK - first + 1))
}

/** The first drawn column from `x` on, a multiple of BLOCK, or at least the width if nothing is drawn there. */
export function nextDrawn(y: i32, x: i32): i32 {
  // Rounded up: the last block of a row may extend beyond its end.
  let block = (x + BLOCK - 1) / BLOCK
  while (block < drawnStride && load<u8>(marksOf(y) + <usize>block) == 0) block++
  return block * BLOCK
}

/** The first column after `x`, itself drawn, that is not drawn, or the width. */
export function endDrawn(y: i32, x: i32): i32 {
  let block = x / BLOCK
  while (block < drawnStride && load<u8>(marksOf(y) + <usize>block)) block++
  return min(block * BLOCK, width)
}

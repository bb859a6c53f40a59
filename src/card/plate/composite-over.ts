/**
 * Lays a premultiplied RGBA layer over opaque pixels of the same size, in place. Premultiplied is what resvg answers,
 * on Node and as wasm alike; the rounding differs from its own by one step at most.
 */
export function compositeOver(under: Uint8Array, layer: Uint8Array): void {
  if (under.length !== layer.length) {
    throw new RangeError(`cannot lay ${layer.length} bytes over ${under.length}`)
  }
  for (let i = 0; i < layer.length; i += 4) {
    const alpha = layer[i + 3]!
    if (alpha === 0) continue
    for (let c = i; c < i + 3; c++) under[c] = layer[c]! + divideBy255(under[c]! * (255 - alpha))
  }
}

/** Rounded x / 255 for x up to 65,535, without a division. */
function divideBy255(x: number): number {
  return (x + 128 + ((x + 128) >> 8)) >> 8
}

/**
 * Frees the memory of pixels at once instead of leaving it to the garbage collector, as Node 20 has to.
 * @param pixels in a buffer of their own; they must not be read any more
 */
export function freePixels({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && 'transfer' in buffer) buffer.transfer(0)
}

/** Opaque RGBA to a WebP file; the kernel has no WebP of its own. */
export type WebpEncoder = (pixels: Uint8Array, width: number, height: number) => Promise<Uint8Array>

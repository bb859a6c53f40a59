/** A photo brought to the size of its box. */
export interface Photo {
  /** Opaque RGBA, as many pixels as were asked for. */
  readonly pixels: Uint8Array
  /** Its size as it came, upright. */
  readonly source: { readonly width: number; readonly height: number }
}

export interface PhotoBox {
  readonly width: number
  readonly height: number
  /** What must stay in the picture, as shares of its width and height; absent: where the eye falls first. */
  readonly focus?: { readonly x: number; readonly y: number } | undefined
}

/** Decodes and crops photos. */
export interface PhotoDecoder {
  /**
   * Fills the box wholly, cutting what is over. Turned upright by its EXIF orientation, transparency laid on white.
   * Throws Problem `unsupported-media` for what is no picture and for pictures of over 50 million pixels.
   */
  decode(bytes: Uint8Array, box: PhotoBox): Promise<Photo>
}

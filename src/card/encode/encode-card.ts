import type { CardType } from '../contract/card-type.ts'
import type { Format } from '../contract/format.ts'
import type { Canvas } from '../ink/canvas.ts'
import { encodeWithinBudget, type EncodedCard } from './byte-budget.ts'
import { createJpegEncoder } from './encode-jpeg.ts'
import { encodePng, type Zlib } from './encode-png.ts'

/** Opaque RGBA to a WebP file; the kernel has no WebP encoder of its own. */
export type WebpEncoder = (pixels: Uint8Array, width: number, height: number) => Promise<Uint8Array>

export interface EncodeOptions {
  readonly type: Exclude<CardType, 'svg'> | 'auto'
  readonly hasPhoto: boolean
  readonly format: Format<string>
}

/** Encodes an inked canvas. Reads it before the first await, because other cards may be drawn on it afterwards. */
export async function encodeCard(
  canvas: Canvas,
  { type, hasPhoto, format }: EncodeOptions,
  { zlib, webp }: { readonly zlib: Zlib; readonly webp: WebpEncoder },
): Promise<EncodedCard> {
  if (type === 'webp') {
    const bytes = await webp(canvas.pixels(), format.width, format.height)
    return { bytes, type, contentType: 'image/webp', verdicts: [] }
  }
  const encoders = {
    png: () => encodePng(canvas, zlib),
    jpeg: createJpegEncoder(canvas),
  }
  return encodeWithinBudget(encoders, { type, hasPhoto, format })
}

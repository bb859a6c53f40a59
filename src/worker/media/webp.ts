import type { ImagesBinding } from '@cloudflare/workers-types'
import type { Canvas } from '../../card/ink/canvas.ts'
import type { WebpEncoder } from '../../card/encode/encode-card.ts'
import { encodePng, type Zlib } from '../../card/encode/encode-png.ts'
import { Problem } from '../../problem.ts'
import { streamOf } from './stream-of.ts'

/** As on Node: letters stay sharp at 90. */
const QUALITY = 90

/**
 * WebP by the IMAGES binding.
 * @param canvas its own, to pass the pixels as PNG: the binding takes no raw pixels
 */
export function createWebpEncoder(
  images: ImagesBinding | undefined,
  canvas: Canvas,
  zlib: Zlib,
): WebpEncoder {
  return async function encodeWebp(pixels, width, height) {
    if (images === undefined)
      throw new Problem('unknown-type', 'WebP is not written here: the IMAGES binding is missing.', {
        field: 'type',
        allowed: ['png', 'jpg', 'svg'],
      })
    canvas.begin(pixels, width, height)
    const result = await images
      .input(streamOf(encodePng(canvas, zlib)))
      .output({ format: 'image/webp', quality: QUALITY })
    return new Uint8Array(await result.response().arrayBuffer())
  }
}

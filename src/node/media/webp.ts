import type { WebpEncoder } from '../../card/encode/encode-card.ts'

/** Letters stay sharp at 90; `smartSubsample` prevents coloured letters from smearing. */
const QUALITY = 90

/** WebP by sharp, loaded with the first card that needs it. */
export function createWebpEncoder(): WebpEncoder {
  return async function encodeWebp(pixels, width, height) {
    const { default: sharp } = await import('sharp')
    const file = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .webp({ quality: QUALITY, smartSubsample: true, effort: 3 })
      .toBuffer()
    return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  }
}

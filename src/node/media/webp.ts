import type { WebpEncoder } from '../../card/encode/encode-card.ts'

/** Sharp edges of type survive at 90; `smartSubsample` keeps coloured letters from smearing. */
const QUALITY = 90

/** WebP by sharp, loaded with the first card that asks for it. */
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

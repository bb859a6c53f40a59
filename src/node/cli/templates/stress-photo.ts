import { type PhotoFile, photoFile } from '../../../card/photo/photo.ts'

/** The size of a press photo, larger than any format, so that it is never enlarged. */
const WIDTH = 2400
const HEIGHT = 1600

/**
 * A difficult photo: bright on one side, dark on the other, with fine detail, so that no text colour is readable on
 * all of it. JPEG.
 */
export async function stressPhoto(): Promise<PhotoFile> {
  const { default: sharp } = await import('sharp')
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = (y * WIDTH + x) * 3
      const sky = 255 * (1 - x / WIDTH)
      const checks = ((x >> 5) ^ (y >> 5)) & 1 ? 28 : -28
      pixels[at] = clamp(sky + checks)
      pixels[at + 1] = clamp(sky * 0.8 + checks + (y / HEIGHT) * 40)
      pixels[at + 2] = clamp(255 - sky + checks)
    }
  }
  const jpeg = await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
  return photoFile(jpeg)
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}

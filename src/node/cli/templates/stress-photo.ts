import { type PhotoFile, photoFile } from '../../../card/photo/photo.ts'

/** As a press photo comes, and larger than any format's picture, so that it is never enlarged. */
const WIDTH = 2400
const HEIGHT = 1600

/**
 * A photo that is hard on a design: bright on one side and dark on the other, with fine detail, so that no colour of
 * text is readable all over it. JPEG.
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

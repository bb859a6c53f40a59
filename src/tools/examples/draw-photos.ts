import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { ferryScene } from './ferry-scene.ts'
import { monsoonScene } from './monsoon-scene.ts'
import { HEIGHT, SCALE, seeded, WIDTH } from './scene.ts'

const PIXELS = { width: WIDTH * SCALE, height: HEIGHT * SCALE } as const

/**
 * Draws the photos of `examples/`: `npm run examples:photos`. Drawn, so that no one else has rights in them; with
 * grain and soft edges, so that they behave like photos under a scrim, in a crop and in a JPEG.
 */
const folder = fileURLToPath(new URL('../../../examples/', import.meta.url))

await save('monsoon.jpg', monsoonScene())
await save('ferry.jpg', ferryScene())

async function save(name: string, svg: string): Promise<void> {
  const drawn = await sharp(Buffer.from(svg)).png().toBuffer()
  const picture = sharp(drawn).composite([{ input: await filmGrain(), blend: 'soft-light' }])
  const { size } = await picture.jpeg({ quality: 68, mozjpeg: true }).toFile(join(folder, name))
  console.error(`${name}: ${Math.round(size / 1000)} kB`)
}

/** Grey noise around the middle, nearly normally distributed, the same each time. */
async function filmGrain(): Promise<Buffer> {
  const random = seeded(1)
  const grain = Uint8Array.from(
    { length: PIXELS.width * PIXELS.height },
    () => 128 + (random() + random() + random() - 1.5) * 20,
  )
  return sharp(grain, { raw: { ...PIXELS, channels: 1 } })
    .png()
    .toBuffer()
}

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { ferryScene } from './ferry-scene.ts'
import { monsoonScene } from './monsoon-scene.ts'
import { HEIGHT, WIDTH } from './scene.ts'

/**
 * Draws the photos of `examples/`: `npm run examples:photos`. Drawn, so that they belong to nobody else; with grain and
 * soft edges, so that they behave as photos do under a scrim, in a crop and in a JPEG.
 */
const folder = fileURLToPath(new URL('../../../examples/', import.meta.url))

await save('monsoon.jpg', monsoonScene())
await save('ferry.jpg', ferryScene())

async function save(name: string, svg: string): Promise<void> {
  const drawn = await sharp(Buffer.from(svg)).png().toBuffer()
  const picture = sharp(drawn).composite([{ input: await filmGrain(), blend: 'soft-light' }])
  const { size } = await picture.jpeg({ quality: 82, mozjpeg: true }).toFile(join(folder, name))
  console.error(`${name}: ${Math.round(size / 1000)} kB`)
}

async function filmGrain(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer()
}

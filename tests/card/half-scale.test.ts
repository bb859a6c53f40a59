import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import type { PictureName } from '../../src/card/contract/elements.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { articles } from './articles.ts'
import { drawCard } from './draw-card.ts'
import { sceneFile } from './photo/scene-photo.ts'

/** Previews are painted at half size: they must equal a downscaled card. */
const engine = await composeEngine()
const photo = await sceneFile()
const pictures = new Map<PictureName, typeof photo>(
  (['portrait', 'gallery.1', 'gallery.2', 'gallery.3'] as const).map((name) => [name, photo]),
)
const folder = join(import.meta.dirname, '../../examples/stories')
const stories = readdirSync(folder).map(
  (file) =>
    [file, articleFromJson(JSON.parse(readFileSync(join(folder, file), 'utf8')), {}).article] as const,
)
/** Mean of all channels, 0 to 255: edges of letters and crops are sampled differently, flat parts are equal. */
const ALIKE = 1

test.each([...stories, ['urdu', articles.urdu] as const])('%s at half its size', async (_, article) => {
  for (const format of ['og', 'story', 'wide'] as const) {
    const request = {
      article,
      brand: exampleBrand,
      template: 'auto',
      format,
      photo,
      pictures,
      type: 'png',
    } as const
    const whole = await drawCard(engine, request)
    const half = await drawCard(engine, { ...request, scale: 0.5 })
    expect([half.width, half.height]).toEqual([whole.width >> 1, whole.height >> 1])
    expect(half.lines).toEqual(whole.lines)
    expect(half.crop).toEqual(whole.crop)
    // Its file is smaller; all other findings are the card's own.
    expect(half.verdicts).toEqual(whole.verdicts.filter(({ code }) => code !== 'over-budget'))
    expect(await differenceFromHalf(whole.bytes, half.bytes)).toBeLessThan(ALIKE)
  }
})

/** Difference of a picture from the 2 × 2 averages of one of twice the size. */
async function differenceFromHalf(whole: Uint8Array, half: Uint8Array): Promise<number> {
  const [large, small] = await Promise.all(
    [whole, half].map(async (bytes) =>
      sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  )
  const { width, height } = small!.info
  expect([width, height]).toEqual([large!.info.width >> 1, large!.info.height >> 1])
  const row = width * 2 * 3
  let sum = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * 3; x++) {
      const from = y * 2 * row + Math.floor(x / 3) * 6 + (x % 3)
      const four = [from, from + 3, from + row, from + row + 3].map((at) => large!.data[at]!)
      const mean = four.reduce((total, value) => total + value, 0) / 4
      sum += Math.abs(mean - small!.data[y * width * 3 + x]!)
    }
  return sum / (width * height * 3)
}

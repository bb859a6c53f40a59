import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import type { PictureName } from '../../../src/card/contract/elements.ts'
import type { FormatName } from '../../../src/card/contract/format.ts'
import { formatNames } from '../../../src/card/contract/formats.ts'
import type { CardEngine } from '../../../src/card/engine.ts'
import { photoFile } from '../../../src/card/photo/photo.ts'
import type { CardRequest } from '../../../src/card/plan/card-plan.ts'
import { createJudgingEngine } from '../../../src/http/editor/judging-engine.ts'
import { createMemoryCachedEngine } from '../../../src/http/editor/memory-cached-engine.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { drawCard } from '../../card/draw-card.ts'
import { sceneFile } from '../../card/photo/scene-photo.ts'

const engine = await composeEngine()
const judging = createJudgingEngine(engine)
const photo = await sceneFile()
const pictures = new Map<PictureName, typeof photo>(
  (['portrait', 'gallery.1', 'gallery.2', 'gallery.3'] as const).map((name) => [name, photo]),
)

/** Formats also drawn without a photo. */
const flatFormats: ReadonlySet<FormatName> = new Set(['og', 'portrait', 'story'])

const folder = join(import.meta.dirname, '../../../examples')
const examples = ['.', 'stories'].flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((file) => file.endsWith('.json') && file !== 'set.json')
    .map((file) => {
      const read = JSON.parse(readFileSync(join(folder, part, file), 'utf8')) as object
      return [file, articleFromJson(read, {}).article] as const
    }),
)

function requestOf(article: Article, wish: Pick<CardRequest, 'format'> & Partial<CardRequest>): CardRequest {
  return { article, brand: exampleBrand, template: 'auto', type: 'auto', ...wish }
}

test.each(examples)('findings on %s are those of the full card', async (_, article) => {
  for (const format of formatNames)
    for (const shown of flatFormats.has(format) ? [{}, { photo, pictures }] : [{ photo, pictures }]) {
      const request = requestOf(article, { format, ...shown })
      const [full, judged] = [await drawCard(engine, request), await drawCard(judging, request)]
      const { bytes: _bytes, timings: _timings, faces: _faces, ...rest } = full
      expect(judged).toMatchObject(rest)
      expect(judged.verdicts).toEqual(full.verdicts)
    }
})

/** Noise is what encoders take most bytes for. */
async function noise() {
  const bytes = new Uint8Array(
    await sharp({
      create: {
        width: 1600,
        height: 1600,
        channels: 3,
        background: '#808080',
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    })
      .jpeg({ quality: 95 })
      .toBuffer(),
  )
  return photoFile(bytes)
}

it('says that a card is over its budget as its full drawing does', async () => {
  const request = requestOf(examples[0]![1], { format: 'portrait', template: 'plain', photo: await noise() })
  const full = await drawCard(engine, request)
  expect(full.verdicts.map(({ code }) => code)).toContain('over-budget')
  expect((await drawCard(judging, request)).verdicts).toEqual(full.verdicts)
})

it('draws nothing for a card whose preview was drawn', async () => {
  const drawn: unknown[] = []
  const counted: CardEngine = {
    ...engine,
    draw: async (plan) => {
      drawn.push(plan.request.scale)
      return engine.draw(plan)
    },
  }
  const recent = createMemoryCachedEngine(counted)
  const request = requestOf(examples[0]![1], { format: 'og' })
  await drawCard(recent, { ...request, scale: 0.5 })
  await drawCard(createJudgingEngine(recent), request)
  expect(drawn).toEqual([0.5])
})

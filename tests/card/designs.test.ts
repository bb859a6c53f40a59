import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import type { PictureName } from '../../src/card/contract/elements.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { templates } from '../../templates/all.ts'
import { sceneFile } from './photo/scene-photo.ts'

const engine = await composeEngine()
const photo = await sceneFile()
const pictures = new Map<PictureName, typeof photo>(
  (['portrait', 'gallery.1', 'gallery.2', 'gallery.3'] as const).map((name) => [name, photo]),
)
const folder = join(import.meta.dirname, '../../examples/stories')
const stories = readdirSync(folder).map((file) => file.replace('.json', ''))

function request(story: string, changes: object = {}) {
  const json = JSON.parse(readFileSync(join(folder, `${story}.json`), 'utf8')) as unknown
  const { article } = articleFromJson(json, {})
  return { article, brand: exampleBrand, template: 'auto', format: 'og', type: 'auto', ...changes } as const
}

/** The design for each kind of story if nothing is missing. */
const designOf = {
  breaking: 'breaking',
  live: 'live',
  opinion: 'opinion',
  quote: 'quote',
  explainer: 'facts',
  data: 'number',
  feature: 'split',
  video: 'video',
  gallery: 'gallery',
  result: 'score',
  review: 'review',
  obituary: 'farewell',
  paid: 'plain',
  photo: 'photo',
} as const

describe('every kind of story has its design', () => {
  test.each(Object.entries(designOf))('%s: %s', async (story, design) => {
    expect((await engine.plan(request(story, { photo, pictures }))).template).toBe(design)
  })

  test('news without a photo gets the headline design, without a verdict', async () => {
    const { template, verdicts } = await engine.plan(request('news'))
    expect({ template, verdicts }).toEqual({ template: 'headline', verdicts: [] })
  })

  test('every design there is, is taken by a story', () => {
    const taken = new Set<string>([...Object.values(designOf), 'headline'])
    expect(templates.map(({ name }) => name).filter((name) => !taken.has(name))).toEqual([])
  })
})

describe('a design that lacks what it shows gives way, and says so', () => {
  test.each([
    ['quote', 'a quotation with its speaker', { details: undefined }],
    ['explainer', 'two points or more', { details: { points: ['One.'] } }],
    ['data', 'a figure', { details: undefined }],
    ['data', 'a shorter figure', { details: { figure: { value: 'four point one' } } }],
    ['result', 'two sides', { details: { sides: [{ name: 'One' }] } }],
    ['review', 'a rating', { details: undefined }],
    ['obituary', 'the name of who has died', { details: undefined }],
  ] as const)('%s without %s', async (story, lacking, change) => {
    const asked = request(story)
    const plan = await engine.plan({ ...asked, article: { ...asked.article, ...change } })
    expect(plan.template).toBe('headline')
    expect(plan.verdicts).toContainEqual(
      expect.objectContaining({ code: 'template-replaced', message: expect.stringContaining(lacking) }),
    )
  })

  test.each(['feature', 'video', 'gallery', 'paid'])('%s without pictures', async (story) => {
    expect((await engine.plan(request(story))).template).toBe('headline')
  })

  test('nothing is laid over the picture of paid content', async () => {
    const plan = await engine.plan(request('paid', { photo, template: 'auto' }))
    expect([...plan.blueprint.scrims.keys()]).toEqual([])
  })
})

describe('every story is drawn without a fault', () => {
  test.each(formatNames)('%s', async (format) => {
    // Two scripts of extreme shape everywhere, English in all.
    const shown =
      format === 'og' || format === 'story' ? stories : stories.filter((name) => !/-\w\w$/.test(name))
    const found: string[] = []
    for (const story of shown) {
      const card = await engine.draw(await engine.plan(request(story, { format, photo, pictures })))
      for (const { code, place } of card.verdicts)
        if (!['photo-small', 'face-cut', 'text-dropped'].includes(code))
          found.push(`${story} ${code} ${place}`)
    }
    expect(found).toEqual([])
  })
})

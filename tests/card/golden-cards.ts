import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import type { PictureName } from '../../src/card/contract/elements.ts'
import type { PhotoFile } from '../../src/card/photo/photo.ts'
import type { CardRequest } from '../../src/card/plan/card-plan.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { articles } from './articles.ts'
import { sceneFile } from './photo/scene-photo.ts'

export interface GoldenCard {
  readonly name: string
  readonly request: CardRequest
}

type ArticleName = keyof typeof articles

/** Every script in the commonest format, some in every format; photos in every format, and one mirrored; every design. */
export async function goldenCards(): Promise<readonly GoldenCard[]> {
  const photo = await sceneFile()
  const card = (name: ArticleName, format: CardRequest['format'], withPhoto = false): GoldenCard => ({
    name: `${name}-${format}${withPhoto ? '-photo' : ''}`,
    request: {
      article: articles[name],
      brand: exampleBrand,
      template: withPhoto ? 'photo' : 'headline',
      format,
      type: 'auto',
      photo: withPhoto ? photo : undefined,
    },
  })
  const names = Object.keys(articles) as ArticleName[]
  const plain = names.map((name) => card(name, 'og'))
  const rest = formatNames.filter((format) => format !== 'og')
  const everyFormat = (['english', 'urdu', 'hindi'] as const).flatMap((name) =>
    rest.map((format) => card(name, format)),
  )
  const withPhoto = [
    ...formatNames.map((format) => card('english', format, true)),
    card('arabic', 'og', true),
  ]
  return [...plain, ...everyFormat, ...withPhoto, ...designCards(photo)]
}

/** The story for a design; headline and photo are covered above in every format. */
const storyOf = {
  split: 'feature',
  quote: 'quote',
  opinion: 'opinion',
  breaking: 'breaking',
  live: 'live',
  facts: 'explainer',
  number: 'data',
  video: 'video',
  gallery: 'gallery',
  score: 'result',
  review: 'review',
  farewell: 'obituary',
  plain: 'paid',
} as const

/** Every design in the commonest format and in the smallest tall one; vertical Japanese. */
function designCards(photo: PhotoFile): readonly GoldenCard[] {
  const pictures = new Map<PictureName, PhotoFile>(
    (['portrait', 'gallery.1', 'gallery.2', 'gallery.3'] as const).map((name) => [name, photo]),
  )
  const usual = { brand: exampleBrand, type: 'auto' } as const
  const drawn = Object.entries(storyOf).flatMap(([template, story]) =>
    (['og', 'chat'] as const).map((format) => ({
      name: `${template}-${format}`,
      request: { ...usual, article: storyNamed(story), template, format, photo, pictures },
    })),
  )
  const columns = { ...usual, article: articles.japanese, template: 'headline', format: 'portrait' } as const
  return [
    ...drawn,
    { name: 'japanese-portrait-vertical', request: { ...columns, options: { vertical: true } } },
  ]
}

function storyNamed(name: string): Article {
  const file = join(import.meta.dirname, `../../examples/stories/${name}.json`)
  return articleFromJson(JSON.parse(readFileSync(file, 'utf8')), {}).article
}

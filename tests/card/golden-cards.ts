import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { CardRequest } from '../../src/card/plan/card-plan.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { articles } from './articles.ts'
import { sceneFile } from './photo/scene-photo.ts'

export interface GoldenCard {
  readonly name: string
  readonly request: CardRequest
}

type ArticleName = keyof typeof articles

/** Every script in the commonest format, some in every format; photos in every format, and once mirrored. */
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
  return [...plain, ...everyFormat, ...withPhoto]
}

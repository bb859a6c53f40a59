import { Problem } from '../../problem.ts'
import { cardKey, layoutKey, plateKey } from './card-key.ts'
import { chooseTemplate } from './choose-template.ts'
import { cleanTexts } from './clean-texts.ts'
import type { CardPlan, CardRequest } from './card-plan.ts'
import { planShape } from './plan-shape.ts'
import { formatNames, formats, isFormatName } from '../contract/formats.ts'
import type { PhotoFile } from '../photo/photo.ts'
import type { PictureName } from '../contract/elements.ts'
import { imagesOf } from '../contract/images.ts'
import type { CardTemplate } from '../contract/template.ts'

/**
 * Plans a card: renders its template once, cleans its texts, computes its keys. Throws Problem for an unknown
 * template or format, listing the known ones.
 * @param fontsVersion changes with the fonts
 * @param preferred tried before the designs that suit the story, where none was asked for
 */
export async function planCard(
  request: CardRequest,
  templates: readonly CardTemplate[],
  fontsVersion: string,
  preferred?: string,
): Promise<CardPlan> {
  if (!isFormatName(request.format)) throw unknownFormat(request.format)
  if (request.shape !== undefined) return planShape(request, request.shape, fontsVersion)
  const format = formats[request.format]
  const chosen = chooseTemplate(request, format, templates, preferred)
  const { template, content, drawn } = chosen
  const { frames, verdicts } = cleanTexts(drawn.frames, format.name, request.article.lang)
  const blueprint = { ...drawn, frames }
  const pictures = picturesOf(request)
  const plan = {
    request,
    template: template.name,
    instead: chosen.automatic && request.photo ? template.instead : undefined,
    format,
    blueprint,
    mirrored: content.mirrored,
    layoutKey: layoutKey(blueprint, format.name, content.mirrored),
    plateKey: plateKey(blueprint, format.name, content.mirrored, pictures),
    pictures,
    verdicts: [...chosen.verdicts, ...verdicts],
  }
  return { ...plan, key: await cardKey(plan, fontsVersion) }
}

/** A request's pictures by name, each with the article's crop for this format. */
function picturesOf({ article, brand, photo, pictures, format }: CardRequest): CardPlan['pictures'] {
  const files = new Map<PictureName, PhotoFile>(pictures)
  if (photo) files.set('photo', photo)
  const images = imagesOf(article, brand)
  return new Map(
    Array.from(files, ([name, file]) => {
      const { focus, crops } = images.get(name) ?? {}
      return [name, { file, given: { focus, crop: crops?.[format] } }]
    }),
  )
}

function unknownFormat(given: unknown): Problem {
  const message = `There is no format “${String(given)}”; there are ${formatNames.join(', ')}.`
  return new Problem('unknown-format', message, { field: 'format' })
}

import { Problem } from '../../problem.ts'
import { cardKey, layoutKey, plateKey } from './card-key.ts'
import { type ChosenTemplate, chooseTemplate } from './choose-template.ts'
import { cleanTexts } from './clean-texts.ts'
import type { CardPlan, CardRequest } from './card-plan.ts'
import { planShape } from './plan-shape.ts'
import { formatNames, formats, isFormatName } from '../contract/formats.ts'
import type { PhotoFile } from '../photo/photo.ts'
import type { PictureName } from '../contract/elements.ts'
import { imagesOf } from '../contract/images.ts'
import type { CardTemplate, DesignInstead } from '../contract/template.ts'

/**
 * Plans a card, and the one that may take over: renders their templates once, cleans their texts, computes their keys.
 * Throws Problem for an unknown template or format, listing the known ones.
 * @param fontsVersion changes with the fonts
 */
export async function planCard(
  request: CardRequest,
  templates: readonly CardTemplate[],
  fontsVersion: string,
): Promise<CardPlan> {
  if (!isFormatName(request.format)) throw unknownFormat(request.format)
  if (request.shape !== undefined) return planShape(request, request.shape, fontsVersion)
  const format = formats[request.format]
  const pictures = picturesOf(request)
  return planChosen(chooseTemplate(request, format, templates), [])

  /** @param passed designs that gave way for the photo: none of them takes over */
  async function planChosen(chosen: ChosenTemplate, passed: readonly string[]): Promise<CardPlan> {
    const { template, content, drawn } = chosen
    const { frames, verdicts } = cleanTexts(drawn.frames, format.name, request.article.lang)
    const blueprint = { ...drawn, frames }
    const plan = {
      request,
      template: template.name,
      instead: chosen.automatic ? await planInstead(template.instead, [...passed, template.name]) : undefined,
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

  /** Undefined if that design cannot draw this card, or may not. */
  async function planInstead(
    wanted: DesignInstead | undefined,
    passed: readonly string[],
  ): Promise<CardPlan['instead']> {
    if (!wanted || !request.photo || passed.includes(wanted.design)) return undefined
    const chosen = chooseTemplate(request, format, templates, wanted.design)
    if (chosen.template.name !== wanted.design) return undefined
    return { ...wanted, plan: await planChosen(chosen, passed) }
  }
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

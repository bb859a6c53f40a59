import { Problem } from '../../problem.ts'
import { cardKey, plateKey } from './card-key.ts'
import { cardContent } from '../contract/content.ts'
import { cleanTexts } from './clean-texts.ts'
import type { CardPlan, CardRequest } from './card-plan.ts'
import { formatNames, formats, isFormatName } from '../contract/formats.ts'
import { readTree } from './read-tree.ts'
import type { CardTemplate } from '../contract/template.ts'

/**
 * Works a card out: renders its template once, cleans its texts, names what it will show.
 * Throws Problem for a template or format that does not exist, naming those that do.
 * @param fontsVersion changes with the fonts
 */
export async function planCard(
  request: CardRequest,
  templates: readonly CardTemplate[],
  fontsVersion: string,
): Promise<CardPlan> {
  const template = templates.find((one) => one.name === request.template)
  if (template === undefined) {
    throw notOneOf(
      'unknown-template',
      'template',
      request.template,
      templates.map((one) => one.name),
    )
  }
  if (!isFormatName(request.format)) throw notOneOf('unknown-format', 'format', request.format, formatNames)
  if (!template.formats.includes(request.format)) {
    throw notOneOf('unknown-format', 'format', request.format, template.formats)
  }
  const format = formats[request.format]
  const content = cardContent(request.article, request.brand, format, request.photo !== undefined)
  const drawn = readTree(template.render(content))
  const { frames, verdicts } = cleanTexts(drawn.frames, format.name)
  const blueprint = { ...drawn, frames }
  const { focus, crops } = request.article.image ?? {}
  const photo = request.photo && { file: request.photo, given: { focus, crop: crops?.[format.name] } }
  const plan = {
    request,
    format,
    blueprint,
    mirrored: content.mirrored,
    photo,
    plateKey: plateKey(blueprint, format.name, content.mirrored, photo),
    verdicts,
  }
  return { ...plan, key: await cardKey(plan, fontsVersion) }
}

function notOneOf(
  code: 'unknown-template' | 'unknown-format',
  field: string,
  given: unknown,
  known: readonly string[],
): Problem {
  return new Problem(code, `There is no ${field} “${String(given)}”; there are ${known.join(', ')}.`, {
    field,
  })
}

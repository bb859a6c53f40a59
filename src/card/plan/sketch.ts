import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import { digest, plateKey } from './card-key.ts'
import { cardContent } from '../contract/content.ts'
import { cleanTexts } from './clean-texts.ts'
import type { CardRequest } from '../engine.ts'
import type { Format } from '../contract/format.ts'
import { formatNames, formats, isFormatName } from '../contract/formats.ts'
import { readTree, type Blueprint } from './read-tree.ts'
import type { CardTemplate } from '../contract/template.ts'

/** A request understood: which boxes, which words, and nothing drawn yet. */
export interface Sketch {
  readonly request: CardRequest
  readonly format: Format
  readonly blueprint: Blueprint
  readonly mirrored: boolean
  /** Same key, same plate. */
  readonly plateKey: string
  /** What was found in the texts before anything was drawn. */
  readonly verdicts: readonly Verdict[]
}

/** Throws Problem for a template or format that does not exist, naming those that do. */
export async function sketchCard(request: CardRequest, templates: readonly CardTemplate[]): Promise<Sketch> {
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
  const photo = request.photo ? await digest(request.photo) : ''
  return {
    request,
    format,
    blueprint,
    mirrored: content.mirrored,
    plateKey: plateKey(blueprint, format.name, content.mirrored, photo),
    verdicts,
  }
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

import type { CardEngine, TemplateInfo } from '../../card/engine.ts'
import { type CardType, cardTypes } from '../../card/contract/card-type.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { formatNames } from '../../card/contract/formats.ts'
import { Problem } from '../../problem.ts'

interface Choice {
  readonly template: string
  readonly format: FormatName
}

/**
 * Checks that there is such a template and that it is composed for the format.
 * @throws Problem `unknown-template` or `unknown-format`, listing what there is.
 */
export function chooseDesign(engine: CardEngine, template: string, format: string): Choice {
  const found = chooseTemplate(engine, template)
  const known = found.formats.find((name) => name === format)
  if (known === undefined) {
    const why = formatNames.some((name) => name === format)
      ? `The template "${found.name}" is not composed for the format "${format}".`
      : `There is no format "${short(format)}".`
    throw new Problem('unknown-format', why, { field: 'format', allowed: found.formats })
  }
  return { template: found.name, format: known }
}

/** @throws Problem `unknown-template`, listing what there is. */
export function chooseTemplate(engine: CardEngine, template: string): TemplateInfo {
  const found = engine.templates.find((candidate) => candidate.name === template)
  if (found === undefined)
    throw new Problem('unknown-template', `There is no template "${short(template)}".`, {
      field: 'template',
      allowed: engine.templates.map((candidate) => candidate.name),
    })
  return found
}

/** @throws Problem `unknown-type`, listing the types there are. */
export function chooseType(extension: string): CardType {
  const type = extension === 'jpeg' ? 'jpg' : cardTypes.find((known) => known === extension)
  if (type === undefined)
    throw new Problem('unknown-type', `There is no image type "${short(extension)}".`, {
      field: 'type',
      allowed: cardTypes,
    })
  return type
}

function short(text: string): string {
  return text.slice(0, 60).toWellFormed()
}

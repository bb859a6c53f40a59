import type { CardEngine } from '../../card/engine.ts'
import { type CardType, cardTypes } from '../../card/contract/card-type.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { formatNames } from '../../card/contract/formats.ts'
import { findTemplate, Problem } from '../../problem.ts'

interface Choice {
  readonly template: string
  readonly format: FormatName
}

/**
 * Checks that the template exists and has a composition for the format.
 * @throws Problem `unknown-template` or `unknown-format`, listing the known ones
 */
export function chooseDesign(engine: CardEngine, template: string, format: string): Choice {
  const found = findTemplate(engine.templates, template, 'template')
  const known = found.formats.find((name) => name === format)
  if (known === undefined) {
    const why = formatNames.some((name) => name === format)
      ? `The template "${found.name}" is not composed for the format "${format}".`
      : `There is no format "${short(format)}".`
    throw new Problem('unknown-format', why, { field: 'format', allowed: found.formats })
  }
  return { template: found.name, format: known }
}

/** @throws Problem `unknown-type`, listing the known ones */
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

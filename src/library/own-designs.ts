import { readOwnDesign } from '../card/contract/own-design.ts'
import { AUTOMATIC, type CardTemplate } from '../card/contract/template.ts'
import { Problem } from '../problem.ts'
import type { OwnDesign } from './contract.ts'

const NAME = /^[a-z][a-z\d-]{0,39}$/

/**
 * A program's custom designs, by name.
 * @param taken names of Handbill's own
 * @throws Problem naming the design and its error
 */
export function ownDesigns(
  designs: Readonly<Record<string, OwnDesign>>,
  taken: readonly CardTemplate[],
): readonly CardTemplate[] {
  const names = [...Object.keys(designs), ...taken.map(({ name }) => name)]
  return Object.entries(designs).map(([name, design]) => {
    const fault = (message: string) =>
      new Problem('invalid-input', message, { field: `designs.${name.slice(0, 40)}` })
    if (!NAME.test(name)) throw fault('The name of a design is of small letters, digits and hyphens.')
    if (name === AUTOMATIC || taken.some((known) => known.name === name))
      throw fault(`There is a built-in design “${name}”; take another name.`)
    try {
      return readOwnDesign(name, { default: design }, names)
    } catch (error) {
      throw fault(error instanceof Error ? error.message : String(error))
    }
  })
}

import { basename, resolve } from 'node:path'
import { exampleBrand } from '../../../article/brand/example-brand.ts'
import { templateList } from '../../../card/contract/template-list.ts'
import { findTemplate, Problem } from '../../../problem.ts'
import { loadDesigns, tellBroken } from '../../designs/load-designs.ts'
import { composeEngine } from '../../media/engine.ts'
import { checkTemplate } from './check-template.ts'
import { stressPhoto } from './stress-photo.ts'

/** What the check of a design found. */
export interface DesignCheck {
  /** Cards that were drawn. */
  readonly cards: number
  /** A sentence each; none where the design bears everything. */
  readonly faults: readonly string[]
}

/**
 * Draws a design of one's own with the hardest texts in every format it has, as `handbill templates NAME --check` does:
 * for its own test.
 * @param folder of the design
 * @throws Error when the design cannot be read
 */
export async function checkDesign(folder: string): Promise<DesignCheck> {
  const name = basename(resolve(folder))
  const { templates, broken } = await loadDesigns(resolve(folder, '..'))
  const fault = broken.find((design) => design.name === name)
  if (fault) throw new Problem('invalid-input', tellBroken(fault), { field: fault.file })
  const template = findTemplate(templateList(templates), name, undefined)
  const [engine, photo] = await Promise.all([composeEngine({ templates }), stressPhoto()])
  const faults: string[] = []
  let cards = 0
  for await (const card of checkTemplate(engine, template, exampleBrand, photo)) {
    cards++
    const place = `${card.format}${card.hasPhoto ? ' with photo' : ''}, ${card.stress}`
    faults.push(...card.faults.map((found) => `${place}: ${found}`))
  }
  return { cards, faults }
}

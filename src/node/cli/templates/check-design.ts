import { basename, resolve } from 'node:path'
import { exampleBrand } from '../../../article/brand/example-brand.ts'
import { templateList } from '../../../card/contract/template-list.ts'
import { findTemplate, Problem } from '../../../problem.ts'
import { loadDesigns, tellBroken } from '../../designs/load-designs.ts'
import { composeEngine } from '../../media/engine.ts'
import { checkTemplate } from './check-template.ts'
import { stressPhoto } from './stress-photo.ts'

/** Result of checking a design. */
export interface DesignCheck {
  /** Number of cards drawn. */
  readonly cards: number
  /** One sentence each; empty if the design passes. */
  readonly faults: readonly string[]
}

/**
 * Draws a custom design with the hardest texts in all its formats, like `handbill templates NAME --check`: for the
 * design's own tests.
 * @param folder of the design
 * @throws Error if the design cannot be read
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

import type { Edits } from '../../article/edits/edit-keys.ts'
import { editEntries } from '../../article/edits/edits-query.ts'
import type { CardEngine } from '../../card/engine.ts'
import { findTemplate, Problem } from '../../problem.ts'

/**
 * Checks that the designs named in edits exist.
 * @throws Problem `unknown-template` or `unknown-format`, naming the edit
 */
export function refuseUnknownDesigns(edits: Edits, { templates }: Pick<CardEngine, 'templates'>): void {
  for (const [key, value] of editEntries(edits)) {
    if (key !== 'design' && !key.startsWith('design.')) continue
    const { name, formats } = findTemplate(templates, value, `edits.${key}`)
    const format = key.slice('design.'.length)
    if (format === '' || formats.some((each) => each === format)) continue
    const message = `The design “${name}” is not composed for the format “${format}”.`
    throw new Problem('unknown-format', message, { field: `edits.${key}`, allowed: formats })
  }
}

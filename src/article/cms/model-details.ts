import type { CmsSettings } from './cms-event.ts'
import { type Json, peek, present } from './peek.ts'

/** Common, unambiguous names of details; others are set in the settings: `{"fields": {"details.rating.value": "stars"}}`. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  'details.quote': ['pullQuote', 'pull_quote', 'pullquote'],
  'details.points': ['keyPoints', 'key_points', 'keyTakeaways', 'key_takeaways'],
  'details.figure': ['keyFigure', 'key_figure'],
}

/** Depth of the longest path: `details.quote.portrait.url`. */
const MAX_STEPS = 4

/** The details in a newsroom's own model, as lenient JSON: invalid ones are left out with a verdict when the article is read. */
export function detailsOfModel(model: Json, { fields = {} }: CmsSettings): Json | undefined {
  const details: Record<string, unknown> = {}
  for (const [field, names] of Object.entries(USUAL)) {
    const value = names.map((name) => peek(model, name)).find((found) => found !== undefined && found !== '')
    if (value !== undefined) put(details, field.split('.').slice(1), value)
  }
  for (const [field, path] of Object.entries(fields)) {
    const [top, ...steps] = field.split('.')
    const value = peek(model, ...path.split('.'))
    if (top === 'details' && steps.length > 0 && steps.length <= MAX_STEPS && value !== undefined) {
      put(details, steps, value)
    }
  }
  const found = present(details)
  return Object.keys(found).length === 0 ? undefined : found
}

function put(
  object: Record<string, unknown>,
  [step = '', ...deeper]: readonly string[],
  value: unknown,
): void {
  if (deeper.length === 0) {
    object[step] = value
    return
  }
  const inner = Object.hasOwn(object, step) && typeof object[step] === 'object' ? object[step] : {}
  object[step] = inner
  put(inner as Record<string, unknown>, deeper, value)
}

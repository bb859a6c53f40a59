import { type Context, type Emitter, IfTag, Output, type Template } from 'liquidjs'

/**
 * Problem: liquidjs evaluates `{{ title }}` through five generators, and most of our texts are such outputs.
 * Method: an output of one variable, without a filter, reads it directly from the scope.
 * Limits: only in texts without assignments, where a name is always the scope's.
 */
class PlainOutput implements Template {
  readonly token: Template['token']
  readonly #name: string
  constructor(token: Template['token'], name: string) {
    this.token = token
    this.#name = name
  }
  render({ environments }: Context, emitter: Emitter): void {
    const value = (environments as Readonly<Record<string, unknown>>)[this.#name]
    if (value !== null) emitter.write(value)
  }
}

const PLAIN = /^\{\{-?\s*(\w+)\s*-?\}\}$/

/**
 * Replaces plain outputs in the templates, including those inside conditions.
 * @param names variables that the scope always has
 */
export function withPlainOutputs(
  templates: readonly Template[],
  names: ReadonlySet<string>,
): readonly Template[] {
  return templates.map((template) => {
    if (template instanceof IfTag) {
      for (const branch of template.branches)
        branch.templates = [...withPlainOutputs(branch.templates, names)]
      template.elseTemplates &&= [...withPlainOutputs(template.elseTemplates, names)]
    }
    if (!(template instanceof Output)) return template
    const name = PLAIN.exec(template.token.getText())?.[1] ?? ''
    return names.has(name) ? new PlainOutput(template.token, name) : template
  })
}

import type { FormatName } from './format.ts'
import { formatNames } from './formats.ts'
import type { OptionSpecs } from './options.ts'
import { AUTOMATIC, type CardTemplate } from './template.ts'

/** A design as it is offered. */
export interface TemplateInfo {
  readonly name: string
  readonly description: string
  readonly formats: readonly FormatName[]
  /** What a brand or a caller may choose, by name. */
  readonly options?: OptionSpecs | undefined
}

/** The designs one may ask for, `auto` first. */
export function templateList(templates: readonly CardTemplate[]): readonly TemplateInfo[] {
  const drawn = new Set(templates.flatMap(({ formats }) => formats))
  return [
    {
      name: AUTOMATIC,
      description: 'The design that suits the kind of story and the pictures it has.',
      formats: formatNames.filter((name) => drawn.has(name)),
    },
    ...templates.map(({ name, description, formats, options }) => ({
      name,
      description,
      formats,
      ...(options && { options }),
    })),
  ]
}

import type { FormatName } from './format.ts'
import { formatNames } from './formats.ts'
import type { Tone } from '../../article/brand/look.ts'
import type { Kind } from '../../article/kind/kinds.ts'
import type { OptionSpecs } from './options.ts'
import { AUTOMATIC, type CardContent, type CardTemplate } from './template.ts'

/** A design in the list to choose from. */
export interface TemplateInfo {
  readonly name: string
  readonly description: string
  readonly formats: readonly FormatName[]
  /** Options by name. */
  readonly options?: OptionSpecs | undefined
  /** Its tones, the default first; absent for `auto`. */
  readonly tones?: readonly Tone[] | undefined
  /** Kinds of story that select it automatically. */
  readonly kinds?: readonly Kind[] | undefined
  /** What it needs of a story: `a photo`, `two sides`; absent: nothing. */
  readonly needs?: string | undefined
}

/** The available designs, `auto` first. */
export function templateList(templates: readonly CardTemplate[]): readonly TemplateInfo[] {
  const drawn = new Set(templates.flatMap(({ formats }) => formats))
  return [
    {
      name: AUTOMATIC,
      description: 'The design that suits the kind of story and the pictures it has.',
      formats: formatNames.filter((name) => drawn.has(name)),
    },
    ...templates.map(infoOf),
  ]
}

function infoOf(template: CardTemplate): TemplateInfo {
  const { name, description, formats, options, tones, kinds } = template
  return { name, description, formats, options, tones, kinds, needs: needsOf(template) }
}

/** What a design lacks in a story with only text. */
function needsOf({ lacks }: CardTemplate): string | undefined {
  try {
    return lacks?.({ has: () => false, details: {} } as unknown as CardContent)
  } catch {
    // A design that reads more of the content reports its needs when it is drawn.
    return undefined
  }
}

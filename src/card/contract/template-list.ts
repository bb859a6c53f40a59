import type { FormatName } from './format.ts'
import { formatNames } from './formats.ts'
import type { Tone } from '../../article/brand/look.ts'
import type { Kind } from '../../article/kind/kinds.ts'
import type { OptionSpecs } from './options.ts'
import { AUTOMATIC, type CardContent, type CardTemplate } from './template.ts'

/** A design as it is offered. */
export interface TemplateInfo {
  readonly name: string
  readonly description: string
  readonly formats: readonly FormatName[]
  /** What a brand or a caller may choose, by name. */
  readonly options?: OptionSpecs | undefined
  /** Its grounds, the usual one first; absent: those of the design that is chosen. */
  readonly tones?: readonly Tone[] | undefined
  /** Kinds of story that it is taken for without being asked. */
  readonly kinds?: readonly Kind[] | undefined
  /** What a story must have: `a photo`, `two sides`; absent: nothing. */
  readonly needs?: string | undefined
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
    ...templates.map(infoOf),
  ]
}

function infoOf(template: CardTemplate): TemplateInfo {
  const { name, description, formats, options, tones, kinds } = template
  return { name, description, formats, options, tones, kinds, needs: needsOf(template) }
}

/** What a design lacks of a story that has nothing but its words. */
function needsOf({ lacks }: CardTemplate): string | undefined {
  try {
    return lacks?.({ has: () => false, details: {} } as unknown as CardContent)
  } catch {
    // A design that looks at more than that tells what it needs when it is drawn.
    return undefined
  }
}

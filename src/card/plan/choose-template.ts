import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import { kindOf, rulingOf } from '../../article/brand/rules.ts'
import type { Kind } from '../../article/kind/kinds.ts'
import { cardContent } from './card-content.ts'
import type { Format } from '../contract/format.ts'
import { readTree, type Blueprint } from './read-tree.ts'
import { checkOptions, optionsOf } from './template-options.ts'
import { AUTOMATIC, type CardContent, type CardTemplate } from '../contract/template.ts'
import type { CardRequest } from './card-plan.ts'

export interface ChosenTemplate {
  readonly template: CardTemplate
  /** Whether the story chose it: no design was requested, or that one gave way. */
  readonly automatic: boolean
  readonly content: CardContent
  /** The template's result. */
  readonly drawn: Blueprint
  readonly verdicts: readonly Verdict[]
}

/**
 * The design of a card: the one that was asked for, else one made for the article's kind, else the photo's, else the
 * headline's. A design that lacks what it shows, or fails, gives way to the next, and a verdict says so.
 * @param preferred tried before the designs that suit the story
 * @throws Problem `unknown-template`; `unknown-format` for a format that the design asked for does not have.
 */
export function chooseTemplate(
  request: CardRequest,
  format: Format,
  templates: readonly CardTemplate[],
  preferred?: string,
): ChosenTemplate {
  const { article, brand } = request
  const ruling = rulingOf(brand, article, { format: format.name })
  const wanted = request.template === AUTOMATIC ? ruling.template : request.template
  const asked = wanted === undefined || wanted === AUTOMATIC ? undefined : named(wanted, templates)
  if (asked && !asked.formats.includes(format.name)) {
    const allowed = asked.formats.join(', ')
    const message = `The design “${asked.name}” has no format “${format.name}”; it has ${allowed}.`
    throw new Problem('unknown-format', message, { field: 'format' })
  }
  checkOptions(request, asked, templates)
  const verdicts: Verdict[] = []
  let failure: unknown
  const first = [asked, templates.find(({ name }) => name === preferred)].filter((one) => one !== undefined)
  for (const template of inOrder(kindOf(brand, article), first, templates)) {
    if (!template.formats.includes(format.name)) continue
    if (template.overlay && ruling.overlay === false && template !== asked) continue
    const { options, verdicts: ignored } = optionsOf(request, template)
    try {
      const content = cardContent(request, format, template, options)
      const lacking = template.lacks?.(content)
      if (lacking === undefined) {
        const drawn = readTree(template.render(content))
        return {
          template,
          automatic: template !== asked,
          content,
          drawn,
          verdicts: [...verdicts, ...ignored],
        }
      }
      if (isMissed(template, content.kind, asked)) verdicts.push(replaced(template, lacking, format))
    } catch (error) {
      // An error in one design must not leave a story without a card.
      failure ??= error
      verdicts.push(failed(template, error, format))
    }
  }
  throw failure ?? new Error(`no design can draw ${format.name}: the last in the order must lack nothing`)
}

/** Whether the replacement needs a verdict: news without a photo always uses the headline design. */
function isMissed({ name, kinds }: CardTemplate, kind: Kind, asked: CardTemplate | undefined): boolean {
  return name === asked?.name || (kind !== 'news' && kinds.includes(kind))
}

function inOrder(
  kind: Kind,
  first: readonly CardTemplate[],
  templates: readonly CardTemplate[],
): ReadonlySet<CardTemplate> {
  const suited = templates.filter(({ kinds }) => kinds.includes(kind))
  const usual = templates.filter(({ kinds }) => kinds.includes('news'))
  return new Set([...first, ...suited, ...usual])
}

function named(name: string, templates: readonly CardTemplate[]): CardTemplate {
  const found = templates.find((one) => one.name === name)
  if (found) return found
  const allowed = [AUTOMATIC, ...templates.map((one) => one.name)]
  const message = `There is no template “${name}”; there are ${allowed.join(', ')}.`
  throw new Problem('unknown-template', message, { field: 'template', allowed })
}

function replaced({ name }: CardTemplate, lacking: string, format: Format): Verdict {
  return {
    code: 'template-replaced',
    severity: 'info',
    place: format.name,
    message: `The design “${name}” needs ${lacking}; another was taken.`,
  }
}

function failed({ name }: CardTemplate, error: unknown, format: Format): Verdict {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    code: 'template-failed',
    severity: 'error',
    place: format.name,
    message: `The design “${name}” failed: ${reason}; another was taken.`,
  }
}

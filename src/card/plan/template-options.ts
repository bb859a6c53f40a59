import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import { OptionFault, readOptions, type GivenOptions, type OptionSpecs } from '../contract/options.ts'
import type { CardContent, CardTemplate } from '../contract/template.ts'
import type { CardRequest } from './card-plan.ts'

/**
 * Refuses unknown or invalid options: those of the requested design, else of all.
 * @throws Problem `invalid-input` naming `options.<name>`
 */
export function checkOptions(
  { options = {} }: CardRequest,
  asked: CardTemplate | undefined,
  templates: readonly CardTemplate[],
): void {
  const known = asked ? [asked] : templates
  for (const [name, value] of Object.entries(options)) {
    const knowing = known.filter((template) => Object.hasOwn(template.options ?? {}, name))
    try {
      // If several designs have the option, one must accept the value.
      const faults = knowing.map((template) => faultOf(template.options, { [name]: value }))
      const [fault] = faults
      if (knowing.length === 0) readOptions(specsOf(known), { [name]: value })
      if (fault && faults.every(Boolean)) throw fault
    } catch (error) {
      if (!(error instanceof OptionFault)) throw error
      throw new Problem('invalid-input', error.message, { field: `options.${name}`, allowed: error.allowed })
    }
  }
}

/**
 * A design's options: the editor's value, else the caller's, the brand's, the default. A brand's or editor's option
 * that the design does not have is a verdict.
 */
export function optionsOf(
  { options = {}, editedOptions = {}, brand }: Pick<CardRequest, 'options' | 'editedOptions' | 'brand'>,
  { name, options: specs = {} }: Pick<CardTemplate, 'name' | 'options'>,
): { readonly options: CardContent['options']; readonly verdicts: readonly Verdict[] } {
  const verdicts: Verdict[] = []
  const chosen: Record<string, string | number | boolean> = {}
  const take = (given: GivenOptions, severity: Verdict['severity'], place: string) => {
    for (const [option, value] of Object.entries(given)) {
      const fault = faultOf(specs, { [option]: value })
      if (fault === undefined) chosen[option] = value
      else
        verdicts.push({
          code: 'field-ignored',
          severity,
          place: `${place}.${option}`,
          message: `Left out: ${fault.message}`,
        })
    }
  }
  take(brand.options?.[name] ?? {}, 'warning', `brand.options.${name}`)
  for (const [option, value] of Object.entries(options))
    if (faultOf(specs, { [option]: value }) === undefined) chosen[option] = value
  take(editedOptions, 'info', 'option')
  return { options: readOptions(specs, chosen), verdicts }
}

function faultOf(specs: OptionSpecs | undefined, given: GivenOptions): OptionFault | undefined {
  try {
    readOptions(specs, given)
    return undefined
  } catch (error) {
    if (error instanceof OptionFault) return error
    throw error
  }
}

function specsOf(templates: readonly CardTemplate[]): OptionSpecs {
  return Object.assign({}, ...templates.map(({ options }) => options)) as OptionSpecs
}

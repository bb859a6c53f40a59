import { html } from 'hono/html'
import type { OptionSpec } from '../../../card/contract/options.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { optionLabel } from '../words/option-label.ts'
import { type Controls, selectField, textField } from './controls.ts'

/** Options of the designs in use; nothing if they have none. */
export function optionFields(used: readonly string[], sheet: Sheet, controls: Controls): Html {
  const specs = new Map<string, { readonly spec: OptionSpec; readonly design: string }>()
  for (const { name, options = {} } of sheet.designs) {
    if (!used.includes(name)) continue
    for (const [option, spec] of Object.entries(options))
      if (!specs.has(option)) specs.set(option, { spec, design: name })
  }
  return html`${Array.from(specs, ([option, { spec, design }]) =>
    optionField(option, spec, design, sheet, controls),
  )}`
}

function optionField(
  option: string,
  spec: OptionSpec,
  design: string,
  sheet: Sheet,
  controls: Controls,
): Html {
  const key = `option.${option}` as const
  const { say } = sheet.ui
  const own = sheet.brand.options?.[design]?.[option]
  const usual = own ?? (spec.kind === 'choice' ? spec.values[0] : spec.kind === 'text' ? '' : spec.usual)
  const label = optionLabel(spec.description, sheet.ui.lang)
  if (spec.kind === 'number' || spec.kind === 'text')
    return textField({ key, label, original: String(usual), kind: 'plain' }, sheet, controls)
  const words = { true: say('yes'), false: say('no') }
  const values = spec.kind === 'switch' ? (['true', 'false'] as const) : spec.values
  const options = values.map((value) => [value, words[value as keyof typeof words] ?? value] as const)
  return selectField({ key, label, original: String(usual), options }, sheet, controls)
}

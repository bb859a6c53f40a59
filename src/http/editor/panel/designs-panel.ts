import { html } from 'hono/html'
import type { EditKey } from '../../../article/edits/edit-keys.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import { formatNames } from '../../../card/contract/formats.ts'
import { AUTOMATIC } from '../../../card/contract/template.ts'
import { findingsOn } from '../findings/finding-part.ts'
import type { Sheet } from '../sheet.ts'
import { designLabel } from '../words/design-labels.ts'
import { needWords } from '../words/need-words.ts'
import { formatLabel } from '../words/format-labels.ts'
import { designInUse, drawnDesign } from '../views/designs-view.ts'
import { type Controls, selectField } from './controls.ts'
import { kindFields, neededFields } from './kind-fields.ts'
import { optionFields } from './option-fields.ts'
import type { Panel } from './panel-shape.ts'
import { colourField, shownField } from './shown-field.ts'

/** Design, colour scheme and visible parts of the cards. */
export function designsPanel(sheet: Sheet, controls: Controls): Panel {
  const { ui, pack, designs, state, needs } = sheet
  const lacking = needs.get(designInUse(sheet))
  const { say } = ui
  const used = designInUse(sheet)
  const drawn = formatNames.filter((format) => pack.cards.some((card) => card.format === format))
  const designOf = (format: FormatName) => state.edits[`design.${format}`] ?? drawnDesign(sheet, format)
  const own = drawn.filter((format) => designOf(format) !== used)
  const fields = html`
    <div class="field by-format">
      <div class="label"><span class="name">${say('on')}</span></div>
      ${drawn.map((format) => {
        const key: EditKey = `design.${format}`
        return selectField(
          {
            key,
            label: formatLabel(format, ui),
            original: '',
            options: [
              ['', say('asOnAllDesign', { name: designLabel(used, ui) })],
              ...designs
                .filter(({ name, formats }) => name !== AUTOMATIC && formats.includes(format))
                .map(({ name }) => [name, designLabel(name, ui)] as const),
            ],
          },
          sheet,
          controls,
        )
      })}
    </div>
    ${findingsOn('design', sheet)} ${neededFields(used, sheet, controls)} ${colourField(sheet, controls)}
    ${optionFields([used, ...own.map(designOf)], sheet, controls)} ${shownField(sheet, controls)}
    ${kindFields(sheet, controls)}
  `
  return {
    heading: designLabel(used, ui),
    aside:
      lacking === undefined
        ? say('inUseOn', { n: drawn.length - own.length, m: drawn.length })
        : say('needsIt', { what: needWords(lacking, ui.lang) }),
    fields,
    isChosen: false,
  }
}

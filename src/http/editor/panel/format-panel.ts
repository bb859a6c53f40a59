import { html } from 'hono/html'
import type { FormatName } from '../../../card/contract/format.ts'
import { findingsAt } from '../findings/finding-part.ts'
import type { Sheet } from '../sheet.ts'
import { formatLabel } from '../words/format-labels.ts'
import { cardFields } from './card-fields.ts'
import type { Controls } from './controls.ts'
import type { Panel } from './panel-shape.ts'

/** The panel of one format's card. */
export function formatPanel(format: FormatName, sheet: Sheet, controls: Controls): Panel {
  const { say } = sheet.ui
  const fields = html`${cardFields(format, sheet, controls)}
  ${findingsAt(sheet, ({ places }) => places.some((place) => place === format || place.startsWith(`${format}/`)))}`
  return {
    heading: say('onlyNetwork', { name: formatLabel(format, sheet.ui) }),
    aside: say('othersStay'),
    fields,
    isChosen: true,
  }
}

import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import { findingsAt } from '../findings/finding-part.ts'
import type { Sheet } from '../sheet.ts'
import { cardFields } from './card-fields.ts'
import type { Controls } from './controls.ts'
import type { Panel } from './panel-shape.ts'
import { composer } from './post-field.ts'
import { tileNames, type TileName, tiles } from '../wall/tile-names.ts'

/** The panel of one network: its post, and its card. */
export function networkPanel(name: TileName, sheet: Sheet, controls: Controls): Panel {
  const { say } = sheet.ui
  const { post, formats, name: label } = tiles[name]
  const [format] = formats
  const sharing = tileNames.filter((other) => tiles[other].formats[0] === format).length
  const fields = html`
    ${post === undefined ? html`<p class="field hint">${say('showsLinkOnly', { name: label })}</p>` : composer(post.network, sheet, controls)}
    ${formats.map((each) => cardPart(each, sheet, controls, sharing))}
    ${findingsAt(sheet, (finding) => finding.tiles.includes(name) && finding.network === undefined)}
  `
  return { heading: say('onlyNetwork', { name: label }), aside: say('othersStay'), fields, isChosen: true }
}

function cardPart(
  format: (typeof tiles)[TileName]['formats'][number],
  sheet: Sheet,
  controls: Controls,
  sharing: number,
): Html {
  const { say } = sheet.ui
  return html`${sharing > 1 ? html`<p class="field hint">${say('cardShared', { n: sharing })}</p>` : ''}
  ${cardFields(format, sheet, controls)}`
}

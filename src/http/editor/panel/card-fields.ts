import { html } from 'hono/html'
import type { FormatName } from '../../../card/contract/format.ts'
import type { Html } from '../../answer/page/page.ts'
import { cardOf, type Sheet } from '../sheet.ts'
import { hrefOf, pictureHref, seen } from '../state/place.ts'
import { cardSize } from '../words/card-size.ts'
import { formatLabel } from '../words/format-labels.ts'
import { type Controls, textField } from './controls.ts'
import { designStrip } from './design-strip.ts'

/** What belongs to one format's card only: headline, design, alternative text and photo. */
export function cardFields(format: FormatName, sheet: Sheet, controls: Controls): Html {
  const { ui, original, state, place } = sheet
  const { say } = ui
  const card = cardOf(sheet, format)
  if (card === undefined) return html``
  const label = formatLabel(format, ui)
  return html`${textField(
      {
        key: `title.${format}`,
        label: say('headlineOn', { name: label }),
        original: '',
        placeholder: state.edits['title.card'] ?? original.title,
        rows: 2,
        origin: say('asOnAll'),
      },
      sheet,
      controls,
    )}
    ${designStrip(sheet, controls, format)}
    ${textField(
      {
        key: `alt.${format}`,
        label: say('altText'),
        original: card.alt,
        rows: 3,
        origin: say('nCharacters', { n: ui.number(card.alt.length) }),
      },
      sheet,
      controls,
    )}
    <div class="field">
      <div class="label"><span class="name">${say('picture')}</span>${cardSize(card, ui)}</div>
      <p class="links">
        <a
          href="${pictureHref(place, `${format}.${card.type}`, state.edits, [['download', '1']])}"
          download="${format}.${card.type}"
          data-download="${format}"
          >${say('download')}</a
        >
        <a href="${hrefOf(place, seen(state, { view: 'photo', on: format }))}">${say('crop')}</a>
      </p>
    </div>`
}

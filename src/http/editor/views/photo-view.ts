import { html } from 'hono/html'
import type { FormatName } from '../../../card/contract/format.ts'
import { isFormatName } from '../../../card/contract/formats.ts'
import type { PackedCard } from '../../../desk/packs/pack-schema.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Controls } from '../panel/controls.ts'
import { focusPicker } from '../panel/photo-field.ts'
import type { Sheet } from '../sheet.ts'
import { changed, hrefOf, pictureHref, seen } from '../state/place.ts'
import { cardImage } from '../wall/card-image.ts'
import { cardSize } from '../words/card-size.ts'
import { formatLabel } from '../words/format-labels.ts'
import { cropList, cropWindows } from './crop-windows.ts'
import { coveredZones } from './zones.ts'

/** The photo with its focus point, every format's crop, and the finished cards. */
export function photoView(sheet: Sheet, controls: Controls): Html {
  const { say } = sheet.ui
  const { on } = sheet.state.page
  const format = isFormatName(on) && sheet.pack.cards.some((card) => card.format === on) ? on : undefined
  return html`<h2 class="unseen">${say('photoAndCards')}</h2>
    ${sheet.hasPhoto ? stage(sheet, format, controls) : html`<p class="no-photo">${say(sheet.state.edits.photo === 'none' ? 'photoLeftOff' : 'noPhoto')}</p>`}
    <h3 class="row-heading">${say('theCards')}</h3>
    <div class="cards-row">${sheet.pack.cards.map((card) => figure(card, format, sheet))}</div>`
}

function stage(sheet: Sheet, format: FormatName | undefined, controls: Controls): Html {
  const { ui, state, place } = sheet
  const { say } = ui
  const key = format === undefined ? ('focus' as const) : (`focus.${format}` as const)
  const size = sheet.photoSize
  return html`<div class="stage">
    <div class="whole">
      ${focusPicker(key, sheet, controls, size && cropWindows(sheet, format, size))}
      <p class="hint">
        <b>${format === undefined ? say('pointOfAll') : say('pointOf', { name: formatLabel(format, ui) })}</b>
        ${say(format === undefined ? 'onePointServes' : 'pointStaysHere')}
        ${
          state.edits[key] === undefined
            ? ''
            : html`<a href="${hrefOf(place, changed(state, { [key]: null }))}" data-reset="${key}"
                >${say('backToAutomatic')}</a
              >`
        }
      </p>
    </div>
    ${size === undefined ? '' : cropList(sheet, format, size)}
  </div>`
}

function figure(card: PackedCard, chosen: FormatName | undefined, sheet: Sheet): Html {
  const { place, state, ui } = sheet
  const { format, type } = card
  const isChosen = format === chosen
  return html`<figure class="card ${format}" ${isChosen ? 'aria-current=true' : ''}>
    <a
      href="${hrefOf(place, seen(state, { on: isChosen ? '' : format }))}"
      class="picture"
      data-on="${format}"
      >${cardImage(format, sheet)}${state.page.safe === '' ? '' : coveredZones(format)}</a
    >
    <figcaption>
      <b>${formatLabel(format, ui)}</b>
      ${cardSize(card, ui)}
      <a
        href="${pictureHref(place, `${format}.${type}`, state.edits, [['download', '1']])}"
        download="${format}.${type}"
        data-download="${format}"
        aria-label="${ui.say('downloadOf', { name: formatLabel(format, ui) })}"
        >${ui.say('download')}</a
      >
    </figcaption>
  </figure> `
}

import { html } from 'hono/html'
import type { EditKey } from '../../../article/edits/edit-keys.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import type { Html } from '../../answer/page/page.ts'
import { findingsOn } from '../findings/finding-part.ts'
import type { Sheet } from '../sheet.ts'
import { changed, hrefOf, pictureHref, seen } from '../state/place.ts'
import { claim, type Controls } from './controls.ts'

/** Width of the picture without a script, in CSS pixels, so that a click on it can be read as a point. */
const CLICK_WIDTH = 260

/** The photo with its focus point; replace or remove the photo. */
export function photoField(sheet: Sheet, controls: Controls, format?: FormatName): Html {
  const { ui, state, place } = sheet
  const { say } = ui
  const key: EditKey = format === undefined ? 'focus' : `focus.${format}`
  const isChanged = state.edits[key] !== undefined
  const way = isChanged
    ? html`<a href="${hrefOf(place, changed(state, { [key]: null }))}" data-reset="${key}"
        >${say('backToAutomatic')}</a
      >`
    : sheet.hasPhoto
      ? html`<a href="${hrefOf(place, seen(state, { view: 'photo' }))}">${say('automaticAllCrops')}</a>`
      : ''

  return html`<div class="field photo-field" data-field="${key}">
    <div class="label ${isChanged ? 'changed' : ''}"><span class="name">${say('photo')}</span>${way}</div>
    ${sheet.hasPhoto ? focusPicker(key, sheet, controls) : html`<p class="no-photo">${say(state.edits.photo === 'none' ? 'photoLeftOff' : 'noPhoto')}</p>`}
    ${otherPhoto(sheet, controls)} ${findingsOn('photo', sheet)}
  </div>`
}

/** The picture as a button: a click sets the focus point. The script adds a ring that can be dragged. */
export function focusPicker(key: EditKey, sheet: Sheet, controls: Controls, over?: Html): Html {
  const { state, place, ui } = sheet
  const { edits } = state
  const focus = edits[key] ?? edits['focus'] ?? ''
  const image = sheet.pack.article.image
  claim(key, '', sheet, controls)
  const { width, height } = photoSize(sheet)
  return html`<div class="picker ${shapeOf(width / height)}" data-focus="${key}" data-point="${focus}">
    <input
      type="image"
      name="${key}"
      class="photo"
      src="${pictureHref(place, 'photo', edits.photo === undefined ? {} : { photo: edits.photo })}"
      width="${width}"
      height="${height}"
      alt="${ui.say('photoPoint', { alt: image?.alt ?? '' })}"
    />
    ${over ?? ''} ${pointMark(focus, { width, height })}
    <input type="hidden" name="${key}.width" value="${CLICK_WIDTH}" />
    <input type="hidden" name="${key}.height" value="${Math.round((CLICK_WIDTH * height) / width)}" />
    ${edits[key] === undefined ? '' : html`<input type="hidden" name="${key}" value="${edits[key]}" />`}
  </div>`
}

/** The largest view of the photo is limited by the screen's height, so wide photos get a larger share of the width. */
function shapeOf(ratio: number): string {
  if (ratio < 0.9) return 'tall'
  return ratio < 1.35 ? 'squarish' : ''
}

/** The focus point, without a script; with one it is a button that can be dragged. */
function pointMark(
  focus: string,
  { width, height }: { readonly width: number; readonly height: number },
): Html {
  const [x, y] = focus.split(',').map(Number)
  if (x === undefined || y === undefined || Number.isNaN(x + y)) return html``
  const radius = Math.round(width * 0.035)
  return html`<svg class="point" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <circle cx="${Math.round(x * width)}" cy="${Math.round(y * height)}" r="${radius}"></circle>
    <circle
      cx="${Math.round(x * width)}"
      cy="${Math.round(y * height)}"
      r="${Math.round(radius / 4)}"
    ></circle>
  </svg>`
}

/** The photo's size in pixels; 3:2 if unknown. */
function photoSize({ photoSize: size }: Sheet): { readonly width: number; readonly height: number } {
  return size ?? { width: 1200, height: 800 }
}

function otherPhoto(sheet: Sheet, controls: Controls): Html {
  const { ui, state, place } = sheet
  const { say } = ui
  const value = state.edits.photo ?? ''
  claim('photo', '', sheet, controls)
  return html`<div class="other-photo">
    <details id="other-photo" ${sheet.hasPhoto || value === 'none' ? '' : 'open'}>
      <summary>${say('otherPhoto')}</summary>
      <label class="unseen" for="edit-photo">${say('photoAddress')}</label>
      <input
        class="input"
        id="edit-photo"
        name="photo"
        type="text"
        inputmode="url"
        dir="ltr"
        spellcheck="false"
        autocomplete="off"
        placeholder="https://"
        value="${value}"
        data-base=""
      />
      <div data-drop hidden></div>
    </details>
    ${
      value === 'none'
        ? html`<a href="${hrefOf(place, changed(state, { photo: null }))}" data-reset="photo"
            >${say('asInArticle')}</a
          >`
        : sheet.hasPhoto
          ? html`<a href="${hrefOf(place, changed(state, { photo: 'none' }))}" data-set-photo="none"
              >${say('none')}</a
            >`
          : ''
    }
  </div>`
}

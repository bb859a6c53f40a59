import { html } from 'hono/html'
import type { EditKey } from '../../../article/edits/edit-keys.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import { formats } from '../../../card/contract/formats.ts'
import type { TemplateInfo } from '../../../card/contract/template-list.ts'
import { AUTOMATIC } from '../../../card/contract/template.ts'
import type { Html } from '../../answer/page/page.ts'
import { findingsOn } from '../findings/finding-part.ts'
import type { Sheet } from '../sheet.ts'
import { pictureHref, hrefOf, seen, TILE_SCALE } from '../state/place.ts'
import { drawnDesign } from '../views/designs-view.ts'
import { isDetail } from '../words/need-words.ts'
import { designLabel } from '../words/design-labels.ts'
import { claim, type Controls } from './controls.ts'

/** As many as fit in a row; the designs view shows the rest. */
const SHOWN = 5

/** The first designs, drawn with this article, as radio buttons. */
export function designStrip(sheet: Sheet, controls: Controls, format?: FormatName): Html {
  const { ui, place, state } = sheet
  const key: EditKey = format === undefined ? 'design' : `design.${format}`
  const current = state.edits[key] ?? state.edits.design ?? drawnDesign(sheet, format ?? 'og')
  claim(key, '', sheet, controls)
  const named = sheet.designs.filter(({ name }) => name !== AUTOMATIC)
  const others = named.filter((design) => design.name !== current && isReady(design, sheet))
  const first = [current, ...others.map(({ name }) => name)].slice(0, SHOWN)
  const { width, height } = formats[format ?? 'og']
  return html`<fieldset class="field designs-field" data-field="${key}">
    <legend class="label ${state.edits[key] === undefined ? '' : 'changed'}">${ui.say('design')}</legend>
    <a class="all" href="${hrefOf(place, seen(state, { view: 'designs' }))}"
      >${ui.say('allDesigns', { n: named.length })}</a
    >
    <div class="strip ${height > width ? 'tall' : ''}">
      ${first.map((name) => option(name, { key, current, format: format ?? 'og' }, sheet))}
    </div>
    ${format === undefined ? findingsOn('design', sheet) : ''}
  </fieldset>`
}

/** Whether the design's needs are met: it needs nothing, or only a photo and there is one. Otherwise another would be drawn. */
function isReady({ needs }: TemplateInfo, { hasPhoto }: Sheet): boolean {
  return needs === undefined || (hasPhoto && !isDetail(needs))
}

interface Option {
  readonly key: EditKey
  readonly current: string
  readonly format: FormatName
}

/** One design: a preview and a radio button. */
function option(name: string, { key, current, format }: Option, sheet: Sheet): Html {
  const { place, state, ui } = sheet
  const isUsed = name === current
  // The default design makes no edit.
  const value = isUsed && state.edits[key] === undefined ? '' : name
  const href = pictureHref(place, `${format}.jpg`, { ...state.edits, [key]: name }, [TILE_SCALE])
  return html`<label class="design"
    ><input type="radio" name="${key}" value="${value}" ${isUsed ? 'checked' : ''} /><img
      src="${href}"
      data-later="strip ${name}"
      width="${formats[format].width >> 1}"
      height="${formats[format].height >> 1}"
      alt=""
      loading="lazy"
      decoding="async"
    /><span>${designLabel(name, ui)}</span></label
  > `
}

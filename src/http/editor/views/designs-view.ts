import { html } from 'hono/html'
import { stressNames } from '../material/stress.ts'
import { formats, isFormatName } from '../../../card/contract/formats.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import { AUTOMATIC } from '../../../card/contract/template.ts'
import type { Html } from '../../answer/page/page.ts'
import { claim, type Controls } from '../panel/controls.ts'
import type { Sheet } from '../sheet.ts'
import { hrefOf, pictureHref, seen, TILE_SCALE } from '../state/place.ts'
import { designLabel } from '../words/design-labels.ts'
import { needWords } from '../words/need-words.ts'
import { stressWords } from '../words/stress-words.ts'
import { coveredZones } from './zones.ts'

/** The article in every design; designs with unmet needs; the selected one with difficult texts. */
export function designsView(sheet: Sheet, controls: Controls): Html {
  const { ui, state, designs, needs } = sheet
  const format = galleryFormat(sheet)
  const used = designInUse(sheet)
  claim('design', '', sheet, controls)
  const shown = designs.filter(({ name, formats: drawn }) => name !== AUTOMATIC && drawn.includes(format))
  const fitting = shown.filter(({ name }) => !needs.has(name))
  const needing = shown.filter(({ name }) => needs.has(name))
  return html`<h2 class="unseen">${ui.say('designs')}</h2>
    <fieldset class="gallery ${format}">
      <legend class="unseen">${ui.say('designs')}</legend>
      ${fitting.map(({ name }) => option(name, { format, used }, sheet))}
    </fieldset>
    ${
      needing.length === 0
        ? ''
        : html`<h3 class="row-heading">${ui.say('needSomething')} <small>${ui.say('clickToGive')}</small></h3>
            <fieldset class="gallery needing ${format}">
              <legend class="unseen">${ui.say('needSomething')}</legend>
              ${needing.map(({ name }) => option(name, { format, used }, sheet))}
            </fieldset>`
    }
    ${
      state.page.stress === ''
        ? html`<h3 class="row-heading">${ui.say('atWorst', { name: designLabel(used, ui) })}</h3>
            <ul class="gallery worst ${format}">
              ${stressNames.map((name) => strained(name, { format, used }, sheet))}
            </ul>`
        : ''
    }`
}

/** Designs are compared in one format at a time. */
export function galleryFormat({ state, pack }: Sheet): FormatName {
  const { on } = state.page
  return isFormatName(on) && pack.cards.some((card) => card.format === on) ? on : 'og'
}

export function designInUse(sheet: Sheet): string {
  const { design } = sheet.state.edits
  return design === undefined || design === AUTOMATIC ? drawnDesign(sheet, galleryFormat(sheet)) : design
}

/** The design that a format's card was drawn in: the pack's, unless another took over for the photo. */
export function drawnDesign({ pack }: Sheet, format: FormatName): string {
  return pack.cards.find((card) => card.format === format)?.template ?? pack.template
}

interface Place {
  readonly format: FormatName
  readonly used: string
}

function option(name: string, { format, used }: Place, sheet: Sheet): Html {
  const { place, state, ui, needs } = sheet
  const isUsed = name === used
  // The default design makes no edit.
  const value = isUsed && state.edits.design === undefined ? '' : name
  const edits = { ...state.edits, design: name, [`design.${format}`]: undefined }
  const { stress } = state.page
  const lacking = needs.get(name)
  const more = [
    ...(stress === '' ? [] : [['stress', stress] as const]),
    ...(lacking === undefined ? [] : [['sample', '1'] as const]),
    TILE_SCALE,
  ]
  const { width, height } = formats[format]
  return html`<label class="design"
    ><input type="radio" name="design" value="${value}" ${isUsed ? 'checked' : ''} /><span class="picture"
      ><img
        src="${pictureHref(place, `${format}.jpg`, definedOnly(edits), more)}"
        data-design="${name}"
        data-later="all ${name}"
        width="${width >> 1}"
        height="${height >> 1}"
        alt=""
        loading="lazy"
        decoding="async"
      />${state.page.safe === '' ? '' : coveredZones(format)}</span
    ><span class="called"
      ><b>${designLabel(name, ui)}</b>
      ${lacking !== undefined ? ui.say('needsIt', { what: needWords(lacking, ui.lang) }) : isUsed ? ui.say('inUse') : ''}</span
    ></label
  > `
}

function strained(name: (typeof stressNames)[number], { format, used }: Place, sheet: Sheet): Html {
  const { place, state, ui } = sheet
  const edits = { ...state.edits, design: used }
  const { width, height } = formats[format]
  return html`<li class="design">
    <a href="${hrefOf(place, seen(state, { stress: name }))}"
      ><img
        src="${pictureHref(place, `${format}.jpg`, edits, [['stress', name], TILE_SCALE])}"
        data-later="worst ${name}"
        width="${width >> 1}"
        height="${height >> 1}"
        alt=""
        loading="lazy"
        decoding="async"
      /><span class="called"><b>${ui.say(stressWords[name])}</b></span></a
    >
  </li> `
}

function definedOnly<value>(record: Readonly<Record<string, value | undefined>>): Record<string, value> {
  return Object.fromEntries(Object.entries(record).filter(([, each]) => each !== undefined)) as Record<
    string,
    value
  >
}

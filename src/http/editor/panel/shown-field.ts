import { html } from 'hono/html'
import { shownParts } from '../../../article/edits/edit-keys.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { changed, hrefOf } from '../state/place.ts'
import type { Word } from '../words/word-table.ts'
import { type Controls, selectField } from './controls.ts'

const partWords = {
  standfirst: 'standfirst',
  section: 'section',
  byline: 'byline',
  date: 'date',
  credit: 'photoCredit',
  brand: 'brandName',
} as const satisfies Record<(typeof shownParts)[number], Word>

/** What the cards show: a checkbox a part. */
export function shownField(sheet: Sheet, { made }: Controls): Html {
  const { ui, state, place } = sheet
  const off = (state.edits.show ?? '').split(',')
  made.add('show')
  return html`<fieldset class="field shown-field" data-field="show">
    <legend class="label ${state.edits.show === undefined ? '' : 'changed'}">${ui.say('shown')}</legend>
    ${
      state.edits.show === undefined
        ? ''
        : html`<a class="all" href="${hrefOf(place, changed(state, { show: null }))}" data-reset="show"
            >${ui.say('showAll')}</a
          >`
    }
    <input type="hidden" name="parts" value="${shownParts.join(',')}" />
    ${shownParts.map(
      (part) =>
        html`<label class="check"
          ><input type="checkbox" name="part" value="${part}" ${off.includes(`-${part}`) ? '' : 'checked'} />
          ${ui.say(partWords[part])}</label
        > `,
    )}
  </fieldset>`
}

/** Light or dark, for designs that have both. */
export function colourField(sheet: Sheet, controls: Controls): Html {
  const { say } = sheet.ui
  return selectField(
    {
      key: 'colour',
      label: say('colour'),
      original: '',
      options: [
        ['', say('asDesigned')],
        ['light', say('light')],
        ['dark', say('dark')],
      ],
    },
    sheet,
    controls,
  )
}

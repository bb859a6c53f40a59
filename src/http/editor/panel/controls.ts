import { html } from 'hono/html'
import { type EditKey, takesEmpty } from '../../../article/edits/edit-keys.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { shownDigest } from '../state/read-form.ts'
import { changed, hrefOf } from '../state/place.ts'

/**
 * Controls of the page's one form. Each is named by the edit it makes. A control left as shown makes no edit: the
 * form carries digests of what was shown, so that the server can tell without a script.
 */
export interface Controls {
  /** Edits that a control on the page makes; the rest of the state travels in hidden fields. */
  readonly made: Set<string>
  /** `key:digest` of what controls without an edit show. */
  readonly shown: string[]
}

export function createControls(): Controls {
  return { made: new Set(), shown: [] }
}

export interface Field {
  readonly key: EditKey
  readonly label: string
  /** The value without an edit. */
  readonly original: string
  /** Shown in an empty field in place of `original`. */
  readonly placeholder?: string
  readonly rows?: number
  /** `big`: the headline's size. `plain`: not in the article's language, such as an address or a number. */
  readonly kind?: 'big' | 'plain'
  /** Shown at the right of the label while nothing is changed. */
  readonly origin?: string
  readonly hint?: Html | string
}

/** A labelled text field, with the source of its text and a link to reset it. */
export function textField(field: Field, sheet: Sheet, controls: Controls): Html {
  const { key, label, rows, kind, placeholder } = field
  const { edits } = sheet.state
  const value = edits[key] ?? field.original
  const { lang, dir } = sheet.pack.article
  const id = idOf(key)
  claim(key, field.original, sheet, controls)
  const tongue =
    kind === 'plain'
      ? html`dir="ltr" spellcheck="false"`
      : html`dir="${value === '' ? dir : 'auto'}" lang="${lang}"`
  const described = field.hint === undefined ? '' : html`aria-describedby="${id}-hint"`
  const shared = html`class="input ${kind === 'big' ? 'big' : ''}" id="${id}" name="${key}"
  data-base="${field.original}" placeholder="${placeholder ?? (takesEmpty(key) ? '' : field.original)}"
  ${tongue} ${described}`
  return html`<div class="field" data-field="${key}">
    ${labelRow(key, label, sheet, html`${field.origin ?? ''}`)}
    ${
      rows === undefined
        ? html`<input type="text" value="${value}" autocomplete="off" ${shared} />`
        : html`<textarea rows="${rows}" ${shared}>${value}</textarea>`
    }
    ${field.hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${field.hint}</p>`}
  </div>`
}

export interface Choice {
  readonly key: EditKey
  readonly label: string
  readonly original: string
  readonly options: readonly (readonly [value: string, words: string])[]
}

/** A labelled list of values. */
export function selectField(
  { key, label, original, options }: Choice,
  sheet: Sheet,
  controls: Controls,
): Html {
  const value = sheet.state.edits[key] ?? original
  const known = options.some(([option]) => option === value) ? options : [[value, value] as const, ...options]
  claim(key, original, sheet, controls)
  return html`<div class="field" data-field="${key}">
    ${labelRow(key, label, sheet, '')}
    <select class="input" id="${idOf(key)}" name="${key}" data-base="${original}">
      ${known.map(
        ([option, words]) =>
          html`<option value="${option}" ${option === value ? 'selected' : ''}>${words}</option> `,
      )}
    </select>
  </div>`
}

/** The label of a field; at its right the source of its text, or the link to reset it. */
function labelRow(key: EditKey, label: string, sheet: Sheet, origin: Html | string): Html {
  const { place, state, ui } = sheet
  const isChanged = state.edits[key] !== undefined
  return html`<div class="label ${isChanged ? 'changed' : ''}">
    <label for="${idOf(key)}">${label}</label>
    ${
      isChanged
        ? html`<a href="${hrefOf(place, changed(state, { [key]: null }))}" data-reset="${key}"
            >${ui.say('asInArticle')}</a
          >`
        : html`<span>${origin}</span>`
    }
  </div>`
}

/** Registers that a control makes this edit, and what it shows without one. */
export function claim(key: EditKey, original: string, sheet: Sheet, { made, shown }: Controls): void {
  made.add(key)
  if (sheet.state.edits[key] === undefined) shown.push(`${key}:${shownDigest(original)}`)
}

export function idOf(key: string): string {
  return `edit-${key.replaceAll('.', '-')}`
}

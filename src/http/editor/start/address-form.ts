import { html } from 'hono/html'
import { caps } from '../../../article/caps.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Ui } from '../words/ui.ts'

interface AddressForm {
  readonly ui: Ui
  /** Pairs that links keep: signature, language of the page. */
  readonly carried: readonly (readonly [string, string])[]
  readonly typed?: string
  readonly problem?: string
}

/** Asks for the address of an article. A plain GET form, so that the resulting address can be shared. */
export function addressForm({ ui, carried, typed, problem }: AddressForm): Html {
  const { say } = ui
  return html`<form
    action="/preview"
    method="get"
    class="ask"
    id="ask"
    data-reading="${say('reading')}"
    data-cancel="${say('cancel')}"
  >
    ${carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `)}
    <label class="unseen" for="url">${say('addressOf')}</label>
    <input
      id="url"
      name="url"
      type="text"
      inputmode="url"
      autocomplete="url"
      spellcheck="false"
      autocapitalize="none"
      dir="ltr"
      required
      placeholder="https://"
      value="${typed === undefined ? '' : shownAgain(typed)}"
      ${problem === undefined ? '' : html`aria-invalid="true" aria-describedby="problem"`}
      ${typed === undefined ? 'autofocus' : ''}
    />
    <button class="button main" type="submit">${say(typed === undefined ? 'readIt' : 'readAgain')}</button>
  </form>`
}

/** The typed text, if it could be an address. */
function shownAgain(typed: string): string {
  return typed
    .slice(0, caps.url)
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
}

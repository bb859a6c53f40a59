import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import { MAX_PASTED } from '../material/material.ts'
import type { Ui } from '../words/ui.ts'

interface Ways {
  readonly ui: Ui
  readonly carried: readonly (readonly [string, string])[]
  /** The text pasted before. */
  readonly pasted?: string | undefined
}

/** Ways to start without an address: pasted text, a headline, the content system. */
export function otherWays({ ui, carried, pasted }: Ways): Html {
  const { say } = ui
  const hidden = carried.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `,
  )
  return html`<div class="ways">
    <details ${pasted === undefined ? '' : 'open'}>
      <summary><b>${say('pasteText')}</b> <span>${say('pasteLead')}</span></summary>
      <form action="/preview" method="get">
        ${hidden}
        <label class="unseen" for="pasted">${say('pasteField')}</label>
        <textarea
          class="input"
          id="pasted"
          name="text"
          rows="7"
          maxlength="${MAX_PASTED}"
          dir="auto"
          required
        >
${pasted ?? ''}</textarea>
        <button class="button main" type="submit">${say('makeIt')}</button>
      </form>
    </details>
    <details>
      <summary><b>${say('fillIn')}</b> <span>${say('fillLead')}</span></summary>
      <form action="/preview" method="get">
        ${hidden}
        <label class="unseen" for="headline">${say('headline')}</label>
        <input
          class="input"
          id="headline"
          name="text"
          maxlength="300"
          dir="auto"
          required
          placeholder="${say('headline')}"
        />
        <button class="button main" type="submit">${say('makeIt')}</button>
      </form>
    </details>
    <p class="way">
      <b>${say('fromCms')}</b> <span>${say('fromCmsLead')}</span> <a href="/docs/setup">${say('how')}</a>
    </p>
  </div>`
}

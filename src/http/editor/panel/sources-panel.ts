import { html } from 'hono/html'
import type { Sheet } from '../sheet.ts'
import { sourceLabel } from '../words/source-labels.ts'
import type { Panel } from './panel-shape.ts'

/** The source of each field of the article. */
export function sourcesPanel({ pack, ui }: Sheet): Panel {
  const fields = html`<dl class="field sources">
    ${Object.entries(pack.sources).map(
      ([field, source]) =>
        html`<div>
          <dt>${sourceLabel(field, ui)}</dt>
          <dd dir="auto">${source}</dd>
        </div> `,
    )}
  </dl>`
  return { heading: ui.say('whereFrom'), aside: '', fields, isChosen: false }
}

import { html } from 'hono/html'
import { isFormatName } from '../../../card/contract/formats.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { hrefOf, seen } from '../state/place.ts'
import { isTileName } from '../wall/tile-names.ts'
import { allCardsPanel } from './all-cards-panel.ts'
import type { Controls } from './controls.ts'
import { designsPanel } from './designs-panel.ts'
import { findingsPanel } from './findings-panel.ts'
import { formatPanel } from './format-panel.ts'
import { networkPanel } from './network-panel.ts'
import type { Panel } from './panel-shape.ts'
import { postPanel } from './post-panel.ts'
import { sourcesPanel } from './sources-panel.ts'

/** The panel changes what is selected: all cards, one network, one format. Each view adds its own. */
export function panel(sheet: Sheet, controls: Controls): Html {
  const { say } = sheet.ui
  const { heading, aside, fields, isChosen } = panelOf(sheet, controls)
  return html`<aside
    class="panel"
    id="change"
    aria-label="${say('change')}"
    data-on="${sheet.state.page.on}"
    tabindex="-1"
  >
    <header>
      <h2>${heading}</h2>
      <span>${aside}</span>
      ${
        isChosen
          ? html`<a
              class="button small"
              data-act="let-go"
              href="${hrefOf(sheet.place, seen(sheet.state, { on: '' }))}"
              >${say('done')}</a
            >`
          : html`<a class="button small only-phone" href="#main">${say('done')}</a>`
      }
    </header>
    ${fields}
  </aside>`
}

function panelOf(sheet: Sheet, controls: Controls): Panel {
  const { view, on } = sheet.state.page
  if (view === 'findings') return findingsPanel(sheet)
  if (view === 'tags') return sourcesPanel(sheet)
  if (view === 'designs') return designsPanel(sheet, controls)
  if (view === 'posts') return postPanel(sheet, controls)
  if (view === 'photo' && isFormatName(on)) return formatPanel(on, sheet, controls)
  if (isTileName(on)) return networkPanel(on, sheet, controls)
  if (isFormatName(on)) return formatPanel(on, sheet, controls)
  return allCardsPanel(sheet, controls)
}

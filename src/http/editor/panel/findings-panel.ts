import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import { type Finding, isSafe, openFindings } from '../findings/finding.ts'
import { findingPart, sentence, whereOf } from '../findings/finding-part.ts'
import type { Sheet } from '../sheet.ts'
import { changed, hrefOf, seen } from '../state/place.ts'
import { findingWords } from '../words/finding-words.ts'
import type { Panel } from './panel-shape.ts'

/** All findings, most severe first, with their fixes; then the notes. */
export function findingsPanel(sheet: Sheet): Panel {
  const { ui, findings, pack } = sheet
  const { say } = ui
  const open = openFindings(findings)
  const known = findings.filter(({ number }) => number === 0)
  const fields = html`
    <div class="field findings-list">
      ${open.length === 0 ? html`<p>${say('nothingChanged')}</p>` : open.map((finding) => findingPart(finding, sheet))}
      ${fixAll(open, sheet)}
    </div>
    ${
      known.length === 0
        ? ''
        : html`<div class="field">
            <div class="label">
              <span class="name">${say('alsoKnown')}</span><span>${say('nothingToDo')}</span>
            </div>
            <ul class="known">
              ${known.map((finding) => html`<li>${whereOf(finding, sheet)}${sentence(findingWords(finding, ui.lang), pack.article.lang)}</li> `)}
            </ul>
          </div>`
    }
  `
  return {
    heading:
      open.length === 0
        ? say('noWarnings')
        : say(open.length === 1 ? 'oneFindingN' : 'findingsN', { n: open.length }),
    aside: open.length > 1 ? say('gravestFirst') : '',
    fields,
    isChosen: true,
  }
}

/** Applies the first fix of every finding, as one step of the history. */
function fixAll(open: readonly Finding[], { ui, place, state }: Sheet): Html {
  const fixable = open.filter(
    ({ fixes: [first], severity }) => first !== undefined && isSafe(first) && severity !== 'info',
  )
  if (fixable.length < 2) return html``
  const set = Object.assign({}, ...fixable.map(({ fixes }) => fixes[0]?.set)) as Record<string, string | null>
  const href = hrefOf(place, seen(changed(state, set), { view: 'look' }))
  return html`<p class="fix-all">
    <a class="fix" href="${href}" data-fix="${JSON.stringify(set)}"
      >${ui.say('fixAll', { n: fixable.length })}</a
    >
  </p>`
}

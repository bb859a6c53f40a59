import { html } from 'hono/html'
import type { NetworkName } from '../../../post/network.ts'
import { MAX_SOURCE, type TextName, textNames } from '../../../post/texts/template.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'

/** Names of the Liquid texts for a network's posts: `facebook`, `facebook-photo` … */
function houseTextNames(network: NetworkName): readonly TextName[] {
  return textNames.filter((name) => name === network || name.startsWith(`${network}-`))
}

/** The newsroom's own Liquid texts, tried on this article; each result can be taken over. */
export function houseTexts(network: NetworkName, { ui, may, houseSources }: Sheet): Html {
  // The server checks the same right before it runs a user's Liquid.
  if (may !== 'save') return html``
  const { say } = ui
  return html`<details class="field house" id="house-texts-${network}" data-needs-script hidden>
    <summary>${say('houseTexts')}</summary>
    <p class="hint">${say('houseHint')}</p>
    ${houseTextNames(network).map((name) => {
      const source = houseSources.get(name) ?? ''
      return html`<div class="house-text">
        <label for="house-${name}"><code>${name}.liquid</code></label>
        <textarea
          class="input"
          id="house-${name}"
          data-house="${name}"
          data-network="${network}"
          rows="${Math.min(12, source.split('\n').length + 1)}"
          maxlength="${MAX_SOURCE}"
          dir="ltr"
          spellcheck="false"
        >
${source}</textarea>
        <button type="button" class="button small line" data-act="try-text">${say('tryIt')}</button>
      </div> `
    })}
  </details>`
}

import { html } from 'hono/html'
import type { NetworkName } from '../../../post/network.ts'
import type { Post } from '../../../post/post.ts'
import type { Html } from '../../answer/page/page.ts'
import { postOf, type Sheet } from '../sheet.ts'
import { feedLooks } from '../wall/feeds.ts'
import { networkFaces } from '../wall/networks.ts'
import { tileWords } from '../wall/parts.ts'
import { feedTiles } from '../wall/tile-names.ts'
import { hrefOf, seen } from '../state/place.ts'
import { cardFields } from './card-fields.ts'
import type { Controls } from './controls.ts'
import { houseTexts } from './house-texts.ts'
import type { Panel } from './panel-shape.ts'
import { isFormatName } from '../../../card/contract/formats.ts'

/** The selected post as its network shows it, its picture's alternative text, and its API fields. */
export function postPanel(sheet: Sheet, controls: Controls): Panel {
  const { ui, state } = sheet
  const { say } = ui
  const network = (
    sheet.pack.posts.find(({ network: name }) => name === state.page.on) ?? sheet.pack.posts[0]
  )?.network
  const post = network && postOf(sheet, network)
  if (post === undefined) return { heading: say('posts'), aside: '', fields: html``, isChosen: false }
  const fields = html`
    ${seenPost(post.network, sheet)}
    <p class="field links network-links">
      ${sheet.pack.posts.map(
        ({ network: other }) =>
          html`<a
            href="${hrefOf(sheet.place, seen(state, { on: other }))}"
            ${other === post.network ? 'aria-current=true' : ''}
            data-on="${other}"
            >${networkFaces[other].name}</a
          > `,
      )}
    </p>
    ${isFormatName(post.card) ? cardFields(post.card, sheet, controls) : ''}
    ${houseTexts(post.network, sheet)} ${apiPart(post, sheet)}
  `
  return {
    heading: networkFaces[post.network].name,
    aside: say('asShown'),
    fields,
    isChosen: state.page.on !== '',
  }
}

/** Networks with a tile show it; the others have no preview. */
function seenPost(network: NetworkName, sheet: Sheet): Html {
  const tile = feedTiles.find((name) => name === network)
  if (tile === undefined) return html``
  return html`<div class="field single" data-scheme="${sheet.state.page.scheme}">
    <div class="tile full ${tile}"><div class="look">${feedLooks[tile](sheet, tileWords(sheet))}</div></div>
  </div>`
}

/** Fields as the network's API names them, to be copied. */
function apiPart({ network, api }: Post, { ui }: Sheet): Html {
  const { name } = networkFaces[network]
  return html`<details class="field api">
    <summary>${ui.say('apiOf', { name })}</summary>
    ${Object.entries(api).map(
      ([call, fields], at) =>
        html`<div class="code">
          <p class="label"><code>${call}</code></p>
          <pre
            dir="ltr"
            tabindex="0"
            aria-label="${call}"
          ><code id="api-${network}-${at}" data-copied>${JSON.stringify(fields, null, 2)}</code></pre>
        </div> `,
    )}
  </details>`
}

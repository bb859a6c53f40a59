import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { hrefOf, pictureHref, seen } from '../state/place.ts'
import { cardSize } from '../words/card-size.ts'
import { formatLabel } from '../words/format-labels.ts'
import { icon } from './icons.ts'

/** All downloads. A `details` element, so that it opens without a script. */
export function takeAway(sheet: Sheet): Html {
  const { ui, pack, place, state } = sheet
  const { say } = ui
  const zip = place.article.length === 0 ? `${place.path}.zip` : `${place.path}/card/all.zip`
  return html`<details class="menu" id="take-away">
    <summary class="button" aria-label="${say('takeAway')}">
      ${icon('download')}<span class="word">${say('takeAway')}</span>
    </summary>
    <div class="menu-list">
      <ul>
        <li>
          <a href="${zipHref(zip, sheet)}" data-act="zip" download
            ><b>${say('everythingZip')}</b
            ><span>${say('postsAndCards', { posts: pack.posts.length, cards: pack.cards.length })}</span></a
          >
        </li>
      </ul>
      <ul class="needs-script only-phone" data-needs-script hidden>
        <li><button type="button" data-act="copy-link">${say('copyLink')}</button></li>
      </ul>
      <p class="menu-heading">${say('cards')}</p>
      <ul>
        ${pack.cards.map((card) => {
          const { format, type } = card
          return html`<li>
            <a
              href="${pictureHref(place, `${format}.${type}`, state.edits, [['download', '1']])}"
              data-download="${format}"
              download="${format}.${type}"
              >${formatLabel(format, ui)}${cardSize(card, ui)}</a
            >
          </li> `
        })}
      </ul>
      <ul class="needs-script" data-needs-script hidden>
        <li>
          <button type="button" data-act="copy-posts">
            ${say('copyAllPosts')}<span>${pack.posts.length}</span>
          </button>
        </li>
        <li><button type="button" data-act="copy-tags">${say('copyTags')}</button></li>
        <li>
          <button type="button" data-act="copy-frame">${say('copyFrame')}<span>iframe</span></button>
        </li>
      </ul>
      <ul>
        <li><a href="${hrefOf(place, seen(state, { view: 'posts', on: '' }))}">${say('posts')}</a></li>
        <li><a href="${hrefOf(place, seen(state, { view: 'tags', on: '' }))}">${say('tags')}</a></li>
      </ul>
    </div>
  </details>`
}

function zipHref(path: string, { place, state }: Sheet): string {
  return hrefOf(
    { ...place, path, ui: [] },
    { ...state, page: { ...state.page, view: 'look', on: '', device: 'phone', scheme: '', stress: '' } },
  )
}

import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import type { Controls } from '../panel/controls.ts'
import { composer } from '../panel/post-field.ts'
import type { Sheet } from '../sheet.ts'

/** Every network's post, with an editor and the network's own counts. */
export function postsView(sheet: Sheet, controls: Controls): Html {
  return html`<h2 class="unseen">${sheet.ui.say('posts')}</h2>
    <div class="composers">${sheet.pack.posts.map(({ network }) => composer(network, sheet, controls))}</div>`
}

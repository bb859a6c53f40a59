import { html } from 'hono/html'
import type { Html } from '../../answer/page.ts'

/** Pages before there is an article: one column under the name. */
export function startFrame(main: Html): Html {
  return html`<header class="masthead"><a class="brand" href="/preview">Handbill</a></header>
    <main class="start" id="main">${main}</main>
    <p class="unseen" role="status" id="say"></p>`
}

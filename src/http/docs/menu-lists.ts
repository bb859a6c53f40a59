import { html } from 'hono/html'
import type { Html } from '../answer/page/page.ts'
import { docsMenu } from './docs-menu.ts'

/**
 * The menu with one list per group, for pages that show it whole.
 * @param pages name → title
 */
export function menuLists(pages: ReadonlyMap<string, string>): readonly Html[] {
  return docsMenu(pages).map(
    ({ heading, entries }) =>
      html`<section>
        <h3>${heading}</h3>
        <ul>
          ${entries.map(({ href, title }) => html`<li><a href="${href}">${title}</a></li> `)}
        </ul>
      </section> `,
  )
}

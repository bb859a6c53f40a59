import { html } from 'hono/html'
import type { Html } from '../answer/page/page.ts'
import { docsMenu } from './docs-menu.ts'

/**
 * The menu as one list a group, for pages that show all of it at once.
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

import { html } from 'hono/html'
import type { Html, PageDeps } from '../../answer/page/page.ts'
import { docsPage } from '../docs-frame.ts'
import type { Findable } from './search-index.ts'

/** The search results as a page: works without a script, and has an address to share. */
export async function searchPage(query: string, found: readonly Findable[], deps: PageDeps): Promise<Html> {
  return docsPage(
    deps,
    { title: query === '' ? 'Search' : `Search: ${query}`, href: '/docs/search' },
    html`<h1>Search</h1>
      ${query === '' ? html`<p>Type a word into the field above: a page, an error code, a variable, a route.</p>` : results(query, found)}`,
  )
}

function results(query: string, found: readonly Findable[]): Html {
  if (found.length === 0)
    return html`<p>
      Nothing has all these words: <b>${query}</b>. Try one word, a code as it was answered, or a name from
      <a href="/docs">all pages</a>.
    </p>`
  return html`<ul class="found">
    ${found.map(
      ({ title, href, about }) =>
        html`<li>
          <a href="${href}">${title}</a>
          <p>${about}</p>
        </li> `,
    )}
  </ul>`
}

import { html } from 'hono/html'
import { type Html, page, type PageDeps } from '../answer/page/page.ts'
import { docsMenu, type MenuEntry } from './docs-menu.ts'
import { readGuide, titleOf } from './guide.ts'

interface DocsPage {
  readonly title: string
  readonly description?: string | undefined
  /** The page's own address, to mark it in the menu. */
  readonly href: string
  /** Sections of the page: anchor → heading. */
  readonly contents?: readonly (readonly [anchor: string, heading: string])[] | undefined
  /** Uses the full width: reference pages with code beside text. */
  readonly wide?: boolean
  readonly script?: string | undefined
}

/** A page of the docs: menu at the left, sections at the right, links to the previous and next page. */
export async function docsPage(deps: PageDeps, options: DocsPage, main: Html): Promise<Html> {
  const { title, description, href, contents = [], wide = false, script } = options
  const guide = await readGuide(deps.pageFiles)
  const titles = new Map(Object.entries(guide).map(([name, text]) => [name, titleOf(text)]))
  const menu = docsMenu(titles)
  const all = menu.flatMap(({ entries }) => entries)
  const at = all.findIndex((entry) => entry.href === href)
  return page(
    deps,
    {
      title: `${title} · Handbill`,
      description: description ?? `Handbill’s documentation: ${title}`,
      here: href === '/docs/reference' || href === '/docs/setup' ? href : '/docs',
      script,
    },
    html`<div class="docs">
      <nav class="side" aria-label="Docs">
        ${menu.map(
          ({ heading, entries }) =>
            html`<h2>${heading}</h2>
              ${entries.map((entry) => html`<a href="${entry.href}" ${entry.href === href ? 'aria-current=page' : ''}>${entry.title}</a> `)}`,
        )}
      </nav>
      <div class="page ${wide ? 'wide' : ''}">
        <article class="prose">${main} ${at < 0 ? '' : neighbours(all[at - 1], all[at + 1])}</article>
        ${contents.length < 2 ? '' : onThisPage(contents)}
      </div>
    </div>`,
  )
}

function onThisPage(contents: readonly (readonly [anchor: string, heading: string])[]): Html {
  return html`<nav class="toc" aria-label="On this page">
    <h2>On this page</h2>
    ${contents.map(([anchor, heading]) => html`<a href="#${anchor}">${heading}</a> `)}
  </nav>`
}

function neighbours(before: MenuEntry | undefined, after: MenuEntry | undefined): Html {
  return html`<nav class="neighbours" aria-label="Before and after">
    ${before === undefined ? '' : html`<a rel="prev" href="${before.href}"><span>Before</span><b>${before.title}</b></a>`}
    ${after === undefined ? '' : html`<a rel="next" href="${after.href}"><span>Next</span><b>${after.title}</b></a>`}
  </nav>`
}

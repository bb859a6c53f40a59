import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { AppDeps } from '../../deps.ts'
import { fontLinks } from './font-links.ts'
import { fileHref } from './page-files.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What our pages need of the app. */
export type PageDeps = Pick<AppDeps, 'settings' | 'pageFiles'>

interface PageOptions {
  readonly title: string
  readonly description: string
  /** Marks the page in the menu. */
  readonly here: '/' | '/preview' | '/docs' | '/docs/reference' | '/docs/setup' | '/problems'
  /** A script of the page, besides the one of all pages. */
  readonly script?: string | undefined
}

/** Entries of the masthead's menu. */
const menu = [
  ['/preview', 'Preview'],
  ['/docs', 'Docs'],
  ['/docs/reference', 'API'],
  ['/docs/setup', 'Content systems'],
] as const

/** The layout of all our pages: masthead with search, main part, footer. It works without a script. */
export async function page(deps: PageDeps, options: PageOptions, main: Html): Promise<Html> {
  const { title, description, here, script } = options
  const [style, site] = await Promise.all(
    ['site.css', 'site.js'].map(async (name) => fileHref(name, deps.pageFiles)),
  )
  const { version } = deps.settings
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <meta name="description" content="${description}" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${await fontLinks(deps.pageFiles)}
        ${style === undefined ? '' : html`<link rel="stylesheet" href="${style}" />`}
        ${site === undefined ? '' : html`<script src="${site}" type="module"></script>`}
        ${script === undefined ? '' : html`<script src="${script}?v=${version}" defer></script>`}
      </head>
      <body class="site">
        <a class="skip" href="#main">To the content</a>
        <header class="bar">
          <a class="mark" href="/">Handbill</a>
          <nav aria-label="Site">
            ${menu.map(([href, text]) => html`<a href="${href}" ${here === href ? 'aria-current=page' : ''}>${text}</a> `)}
          </nav>
          <form class="seek" role="search" action="/docs/search" method="get">
            <label class="unseen" for="q">Search the docs</label>
            <input
              id="q"
              name="q"
              type="search"
              placeholder="Search the docs"
              autocomplete="off"
              maxlength="100"
            />
            <kbd aria-hidden="true">/</kbd>
            <div class="hits" id="hits" hidden></div>
          </form>
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <footer class="foot">
          <div class="wrap">
            <span>Handbill ${version} · MIT</span> <a href="/docs">Docs</a>
            <a href="/openapi.json">OpenAPI</a> <a href="/problems">Error codes</a>
            <a href="/healthz">Health</a>
          </div>
        </footer>
        <p class="unseen" role="status" id="say"></p>
      </body>
    </html> `
}

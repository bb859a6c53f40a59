import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

interface PageOptions {
  readonly title: string
  readonly description: string
  readonly version: string
  /** Marks the page in the menu. */
  readonly here: '/' | '/preview' | '/docs' | '/docs/setup' | '/problems'
  readonly script?: string | undefined
  /** A style sheet of its own, beside the one of all pages. */
  readonly style?: string | undefined
}

/** The frame of every page of ours: masthead, menu, foot. No script unless the page brings one. */
export function page(options: PageOptions, main: Html): Html {
  const link = (href: PageOptions['here'], text: string): Html =>
    html`<a href="${href}" ${options.here === href ? 'aria-current=page' : ''}>${text}</a>`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title}</title>
        <meta name="description" content="${options.description}" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css?v=${options.version}" />
        ${options.style === undefined ? '' : html`<link rel="stylesheet" href="${options.style}?v=${options.version}" />`}
        ${options.script === undefined ? '' : html`<script src="${options.script}?v=${options.version}" defer></script>`}
      </head>
      <body>
        <header class="masthead">
          <a class="name" href="/">Handbill</a>
          <nav aria-label="Pages">
            ${link('/', 'Examples')} ${link('/preview', 'Preview')} ${link('/docs/setup', 'Setup')}
            ${link('/docs', 'API')} ${link('/problems', 'Error codes')}
          </nav>
        </header>
        <main>${main}</main>
        <footer>
          <p>
            Handbill ${options.version} · <a href="/openapi.json">OpenAPI</a> · <a href="/healthz">Health</a>
          </p>
        </footer>
      </body>
    </html> `
}

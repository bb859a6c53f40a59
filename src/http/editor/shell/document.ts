import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import { fontLinks, fontsOfLanguage, networkFonts } from '../../answer/page/font-links.ts'
import { fileHref } from '../../answer/page/page-files.ts'
import type { AppDeps } from '../../deps.ts'
import type { Ui } from '../words/ui.ts'

interface DocumentOptions {
  readonly title: string
  readonly ui: Ui
  /** The language of the article on the page. */
  readonly lang?: string | undefined
  /** State marks that styles and the script use. */
  readonly marks?: Html | undefined
}

/** The document around every editor's page: one style sheet, one script, nothing inline. */
export async function editorDocument(
  { pageFiles }: Pick<AppDeps, 'pageFiles'>,
  { title, ui, lang = '', marks }: DocumentOptions,
  body: Html,
): Promise<Html> {
  const [style, script] = await Promise.all(
    ['editor.css', 'editor.js'].map(async (name) => fileHref(name, pageFiles)),
  )
  return html`<!doctype html>
    <html lang="${ui.lang}" ${marks ?? ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${await fontLinks(pageFiles, [
          ...networkFonts,
          ...new Set([...fontsOfLanguage(lang), ...fontsOfLanguage(ui.lang)]),
        ])}
        ${style === undefined ? '' : html`<link rel="stylesheet" href="${style}" />`}
        ${script === undefined ? '' : html`<script src="${script}" type="module"></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html> `
}

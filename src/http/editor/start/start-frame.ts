import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import type { Ui } from '../words/ui.ts'

/** The frame of pages without an article: one column, with a link to the page's other language. */
export function startFrame(
  main: Html,
  { lang, say }: Ui,
  carried: readonly (readonly [string, string])[] = [],
): Html {
  const other = lang === 'en' ? 'hi' : 'en'
  const query = new URLSearchParams([
    ['ui', other],
    ...carried.filter(([name]) => name !== 'ui').map(([name, value]) => [name, value]),
  ])
  return html`<header class="masthead start-head">
      <a class="brand" href="/preview">Handbill</a>
      <a class="language" href="/preview?${query}" lang="${other}" hreflang="${other}"
        >${say('inLanguage')}</a
      >
    </header>
    <main class="start" id="main">${main}</main>
    <p class="unseen" role="status" id="say"></p>`
}

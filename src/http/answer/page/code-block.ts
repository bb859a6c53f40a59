import { html } from 'hono/html'
import type { Html } from './page.ts'

/** A code block to copy; scrollable by keyboard. */
export function codeBlock(text: string, caption?: string): Html {
  return html`<figure class="code">
    ${caption === undefined ? '' : html`<figcaption>${caption}</figcaption>`}
    <pre tabindex="0"><code>${text}</code></pre>
  </figure>`
}

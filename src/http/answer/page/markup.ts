import { html } from 'hono/html'
import type { Html } from './page.ts'

/** The subset of Markdown in the API description: `code`, **strong**, lists, headings, paragraphs. */
export function blockMarkup(text: string, heading: 'h2' | 'h3' = 'h3'): Html {
  const blocks = text.split(/\n{2,}/).map((block) => {
    if (block.startsWith('## '))
      return heading === 'h2' ? html`<h2>${block.slice(3)}</h2>` : html`<h3>${block.slice(3)}</h3>`
    if (/^\d\. /.test(block))
      return html`<ol>
        ${block.split(/\n(?=\d\. )/).map(listItem)}
      </ol>`
    return html`<p>${inlineMarkup(block)}</p>`
  })
  return html`${blocks}`
}

function listItem(item: string): Html {
  return html`<li>${inlineMarkup(item.replace(/^\d\. /, ''))}</li>`
}

/** Code and strong text; the rest is escaped, so a description cannot inject tags. */
export function inlineMarkup(text: string): Html {
  return html`${text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map(inlinePart)}`
}

function inlinePart(part: string): Html | string {
  if (/^`[^`]+`$/.test(part)) return html`<code>${part.slice(1, -1)}</code>`
  if (/^\*\*[^*]+\*\*$/.test(part)) return html`<strong>${part.slice(2, -2)}</strong>`
  return part
}

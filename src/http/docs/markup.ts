import { html, raw } from 'hono/html'
import type { Html } from '../answer/page.ts'

/** The little of Markdown that descriptions in the API document use: `code`, **strong**, lists, headings, paragraphs. */
export function blockMarkup(text: string): Html {
  const blocks = text.split(/\n{2,}/).map((block) => {
    if (block.startsWith('## ')) return html`<h3>${block.slice(3)}</h3>`
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

/** Code and strong text; everything is escaped first, so a description cannot bring tags of its own. */
export function inlineMarkup(text: string): Html {
  const escaped = text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
  const marked = escaped
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
  return raw(marked)
}

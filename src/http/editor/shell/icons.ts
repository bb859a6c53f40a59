import { html, raw } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'

/** Line drawings in a box of 16 by 16. */
const paths = {
  undo: 'M3 6h7a4 4 0 0 1 0 8H7M6 3 3 6l3 3',
  redo: 'M13 6H6a4 4 0 0 0 0 8h3M10 3l3 3-3 3',
  link: 'M6.5 9.5a3 3 0 0 0 4.2 0l2-2a3 3 0 0 0-4.2-4.2l-.8.8M9.5 6.5a3 3 0 0 0-4.2 0l-2 2a3 3 0 0 0 4.2 4.2l.8-.8',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  look: 'M2 2.5h5v5H2zM9 2.5h5v5H9zM2 9.5h5v4H2zM9 9.5h5v4H9z',
  words: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  posts: 'M2.5 3h11v8h-7l-3 2.5V11h-1z',
  photo: 'M4.5 1.5v10h10M1.5 4.5h10v10',
  designs: 'M2 3h12v10H2zM2 7h12M7 7v6',
} as const

/** Hidden from screen readers: the text beside it or the label of its parent names it. */
export function icon(name: keyof typeof paths): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${raw(`<path d="${paths[name]}"/>`)}
  </svg>`
}

import { html } from 'hono/html'
import { formats } from '../../../card/contract/formats.ts'
import type { PackedCard } from '../../../desk/packs/pack-schema.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Ui } from './ui.ts'

/** A card's size in pixels, and of its file where that is known: “1200 × 630 · 97 kB”. */
export function cardSize({ format, bytes }: Pick<PackedCard, 'format' | 'bytes'>, ui: Ui): Html {
  const { width, height } = formats[format]
  if (bytes === 0) return html`<span dir="ltr" class="pixels">${width} × ${height}</span>`
  return html`<span dir="ltr"
    ><span class="pixels">${width} × ${height} · </span>${ui.number(Math.round(bytes / 1000))}&nbsp;kB</span
  >`
}

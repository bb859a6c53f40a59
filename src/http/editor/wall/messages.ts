import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { cardImage } from './card-image.ts'
import { host, linkDescription, linkTitle, siteName, type TileWords } from './parts.ts'
import type { messageTiles } from './tile-names.ts'

type Draw = (sheet: Sheet, words: TileWords) => Html

/** How each messenger shows a link sent without text. */
export const messageLooks: Readonly<Record<(typeof messageTiles)[number], Draw>> = {
  whatsapp: (sheet, words) =>
    html`<div class="bubble">
      <div class="picture og">${cardImage('og', sheet)}</div>
      <div class="caption">
        ${linkTitle('whatsapp', sheet, words)} ${linkDescription('whatsapp', sheet, words)} ${host(words)}
      </div>
      <p class="address" dir="ltr">${words.address}</p>
    </div>`,

  telegram: (sheet, words) =>
    html`<div class="bubble">
      <p class="address" dir="ltr">${words.address}</p>
      <div class="quoted" dir="${sheet.pack.article.dir}">
        <p class="site"><bdi>${siteName(sheet)}</bdi></p>
        ${linkTitle('telegram', sheet, words)} ${linkDescription('telegram', sheet, words)}
        <div class="picture og">${cardImage('og', sheet)}</div>
      </div>
    </div>`,

  imessage: (sheet, words) =>
    html`<div class="bubble">
      <div class="picture og">${cardImage('og', sheet)}</div>
      <div class="caption">${linkTitle('imessage', sheet, words)} ${host(words)}</div>
    </div>`,

  slack: (sheet, words) =>
    html`<div class="quoted" dir="${sheet.pack.article.dir}">
      <p class="site"><bdi>${siteName(sheet)}</bdi></p>
      ${linkTitle('slack', sheet, words)} ${linkDescription('slack', sheet, words)}
      <div class="picture og">${cardImage('og', sheet)}</div>
    </div>`,

  discord: (sheet, words) =>
    html`<div class="quoted" dir="${sheet.pack.article.dir}">
      <p class="site"><bdi>${siteName(sheet)}</bdi></p>
      ${linkTitle('discord', sheet, words)} ${linkDescription('discord', sheet, words)}
      <div class="picture og">${cardImage('og', sheet)}</div>
    </div>`,
}

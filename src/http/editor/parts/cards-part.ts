import { html } from 'hono/html'
import { formats } from '../../../card/contract/formats.ts'
import type { PackedCard } from '../../../desk/packs/pack-schema.ts'
import type { Html } from '../../answer/page.ts'
import type { Sheet } from '../sheet.ts'
import { verdictList } from '../verdicts.ts'
import { copyButton } from '../words.ts'

/** Where each format goes, in an editor's words. */
const uses = {
  og: 'Link previews: Facebook, WhatsApp, LinkedIn, Slack …',
  twitter: 'X',
  youtube: 'YouTube thumbnail',
  square: 'Square posts',
  portrait: 'Portrait posts',
  story: 'Stories',
  wide: 'Google Discover',
  pin: 'Pinterest',
  chat: 'Chats',
} as const satisfies Record<keyof typeof formats, string>

/** Every card, with what it weighs, what it says to those who do not see it, and what was found on it. */
export function cardsPart(sheet: Sheet): Html {
  return html`<section id="cards">
    <h2>Cards</h2>
    <div class="cards">${sheet.pack.cards.map((card) => figure(card, sheet))}</div>
  </section>`
}

function figure(card: PackedCard, { picture, inline, pack: { article } }: Sheet): Html {
  const { format, width, height, file, alt } = card
  const id = `card-${format}`
  const source = picture(format)
  // A picture inside the page is opened by enlarging it in place: browsers open no data URI as a page.
  const opened = inline ? `#${id}` : source
  const away = inline ? '' : 'target=_blank rel=noopener'
  return html`<figure id="${id}" class="card">
    <a class="close" href="#cards">Close</a>
    <a class="picture" href="${opened}" ${away}
      ><img
        src="${source}"
        width="${width}"
        height="${height}"
        alt="${alt}"
        lang="${article.lang}"
        loading="lazy"
        decoding="async"
    /></a>
    <figcaption>
      <h3>${format} <span class="muted">${uses[format]}</span></h3>
      <p class="facts">
        ${width} × ${height} · ${kilobytes(card)} kB of ${Math.round(formats[format].maxBytes / 1000)} ·
        ${card.type.toUpperCase()}
      </p>
      <p class="actions">
        <a href="${opened}" ${away} aria-label="Open the ${format} card in full">Open in full</a>
        ${
          inline
            ? html`<a href="#${id}" data-picture="${id}" download="${file}" hidden>Download</a>`
            : html`<a href="${source}" download="${file}" aria-label="Download the ${format} card"
                >Download</a
              >`
        }
      </p>
      <div class="alt">
        <p class="label">Alt text ${copyButton(`alt-${format}`, `the alt text of the ${format} card`)}</p>
        <p id="alt-${format}" lang="${article.lang}" dir="${article.dir}">${alt}</p>
      </div>
      ${verdictList(card.verdicts, article.lang)}
    </figcaption>
  </figure> `
}

function kilobytes({ bytes }: PackedCard): string {
  return (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)
}

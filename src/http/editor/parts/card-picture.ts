import { html } from 'hono/html'
import type { FormatName } from '../../../card/contract/format.ts'
import type { Html } from '../../answer/page.ts'
import type { Sheet } from '../sheet.ts'

/**
 * A card beside what it is posted with. Its words are there too, so screen readers skip the picture.
 * A picture that is inside the page is there once, among the cards; the script shows it here as well.
 */
export function cardPicture(format: FormatName, { pack, picture, inline }: Sheet): Html {
  const card = pack.cards.find((each) => each.format === format)
  if (card === undefined) return html``
  const size = html`width="${card.width}" height="${card.height}"`
  return inline
    ? html`<img class="with" data-picture="card-${format}" ${size} alt="" hidden />`
    : html`<img class="with" src="${picture(format)}" ${size} alt="" loading="lazy" decoding="async" />`
}

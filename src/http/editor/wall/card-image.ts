import { html } from 'hono/html'
import type { FormatName } from '../../../card/contract/format.ts'
import { formats } from '../../../card/contract/formats.ts'
import type { Html } from '../../answer/page/page.ts'
import { cardOf, type Sheet } from '../sheet.ts'
import { pictureHref, TILE_SCALE } from '../state/place.ts'

interface Shown {
  /** Its text is given elsewhere: screen readers skip the picture. */
  readonly silent?: boolean
  /** Below the first screen. */
  readonly lazy?: boolean
}

/** A card of the state at half size. Its ratio is given, so that the layout does not shift on load. */
export function cardImage(
  format: FormatName,
  sheet: Sheet,
  { silent = false, lazy = false }: Shown = {},
): Html {
  const { place, state, pack } = sheet
  const { width, height } = formats[format]
  const alt = silent ? '' : (cardOf(sheet, format)?.alt ?? '')
  return html`<img
    data-card="${format}"
    src="${pictureHref(place, format, state.edits, [TILE_SCALE])}"
    width="${width}"
    height="${height}"
    alt="${alt}"
    lang="${pack.article.lang}"
    decoding="async"
    ${lazy ? 'loading=lazy' : ''}
  />`
}

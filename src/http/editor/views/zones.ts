import { html } from 'hono/html'
import type { FormatName } from '../../../card/contract/format.ts'
import { formats } from '../../../card/contract/formats.ts'
import type { Html } from '../../answer/page/page.ts'

/** Overlay of what the network's own interface covers of a card. */
export function coveredZones(format: FormatName): Html {
  const { width, height, safe, covered } = formats[format]
  const edges = [
    { left: 0, top: 0, right: width, bottom: safe.top },
    { left: 0, top: height - safe.bottom, right: width, bottom: height },
    { left: 0, top: 0, right: safe.left, bottom: height },
    { left: width - safe.right, top: 0, right: width, bottom: height },
  ].filter(({ left, top, right, bottom }) => right > left && bottom > top)
  const zones = [...edges, ...covered]
  if (zones.length === 0) return html``
  return html`<svg
    class="zones"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${zones.map(
      ({ left, top, right, bottom }) =>
        html`<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"></rect>`,
    )}
  </svg>`
}

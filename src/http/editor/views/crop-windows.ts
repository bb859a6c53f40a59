import { html } from 'hono/html'
import type { FormatName } from '../../../card/contract/format.ts'
import type { PackedCard } from '../../../desk/packs/pack-schema.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { hrefOf, pictureHref, seen } from '../state/place.ts'
import { formatLabel } from '../words/format-labels.ts'
import { inTenths, outsideOf } from '../state/crop-outline.ts'

interface Size {
  readonly width: number
  readonly height: number
}

type Crop = NonNullable<PackedCard['crop']>

/**
 * Every format's crop drawn on the photo, with the outside of the selected one darkened. SVG, because the positions
 * are numbers of the state and the content security policy allows no inline styles.
 */
export function cropWindows(sheet: Sheet, chosen: FormatName | undefined, { width, height }: Size): Html {
  const windows = sheet.pack.cards.flatMap(({ format, crop }) =>
    crop === undefined ? [] : [{ format, crop }],
  )
  const { edits } = sheet.state
  const own = windows.find(({ format }) => format === chosen)
  const inPixels = ({ x, y, width: w, height: h }: Crop) => ({
    x: inTenths(x * width),
    y: inTenths(y * height),
    width: inTenths(w * width),
    height: inTenths(h * height),
  })
  return html`<svg
    class="windows"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${own === undefined ? '' : html`<path class="outside" fill-rule="evenodd" d="${outsideOf(inPixels(own.crop), { width, height })}"></path>`}
    ${windows.map(({ format, crop }) => {
      const { x, y, width: w, height: h } = inPixels(crop)
      const isPlaced = edits[`focus.${format}`] !== undefined || edits[`crop.${format}`] !== undefined
      return html`<rect
        class="${format === chosen ? 'chosen' : ''}"
        data-crop="${format}"
        ${isPlaced ? 'data-placed' : ''}
        x="${x}"
        y="${y}"
        width="${w}"
        height="${h}"
        vector-effect="non-scaling-stroke"
      ></rect>`
    })}
  </svg>`
}

/** Every format's crop side by side; a selected one gets its own focus point. */
export function cropList(sheet: Sheet, chosen: FormatName | undefined, { width, height }: Size): Html {
  const { pack, place, state, ui } = sheet
  const { photo } = state.edits
  const source = pictureHref(place, 'photo', photo === undefined ? {} : { photo })
  const focus = pointOf(state.edits.focus ?? '')
  const crops = pack.cards.flatMap(({ format, crop, faces }) => {
    if (crop === undefined) return []
    const point = pointOf(state.edits[`focus.${format}`] ?? '') ?? focus
    const [x, y, w, h] = [crop.x * width, crop.y * height, crop.width * width, crop.height * height].map(
      inTenths,
    )
    return [
      html`<li>
        <a
          href="${hrefOf(place, seen(state, { on: format === chosen ? '' : format }))}"
          ${format === chosen ? 'aria-current=true' : ''}
          data-on="${format}"
          ><svg
            viewBox="${x} ${y} ${w} ${h}"
            role="img"
            aria-label="${ui.say('cropOf', { name: formatLabel(format, ui) })}"
          >
            <image
              href="${source}"
              width="${width}"
              height="${height}"
              preserveAspectRatio="none"
            ></image></svg
          ><span><b>${formatLabel(format, ui)}</b> ${shownMark({ crop, faces }, point, ui.say)}</span></a
        >
      </li> `,
    ]
  })
  return html`<ul class="crops" aria-label="${ui.say('theCrops')}">
    ${crops}
  </ul>`
}

/** Whether the crop shows the faces; without faces, whether it shows the focus point. */
function shownMark(
  { crop, faces }: { readonly crop: Crop; readonly faces: PackedCard['faces'] },
  point: readonly [number, number] | undefined,
  say: Sheet['ui']['say'],
): Html {
  if (faces !== undefined && faces.found > 0)
    return mark(faces.cut === 0, say(faces.cut === 0 ? 'faceIn' : 'faceOut'))
  if (point === undefined) return html``
  const isIn = contains(crop, point)
  return mark(isIn, say(isIn ? 'pointIn' : 'pointOut'))
}

function mark(isIn: boolean, words: string): Html {
  return html`<small class="${isIn ? 'in' : 'out'}">${isIn ? '✓' : '✗'} ${words}</small>`
}

function contains({ x, y, width, height }: Crop, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height
}

function pointOf(value: string): readonly [number, number] | undefined {
  const [x, y] = value.split(',').map(Number)
  return x === undefined || y === undefined || Number.isNaN(x + y) ? undefined : [x, y]
}

import { createCanvas } from '../../../src/card/ink/canvas.ts'
import { loadKernel, loadTypeModules } from '../../../src/node/media/wasm-modules.ts'
import type { Face } from '../../../src/type/fonts/face.ts'
import { createHarfBuzz, type HarfBuzz } from '../../../src/type/shaping/harfbuzz.ts'
import { readSetSpec, setText } from '../../../src/type/set.ts'
import { createTypesetter } from '../../../src/type/typesetter.ts'
import type { Picture } from './reference.ts'
import { ownFonts } from './own-fonts.ts'
import { BOX, isColored, type Item, readFont } from './texts.ts'

/** An item set and inked by Handbill. */
export interface SetItem {
  readonly lines: readonly string[]
  readonly picture: Picture
}

const WHITE = { r: 255, g: 255, b: 255 }
const BLACK = { r: 0, g: 0, b: 0 }

/** Sets items on a canvas of the reference's size, with a HarfBuzz that `alter` may modify. */
export function createBench(alter: (harfbuzz: HarfBuzz) => HarfBuzz = (harfbuzz) => harfbuzz) {
  const typesetter = createTypesetter(alter(createHarfBuzz(loadTypeModules())))
  const canvas = createCanvas(loadKernel())
  const faces = new Map<string, Face>()

  function face(name: string, weight?: number): Face {
    const key = `${name} ${weight}`
    const open = faces.get(key) ?? openFace(name, weight)
    faces.set(key, open)
    return open
  }

  function openFace(name: string, weight?: number): Face {
    const whole = typesetter.openFace(name, ownFonts.get(name) ?? readFont(name))
    if (weight === undefined) return whole
    return typesetter.instance(whole, { variations: { wght: weight, opsz: BOX.size } })
  }

  return function set(item: Item, { width, height }: { width: number; height: number }): SetItem {
    const spec = readSetSpec({
      text: item.text,
      lang: item.lang,
      dir: item.dir,
      fontFiles: item.fonts,
      size: BOX.size,
      width: BOX.width,
      lineHeight: item.lineHeight ?? BOX.lineHeight,
      canvas: { width, height },
    })
    const { placed } = setText(
      typesetter,
      spec,
      item.fonts.map((name) => face(name, item.weight)),
    )
    canvas.beginPlain(BLACK, width, height)
    canvas.text(placed, WHITE)
    const channels = isColored(item) ? 3 : 1
    return {
      lines: placed.lines.map(({ text }) => text.replaceAll('\u200b', '').trim()),
      picture: { width, height, channels, data: pick(canvas.pixels(), channels) },
    }
  }
}

/** RGBA without alpha, or only red if all is grey. */
function pick(rgba: Uint8Array, channels: 1 | 3): Uint8Array {
  const data = new Uint8Array((rgba.length / 4) * channels)
  for (let i = 0, at = 0; i < rgba.length; i += 4) {
    for (let channel = 0; channel < channels; channel++) data[at++] = rgba[i + channel]!
  }
  return data
}

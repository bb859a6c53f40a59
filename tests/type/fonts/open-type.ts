import { loadTypeModules } from '../../../src/node/media/wasm-modules.ts'
import type { Direction } from '../../../src/article/language/direction.ts'
import type { Face } from '../../../src/type/fonts/face.ts'
import { createHarfBuzz, type HarfBuzz } from '../../../src/type/shaping/harfbuzz.ts'
import type { Paragraph } from '../../../src/type/layout/paragraph.ts'
import type { Setting, TextFrame } from '../../../src/type/layout/setting.ts'
import type { TextStyle } from '../../../src/type/shaping/text-style.ts'
import { createTypesetter } from '../../../src/type/typesetter.ts'
import { readFont } from '../chromium/texts.ts'

const modules = loadTypeModules()

/** A typesetter with the repository's fonts, on a HarfBuzz that `alter` may modify. */
export function openType(alter: (harfbuzz: HarfBuzz) => HarfBuzz = (harfbuzz) => harfbuzz) {
  const harfbuzz = alter(createHarfBuzz(modules))
  const typesetter = createTypesetter(harfbuzz)
  const faces = new Map<string, Face>()

  /** By file name without `.ttf`. */
  function face(name: string): Face {
    const open = faces.get(name) ?? typesetter.openFace(name, readFont(`${name}.ttf`))
    faces.set(name, open)
    return open
  }

  function prepare(
    text: string,
    lang: string,
    names: readonly string[],
    more: Partial<TextStyle> & { dir?: Direction } = {},
  ): Paragraph {
    return typesetter.prepare(text, { lang, dir: 'ltr', faces: names.map(face), ...more })
  }

  /** In a plain frame like a browser's, by default. */
  function fit(paragraph: Paragraph, frame: Partial<TextFrame>): Setting {
    const plain = { place: 'test', width: 600, lineHeight: 1.25, min: 40, max: 40, polish: false }
    return typesetter.fit(paragraph, { ...plain, ...frame })
  }

  return { harfbuzz, typesetter, face, prepare, fit }
}

/** The texts of a setting's lines. */
export function linesOf({ paragraph, lines }: Setting): string[] {
  return lines.map(({ start, end }) => paragraph.text.slice(start, end))
}

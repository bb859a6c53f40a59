import { LRUCache } from 'lru-cache'
import { Problem } from '../problem.ts'
import type { Face, FaceInstance } from './fonts/face.ts'
import { fit } from './layout/fit.ts'
import type { HarfBuzz } from './shaping/harfbuzz.ts'
import { type Paragraph, prepareParagraph } from './layout/paragraph.ts'
import { place } from './layout/place.ts'
import type { Placed } from './layout/placed.ts'
import type { Position, Setting, TextFrame } from './layout/setting.ts'
import type { TextStyle } from './shaping/text-style.ts'

/**
 * Problem: set a text of any script in a box like a browser.
 * Method: prepare, once per text: split it into runs of one face, script and direction, and shape them. Fit, once
 * per frame: break lines at ever smaller sizes until they fit; cut the text if none does. Place, once per card: put
 * the lines' glyphs on their baselines.
 * Limits: no justification; hyphenates only at hyphens in the text, including soft ones.
 */

export interface Typesetter {
  /** Opens a TTF or OTF; throws Problem `not-a-font` naming `id`. Copies the bytes. */
  openFace(id: string, bytes: Uint8Array): Face
  /** The same file at another position of its axes or at another scale. It closes with its face. */
  instance(face: Face, cut: FaceInstance): Face
  /** Frees a face and its instances when no paragraph will use them again. */
  closeFace(face: Face): void
  /** Everything independent of size and width. Cached for a while, so that formats share it. */
  prepare(text: string, style: TextStyle): Paragraph
  /** The largest fitting size with its lines; a text that cannot fit is cut at a word. Never throws for content. */
  fit(paragraph: Paragraph, frame: TextFrame): Setting
  /** Glyphs at their positions. */
  place(setting: Setting, at: Position): Placed
}

/** UTF-16 units of cached texts: a card's few texts serve all of its formats. */
const CACHED_UNITS = 20_000

/** A typesetter over one HarfBuzz; it must have opened the faces. */
export function createTypesetter(harfbuzz: HarfBuzz): Typesetter {
  const cached = new LRUCache<string, Paragraph>({
    maxSize: CACHED_UNITS,
    sizeCalculation: ({ text }) => text.length + 1,
  })
  const numbers = createNumbering()

  function prepare(text: string, style: TextStyle): Paragraph {
    if (style.faces.length === 0) throw new Problem('invalid-input', 'A text needs at least one font')
    const inSpans = style.spans?.map(({ faces }) => faces?.map(numbers))
    const key = JSON.stringify([text, style, style.faces.map(numbers), inSpans], (name, value: unknown) =>
      name === 'faces' ? undefined : value,
    )
    let paragraph = cached.get(key)
    if (paragraph === undefined) {
      paragraph = prepareParagraph(harfbuzz, text, style)
      cached.set(key, paragraph)
    }
    return paragraph
  }

  return {
    openFace: (id, bytes) => harfbuzz.openFace(id, bytes),
    instance: (face, cut) => harfbuzz.instance(face, cut),
    closeFace(face) {
      cached.clear()
      harfbuzz.closeFace(face)
    },
    prepare,
    fit: (paragraph, frame) => fit(paragraph, frame, prepare),
    place: (setting, at) => place(harfbuzz, setting, at),
  }
}

/** Numbers faces in order of use, because two files may have the same id. */
function createNumbering(): (face: Face) => number {
  const numbers = new WeakMap<Face, number>()
  let next = 0
  return (face) => {
    let number = numbers.get(face)
    if (number === undefined) numbers.set(face, (number = next++))
    return number
  }
}

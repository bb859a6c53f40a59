import type { HarfBuzz } from '../../../src/type/shaping/harfbuzz.ts'
import { GLYPH_STRIDE, OFFSET_Y, type ShapeRequest } from '../../../src/type/shaping/shaper.ts'

/** Substitutions that scripts need; without them letters appear unconnected. */
const SUBSTITUTIONS = (
  'ccmp locl rlig liga calt clig rclt init medi fina isol ' +
  'nukt akhn rphf rkrf pref blwf half pstf vatu cjct cfar abvs blws pres psts haln'
).split(' ')

/** Real errors of typesetters, injected at the interface to HarfBuzz. The text set is useful only if it detects them. */
export const faults = {
  /** HarfBuzz's y axis points up, pixels' down: satori adds where it should subtract. */
  marksFlipped: spoilShape((shape, request) => {
    const glyphs = shape(request).slice()
    for (let at = OFFSET_Y; at < glyphs.length; at += GLYPH_STRIDE) glyphs[at] = -glyphs[at]!
    return glyphs
  }),
  /** No regional letter forms. */
  languageDropped: spoilShape((shape, request) => shape({ ...request, lang: undefined })),
  /** HarfBuzz guesses the script from the first letter, and the language from the process. */
  scriptGuessed: spoilShape((shape, request) => shape({ ...request, lang: undefined, script: undefined })),
  /** No script: no reordering, no joining. */
  scriptIgnored: spoilShape((shape, request) => shape({ ...request, script: 'Zyyy' })),
  /** Unjoined letters, no conjuncts. */
  substitutionOff: spoilShape((shape, request) =>
    shape({ ...request, features: [...request.features, ...SUBSTITUTIONS.map((tag) => `-${tag}`)] }),
  ),
}

type Shape = (request: ShapeRequest) => Int32Array

function spoilShape(spoiled: (shape: Shape, request: ShapeRequest) => Int32Array) {
  return (harfbuzz: HarfBuzz): HarfBuzz => ({
    ...harfbuzz,
    shape: (face, request) => spoiled((one) => harfbuzz.shape(face, one), request),
  })
}

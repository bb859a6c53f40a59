import type { HarfBuzz } from '../../../src/type/shaping/harfbuzz.ts'
import { GLYPH_STRIDE, OFFSET_Y, type ShapeRequest } from '../../../src/type/shaping/shaper.ts'

/** Substitutions that scripts rely on; off, letters stand side by side as the character set has them. */
const SUBSTITUTIONS = (
  'ccmp locl rlig liga calt clig rclt init medi fina isol ' +
  'nukt akhn rphf rkrf pref blwf half pstf vatu cjct cfar abvs blws pres psts haln'
).split(' ')

/**
 * Mistakes that typesetters really make, put in at the seam to HarfBuzz. The text set is worth something only if it
 * notices them.
 */
export const faults = {
  /** HarfBuzz counts upwards, pixels go down: satori adds where it should subtract. */
  marksFlipped: spoilShape((shape, request) => {
    const glyphs = shape(request).slice()
    for (let at = OFFSET_Y; at < glyphs.length; at += GLYPH_STRIDE) glyphs[at] = -glyphs[at]!
    return glyphs
  }),
  /** No national letter forms. */
  languageDropped: spoilShape((shape, request) => shape({ ...request, lang: undefined })),
  /** HarfBuzz takes the script of the first letter it finds, and the language of the process. */
  scriptGuessed: spoilShape((shape, request) => shape({ ...request, lang: undefined, script: undefined })),
  /** No script at all: nothing is reordered, nothing joins. */
  scriptIgnored: spoilShape((shape, request) => shape({ ...request, script: 'Zyyy' })),
  /** Letters unjoined, conjuncts unmade. */
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

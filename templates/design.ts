/** Imports for custom designs: `import { … } from 'handbill/design'`. */
export {
  type BoxStyle,
  Columns,
  Frame,
  Logo,
  Mark,
  Photo,
  type PictureName,
  Row,
  Rule,
  Scrim,
  Span,
  Text,
  type Voice,
  type Words,
} from '../src/card/contract/elements.ts'
export { contrast, luminance, mix, parseColor, readableOn } from '../src/card/contract/color.ts'
export type { Format, FormatName, Zone } from '../src/card/contract/format.ts'
export { formatNames, formats, usualFormats } from '../src/card/contract/formats.ts'
export type { CardContent, Design } from '../src/card/contract/template.ts'
export { Credit } from './house-style/credit.tsx'
export { Foot } from './house-style/foot.tsx'
export { type Look, lookOf } from './house-style/look.ts'
export { PLAY, QUOTATION_MARK, STAR } from './house-style/marks.ts'
export { type Measures, measures } from './house-style/measures.ts'
export {
  deepGround,
  newsPalette,
  type Palette,
  paletteOn,
  readable,
  strongPalette,
  tintedPalette,
} from './house-style/palette.ts'
export { at } from './house-style/place.ts'
export { headlineSizes, smallSize, textSize } from './house-style/scripts.ts'
export { TopLine } from './house-style/top-line.tsx'

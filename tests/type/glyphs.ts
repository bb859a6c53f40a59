import type { HarfBuzz } from '../../src/type/shaping/harfbuzz.ts'
import { items as allItems, type Item } from './chromium/texts.ts'
import { openType } from './fonts/open-type.ts'

/** One or two texts of every script, and the most sensitive ones for direction, joining and a language's letter forms. */
const CHOSEN = (
  'vietnamese yoruba greek serbian hindi-1 marathi nepali-figures hindi-joiners bengali assamese punjabi gujarati ' +
  'odia-1 tamil telugu kannada malayalam sinhala arabic-1 arabic-brackets arabic-vocalised urdu-1 urdu-mixed ' +
  'persian-zwnj sindhi kashmiri hebrew hebrew-mixed hebrew-points english-arabic thai-news lao khmer burmese shan ' +
  'amharic georgian armenian tibetan japanese-news korean-news chinese-simplified chinese-traditional santali-1 ' +
  'manipuri-1 turkish-fi'
).split(' ')

export const items = CHOSEN.map((id) => {
  const item = allItems.find((one) => one.id === id)
  if (item === undefined) throw new Error(`there is no text “${id}” any more`)
  return item
})

const SIZE = 1000

/**
 * A text set in a box twelve em wide: each line followed by its glyphs as `face:glyph@x,y`, in thousandths of an em
 * from the box's left edge and the line's baseline, y down.
 */
export function describeGlyphs(alter?: (harfbuzz: HarfBuzz) => HarfBuzz): (item: Item) => string {
  const { typesetter, prepare, fit } = openType(alter)
  return (item) => {
    const names = item.fonts.map((file) => file.replace('.ttf', ''))
    const paragraph = prepare(item.text, item.lang, names, { dir: item.dir })
    const setting = fit(paragraph, { width: 12 * SIZE, min: SIZE, max: SIZE })
    const at = { x: 0, y: 0, width: 12 * SIZE, align: 'start' } as const
    const lines = setting.lines.map((line) => {
      const { glyphs, lines } = typesetter.place({ ...setting, lines: [line] }, at)
      const { text, baseline } = lines[0]!
      const described = glyphs.map(
        ({ face, glyph, x, y }) =>
          `${paragraph.style.faces.indexOf(face)}:${glyph}@${Math.round(x)},${Math.round(y - baseline)}`,
      )
      return `“${text}”\n  ${described.join(' ')}`
    })
    return `--- ${item.id}\n${lines.join('\n')}\n`
  }
}

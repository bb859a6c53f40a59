import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Mark, Photo, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf } from '../house-style/look.ts'
import { QUOTATION_MARK } from '../house-style/marks.ts'
import { paletteOn } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, smallSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly words: readonly [min: number, max: number]
  readonly lines: number
  /** Height of the mark. */
  readonly mark: number
  readonly portrait: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { words: [44, 128], lines: 5, mark: 76, portrait: 112 },
  twitter: { words: [42, 124], lines: 5, mark: 72, portrait: 104 },
  youtube: { words: [54, 140], lines: 5, mark: 90, portrait: 128 },
  square: { words: [58, 160], lines: 7, mark: 108, portrait: 140 },
  portrait: { words: [62, 176], lines: 8, mark: 118, portrait: 150 },
  story: { words: [66, 190], lines: 8, mark: 136, portrait: 168 },
  wide: { words: [46, 134], lines: 5, mark: 80, portrait: 118 },
  pin: { words: [58, 166], lines: 8, mark: 110, portrait: 142 },
  chat: { words: [42, 118], lines: 7, mark: 80, portrait: 104 },
}

const GROUND = { light: '#f5efe3', dark: '#1c1710' }

/** A large quotation mark, the quotation, a round portrait with name and role. */
export const quote: CardTemplate = {
  name: 'quote',
  description: 'A quotation: large words in serif, a round portrait, name and role.',
  formats: formatNames,
  tones: ['light', 'dark'],
  kinds: ['interview'],
  lacks: ({ details: { quote } }) => (quote?.speaker ? undefined : 'a quotation with its speaker'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const palette = paletteOn(GROUND[content.tone], content.accent)
  const own = sizes[look.format.name]
  const { width, height, margin, gap } = look
  const { text = content.headline, speaker, role } = content.details.quote ?? {}
  const face = content.has('portrait') ? own.portrait : 0
  const name = smallSize(content, look.foot * 1.1)
  const foot = Math.max(face, Math.ceil(name * content.leading * (role ? 2 : 1)))
  const markTop = look.format.name === 'story' ? look.below : look.top
  const top = markTop + own.mark + gap * 0.7
  const left = margin + (face > 0 ? face + face * 0.16 : 0)
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: palette.ground }}>
      <Mark
        style={at(margin, markTop, own.mark * QUOTATION_MARK.ratio, own.mark)}
        viewBox={QUOTATION_MARK.viewBox}
        path={QUOTATION_MARK.path}
        color={palette.accent}
        mirror
      />
      <TopLine
        look={look}
        palette={palette}
        left={margin + own.mark * 2}
        width={width - 2 * margin - own.mark * 2}
      />
      <Frame
        name="words"
        style={at(margin, top, width - 2 * margin, look.end - foot - gap - top)}
        anchor={look.tall ? 'middle' : 'top'}
      >
        <Text
          name="headline"
          face="serif"
          weight={700}
          size={headlineSizes(content, own.words)}
          color={palette.ink}
          maxLines={own.lines}
          cutAt="sentence"
          flush
        >
          {text}
        </Text>
      </Frame>
      {face > 0 && (
        <Photo of="portrait" subject="face" shape="circle" style={at(margin, look.end - face, face, face)} />
      )}
      <Frame name="speaker" style={at(left, look.end - foot, width - margin - left, foot)} anchor="middle">
        <Text
          name="name"
          face="plain"
          weight={700}
          size={[Math.round(name * 0.8), name]}
          color={palette.ink}
          maxLines={1}
        >
          {speaker}
        </Text>
        <Text
          name="role"
          face="plain"
          weight={400}
          size={[Math.round(name * 0.76), Math.round(name * 0.94)]}
          color={palette.muted}
          maxLines={1}
        >
          {role}
        </Text>
      </Frame>
    </div>
  )
}

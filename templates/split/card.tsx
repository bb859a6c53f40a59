import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Photo, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { Credit } from '../house-style/credit.tsx'
import { Foot } from '../house-style/foot.tsx'
import { pictureShare } from '../house-style/long-headline.ts'
import { lookOf } from '../house-style/look.ts'
import { deepGround, paletteOn } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, textSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  /** Width of the photo in wide formats, its height in tall ones. */
  readonly photo: number
  /** Between photo and text. */
  readonly inner: number
  /** Size wanted for the headline while there is a standfirst. */
  readonly wanted: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { headline: [42, 126], lines: 6, photo: 564, inner: 54, wanted: 0 },
  twitter: { headline: [42, 124], lines: 6, photo: 564, inner: 54, wanted: 0 },
  youtube: { headline: [54, 150], lines: 7, photo: 602, inner: 58, wanted: 0 },
  square: { headline: [52, 136], lines: 6, photo: 500, inner: 44, wanted: 78 },
  portrait: { headline: [58, 150], lines: 6, photo: 680, inner: 48, wanted: 88 },
  story: { headline: [62, 162], lines: 6, photo: 1000, inner: 56, wanted: 98 },
  wide: { headline: [44, 132], lines: 6, photo: 564, inner: 54, wanted: 0 },
  pin: { headline: [54, 144], lines: 6, photo: 756, inner: 44, wanted: 82 },
  chat: { headline: [38, 102], lines: 6, photo: 370, inner: 32, wanted: 58 },
}

/** The most a square's photo may grow over a short headline without a standfirst. */
const ALONE = 1.2

/** The least share of its width that the photo keeps beside a long headline. */
const LEAST_WIDTH = 0.78

/** Half photo, half the section's dark colour with a serif headline: the picture is free of text. */
export const split: CardTemplate = {
  name: 'split',
  description: 'A feature: half photo, half deep colour with a serif headline.',
  formats: formatNames,
  tones: ['dark'],
  kinds: ['feature'],
  instead: { design: 'headline', enlarged: 3 },
  lacks: ({ has }) => (has('photo') ? undefined : 'a photo'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const ground = deepGround(content.accent)
  const palette = paletteOn(ground, '#e8d9b4')
  const own = sizes[look.format.name]
  const { width, height, margin, gap, tall, nastaliq } = { ...look, nastaliq: content.nastaliq }
  const most = width === height && content.standfirst === undefined ? ALONE : 1
  const share = tall
    ? pictureShare(content, most)
    : Math.max(LEAST_WIDTH, pictureShare({ ...content, nastaliq: false }))
  const photo = Math.round(own.photo * share)
  const left = tall ? margin : photo + own.inner
  const field = width - left - (tall ? margin : own.inner)
  const middle = tall ? photo + own.inner + look.topMiddle - look.top : look.topMiddle
  const top = middle + look.topLine / 2 + (nastaliq ? 4 : gap * 0.5)
  const words = content.byline === undefined || look.format.name === 'youtube' ? 0 : look.footLine + gap * 0.7
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: ground }}>
      <Photo style={tall ? at(0, 0, width, photo) : at(0, 0, photo, height)} />
      <TopLine
        look={look}
        palette={palette}
        kicker={content.kicker ?? content.label('feature')}
        left={left}
        width={field}
        middle={middle}
        brandScale={tall ? 1 : 0.86}
      />
      <Frame name="words" style={at(left, top, field, look.end - words - top)} anchor="top">
        <Text
          name="headline"
          face="serif"
          weight={700}
          size={headlineSizes(content, own.headline)}
          color={palette.ink}
          maxLines={own.lines}
          flush
        >
          {content.headline}
        </Text>
        {tall && look.standfirst !== undefined && (
          <Text
            name="standfirst"
            face="text"
            weight={400}
            size={textSize(content, look.standfirst * 0.9)}
            color={palette.muted}
            maxLines={3}
            dropBelow={headlineSizes(content, [own.wanted, own.wanted])[0]}
            gap={gap}
          >
            {content.standfirst}
          </Text>
        )}
      </Frame>
      {words > 0 && <Foot look={look} palette={palette} lead={content.byline} left={left} width={field} />}
      <Credit look={look} left={24} width={(tall ? width : photo) - 48} bottom={tall ? photo : height} />
    </div>
  )
}

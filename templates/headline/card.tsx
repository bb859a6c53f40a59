import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { Foot } from '../house-style/foot.tsx'
import { lookOf } from '../house-style/look.ts'
import { newsPalette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, textSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'
import { canBeVertical, VerticalHeadline } from './vertical.tsx'

interface Sizes {
  readonly bar: number
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  /**
   * If the headline would be smaller than this, it takes the standfirst's space; in wide formats the standfirst
   * needs space that is free anyway.
   */
  readonly wanted: number
}

/** Indent of the text from the bar, inside the margin. */
const INSET = 12

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { bar: 20, headline: [46, 220], lines: 5, wanted: 180 },
  twitter: { bar: 20, headline: [46, 210], lines: 5, wanted: 180 },
  youtube: { bar: 22, headline: [56, 250], lines: 5, wanted: 120 },
  square: { bar: 24, headline: [60, 290], lines: 7, wanted: 96 },
  portrait: { bar: 26, headline: [62, 310], lines: 8, wanted: 116 },
  story: { bar: 28, headline: [68, 320], lines: 9, wanted: 116 },
  wide: { bar: 20, headline: [48, 232], lines: 5, wanted: 180 },
  pin: { bar: 24, headline: [58, 292], lines: 8, wanted: 110 },
  chat: { bar: 18, headline: [44, 214], lines: 7, wanted: 72 },
}

const options = {
  vertical: {
    kind: 'switch',
    description: 'Japanese and Chinese in columns, in portrait, story and pin.',
    usual: false,
  },
} as const

/** A bar of the section's colour at the reading edge, and the headline as large as possible. */
export const headline: CardTemplate<typeof options> = {
  name: 'headline',
  description: 'News: the section’s colour at the edge and a large headline on paper.',
  formats: formatNames,
  tones: ['light', 'dark'],
  kinds: ['news'],
  options,
  render,
}

function render(content: CardContent<typeof options>) {
  if (content.options.vertical && canBeVertical(content))
    return <VerticalHeadline content={content} bar={sizes[content.format.name].bar} />
  const look = lookOf(content)
  const palette = newsPalette(content)
  const own = sizes[look.format.name]
  const left = look.margin + INSET
  const width = look.width - left - look.margin
  const hasFoot = content.byline !== undefined || content.date !== undefined
  const bottom = hasFoot ? look.end - look.footLine - look.gap : look.end
  return (
    <div
      style={{
        position: 'relative',
        width: look.width,
        height: look.height,
        backgroundColor: palette.ground,
      }}
    >
      <div style={{ ...at(0, 0, own.bar, look.height), backgroundColor: content.accent }} />
      <TopLine look={look} palette={palette} kicker={content.kicker} left={left} width={width} />
      <Frame
        name="story"
        style={at(left, look.below, width, bottom - look.below)}
        anchor={look.format.name === 'story' ? 'middle' : 'top'}
      >
        <Text
          name="headline"
          face="display"
          weight={700}
          size={headlineSizes(content, own.headline)}
          color={palette.ink}
          maxLines={own.lines}
          leading={0.94}
          flush
        >
          {content.headline}
        </Text>
        {look.standfirst !== undefined && (
          <Text
            name="standfirst"
            face="text"
            weight={400}
            size={textSize(content, look.standfirst)}
            color={palette.muted}
            maxLines={look.tall ? 5 : 2}
            dropBelow={headlineSizes(content, [own.wanted, own.wanted])[0]}
            gap={look.gap}
          >
            {content.standfirst}
          </Text>
        )}
      </Frame>
      {hasFoot && (
        <Foot
          look={look}
          palette={palette}
          lead={content.byline ?? content.date}
          rest={content.byline === undefined ? undefined : content.date}
          left={left}
          width={width}
        />
      )}
    </div>
  )
}

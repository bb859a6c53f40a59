import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Frame, Row, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf } from '../house-style/look.ts'
import { readable, strongPalette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, smallSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  /** Height of the dark footer. */
  readonly foot: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { headline: [64, 236], lines: 4, foot: 84 },
  twitter: { headline: [62, 224], lines: 4, foot: 80 },
  youtube: { headline: [84, 270], lines: 4, foot: 92 },
  square: { headline: [92, 300], lines: 6, foot: 104 },
  portrait: { headline: [96, 330], lines: 7, foot: 120 },
  story: { headline: [100, 340], lines: 7, foot: 364 },
  wide: { headline: [68, 248], lines: 4, foot: 90 },
  pin: { headline: [90, 310], lines: 7, foot: 134 },
  chat: { headline: [68, 222], lines: 6, foot: 78 },
}

const ALARM = '#b3121d'
const FOOT = '#0c0d0f'
/** Part of a story's footer above the network's bar. */
const STORY_FOOT = 88

/** Red, condensed, with the time in a dark footer, where X puts its domain. */
export const breaking: CardTemplate = {
  name: 'breaking',
  description: 'News that cannot wait: a few condensed words on red, the time on a dark foot.',
  formats: formatNames,
  tones: ['dark'],
  kinds: ['breaking'],
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const own = sizes[look.format.name]
  const { width, height, margin, gap } = look
  const { name } = look.format
  const ground = content.brand.colors.kinds?.breaking ?? ALARM
  const palette = strongPalette(ground)
  const footTop = height - own.foot
  const words = name === 'story' ? STORY_FOOT : own.foot - look.format.safe.bottom
  // X's domain is at the lower left, YouTube's duration at the lower right.
  const wide = !look.tall && name !== 'youtube'
  const size = smallSize(content, look.foot)
  // The text is to the right of X's domain, and to the left of YouTube's duration.
  const aside = wide || (name === 'youtube' && content.mirrored)
  const farSide = wide && content.mirrored ? 'start' : 'end'
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: ground }}>
      <div style={{ ...at(0, footTop, width, own.foot), backgroundColor: FOOT }} />
      <TopLine
        look={look}
        palette={palette}
        kicker={content.label('breaking') ?? content.kicker}
        chip={{ color: palette.ink, ink: readable(ground, palette.ink, palette.ground) }}
      />
      <Frame
        name="words"
        style={at(
          margin,
          look.below,
          width - 2 * margin,
          footTop - look.below - gap * (content.nastaliq ? 1.2 : 0.5),
        )}
        anchor="middle"
      >
        <Text
          name="headline"
          face="condensed"
          weight={700}
          size={headlineSizes(content, own.headline)}
          color={palette.ink}
          maxLines={own.lines}
          // The dots of a Nastaliq line reach the letters of the next.
          leading={content.nastaliq ? 1 : 0.88}
          flush
        >
          {content.headline}
        </Text>
      </Frame>
      <Frame
        name="foot"
        style={at(margin, footTop, width - 2 * margin, words)}
        anchor="middle"
        align={aside ? farSide : 'start'}
      >
        <Row name="when" between={Math.round(size * 0.5)}>
          <Text name="time" face="plain" weight={700} size={[Math.round(size * 0.8), size]} color="#ffffff">
            {content.time}
          </Text>
          <Text
            name="date"
            face="plain"
            weight={700}
            size={[Math.round(size * 0.8), size]}
            color="#ffffff"
            yields={1}
          >
            {content.date}
          </Text>
        </Row>
      </Frame>
    </div>
  )
}

import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Columns, Frame, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf } from '../house-style/look.ts'
import { tintedPalette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly points: readonly [min: number, max: number]
  readonly most: number
  /** Padding above and below a point, in em. */
  readonly padding: number
  readonly pointLines: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { points: [30, 46], most: 4, padding: 0.42, pointLines: 2 },
  twitter: { points: [30, 45], most: 4, padding: 0.42, pointLines: 2 },
  youtube: { points: [36, 54], most: 3, padding: 0.42, pointLines: 2 },
  square: { points: [36, 60], most: 4, padding: 0.58, pointLines: 3 },
  portrait: { points: [38, 68], most: 4, padding: 0.58, pointLines: 3 },
  story: { points: [42, 74], most: 4, padding: 0.58, pointLines: 3 },
  wide: { points: [32, 48], most: 4, padding: 0.42, pointLines: 2 },
  pin: { points: [36, 64], most: 4, padding: 0.58, pointLines: 3 },
  chat: { points: [26, 44], most: 4, padding: 0.58, pointLines: 3 },
}

/** Size of the title and of the numbers, relative to the points. */
const TITLE = 1.6
const NUMBER = 1.5

/** Title and numbered points, separated by rules; fewer points are larger. */
export const facts: CardTemplate = {
  name: 'facts',
  description: 'What we know: a title and two to four numbered points.',
  formats: formatNames,
  tones: ['light', 'dark'],
  kinds: ['explainer'],
  lacks: ({ details: { points = [] } }) => (points.length >= 2 ? undefined : 'two points or more'),
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const palette = tintedPalette(content, 0.07)
  const own = sizes[look.format.name]
  const { width, height, margin, gap } = look
  const [min, max] = headlineSizes(content, own.points)
  const points = (content.details.points ?? []).slice(0, own.most)
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: palette.ground }}>
      <TopLine look={look} palette={palette} kicker={content.label('facts') ?? content.kicker} />
      <Frame name="words" style={at(margin, look.below, width - 2 * margin, look.end - look.below)}>
        <Text
          name="headline"
          face="display"
          weight={700}
          size={[min * TITLE, max * TITLE]}
          color={palette.ink}
          maxLines={look.tall ? 6 : 3}
          leading={0.96}
          flush
        >
          {content.headline}
        </Text>
        {points.map((point, index) => (
          <Columns
            name={`point ${index + 1}`}
            widths={[Math.round(max * NUMBER * 0.7)]}
            between={Math.round(max * 0.3)}
            rule={{ height: 2, color: palette.line }}
            padding={[own.padding * 0.66, own.padding * 1.5]}
            gap={index === 0 ? Math.round(gap * 0.7) : 0}
            {...(index >= 2 && { dropBelow: 0, yields: 1 })}
          >
            <Text
              name={`number ${index + 1}`}
              face="condensed"
              weight={700}
              size={[min * NUMBER, max * NUMBER]}
              color={palette.accent}
              leading={0.8}
              maxLines={1}
            >
              {String(index + 1)}
            </Text>
            <Text
              name={`point ${index + 1}`}
              face="plain"
              weight={400}
              size={[min, max]}
              color={palette.ink}
              maxLines={own.pointLines}
            >
              {point}
            </Text>
          </Columns>
        ))}
      </Frame>
    </div>
  )
}

import type { FormatName } from '../../src/card/contract/format.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { Columns, Frame, Text } from '../../src/card/contract/elements.ts'
import type { CardContent, CardTemplate } from '../../src/card/contract/template.ts'
import { lookOf } from '../house-style/look.ts'
import { paletteOn } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { headlineSizes, smallSize } from '../house-style/scripts.ts'
import { TopLine } from '../house-style/top-line.tsx'

interface Sizes {
  readonly headline: readonly [min: number, max: number]
  readonly lines: number
  /** Earlier lines, and their size. */
  readonly earlier: number
  readonly line: number
  /** If the headline would be smaller than this, earlier lines are dropped. */
  readonly wanted: number
}

const sizes: Readonly<Record<FormatName, Sizes>> = {
  og: { headline: [46, 160], lines: 6, earlier: 2, line: 28, wanted: 70 },
  twitter: { headline: [46, 156], lines: 6, earlier: 2, line: 28, wanted: 68 },
  youtube: { headline: [58, 196], lines: 6, earlier: 1, line: 32, wanted: 84 },
  square: { headline: [60, 192], lines: 10, earlier: 2, line: 36, wanted: 84 },
  portrait: { headline: [66, 210], lines: 12, earlier: 3, line: 36, wanted: 92 },
  story: { headline: [70, 224], lines: 12, earlier: 3, line: 42, wanted: 96 },
  wide: { headline: [48, 170], lines: 6, earlier: 2, line: 30, wanted: 74 },
  pin: { headline: [62, 198], lines: 14, earlier: 3, line: 34, wanted: 86 },
  chat: { headline: [44, 140], lines: 10, earlier: 2, line: 26, wanted: 62 },
}

const GROUND = '#141b23'
const RED = '#ff5a4f'
const LIGHT_RED = '#ff8178'

/** Near black, a red dot and the time, the newest line large, earlier ones small below. */
export const live: CardTemplate = {
  name: 'live',
  description: 'Live coverage: the newest line large, earlier ones with their times below.',
  formats: formatNames,
  tones: ['dark'],
  kinds: ['live'],
  render,
}

function render(content: CardContent) {
  const look = lookOf(content)
  const palette = { ...paletteOn(GROUND, RED), accent: '#ffffff' }
  const own = sizes[look.format.name]
  const { width, height, margin, gap } = look
  const updates = content.details.updates ?? []
  const [newest, ...older] = updates
  const time = timeOf(newest?.at) ?? content.time
  const dot = Math.round(look.kicker * 0.8)
  const size = smallSize(content, own.line)
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: GROUND }}>
      <div
        style={{
          ...at(margin, look.topMiddle - dot / 2, dot, dot),
          backgroundColor: RED,
          borderRadius: dot / 2,
        }}
      />
      <TopLine
        look={look}
        palette={palette}
        kicker={content.label('live') ?? content.kicker}
        after={time === undefined ? undefined : { words: time, color: LIGHT_RED }}
        left={margin + dot * 1.6}
        width={width - 2 * margin - dot * 1.6}
      />
      <Frame name="words" style={at(margin, look.below, width - 2 * margin, look.end - look.below)}>
        <Text
          name="headline"
          face="display"
          weight={700}
          size={headlineSizes(content, own.headline)}
          color={palette.ink}
          maxLines={own.lines}
          leading={0.96}
          flush
        >
          {content.headline}
        </Text>
        {older.slice(0, own.earlier).map(({ at: when, text }, index) => (
          <Columns
            name={`update ${index + 2}`}
            widths={[Math.round(size * 3.3)]}
            between={Math.round(size * 0.6)}
            rule={{ height: 2, color: '#3d4854' }}
            padding={[0.42, 0.95]}
            gap={index === 0 ? gap : 0}
            dropBelow={headlineSizes(content, [own.wanted, own.wanted])[0]}
            yields={1}
          >
            <Text
              name={`time ${index + 2}`}
              face="plain"
              weight={700}
              size={size}
              color={palette.ink}
              maxLines={1}
            >
              {timeOf(when)}
            </Text>
            <Text
              name={`update ${index + 2}`}
              face="plain"
              weight={400}
              size={size}
              color={palette.muted}
              maxLines={look.tall ? 4 : 2}
            >
              {text}
            </Text>
          </Columns>
        ))}
      </Frame>
    </div>
  )
}

/** Hour and minute at the article's own offset. */
function timeOf(at: string | undefined): string | undefined {
  return /T(\d{2}:\d{2})/.exec(at ?? '')?.[1]
}

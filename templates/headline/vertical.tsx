import { Frame, Logo, Text } from '../../src/card/contract/elements.ts'
import type { FormatName } from '../../src/card/contract/format.ts'
import type { CardContent } from '../../src/card/contract/template.ts'
import { Foot } from '../house-style/foot.tsx'
import { lookOf } from '../house-style/look.ts'
import { newsPalette } from '../house-style/palette.ts'
import { at } from '../house-style/place.ts'
import { smallSize } from '../house-style/scripts.ts'

/** Formats tall enough for columns; minimum and maximum size. */
const sizes: Partial<Record<FormatName, readonly [min: number, max: number]>> = {
  portrait: [60, 168],
  story: [60, 210],
  pin: [56, 156],
}

/** Scripts with vertical writing. */
const SCRIPTS: ReadonlySet<string> = new Set(['Hani', 'Hira', 'Kana'])
/** Number of columns of a headline; a long one may have more, to stay large. */
const COLUMNS = { usual: 3, most: 5 }
const LONG = 24
/** Indent of the text from the bar, inside the margin. */
const INSET = 12
const LOGO = 1.15

export function canBeVertical({ script, format }: CardContent): boolean {
  return SCRIPTS.has(script) && sizes[format.name] !== undefined
}

/** Columns from the right: kicker and bar at the right, the brand at the left. */
export function VerticalHeadline({ content, bar }: { readonly content: CardContent; readonly bar: number }) {
  const look = lookOf(content)
  const palette = newsPalette(content)
  const { width, height, margin, below, end, footLine, gap } = look
  const inner = width - 2 * margin - INSET
  const hasFoot = content.byline !== undefined || content.date !== undefined
  const bottom = hasFoot ? end - footLine - gap : end
  const [min, max] = sizes[look.format.name] ?? [60, 142]
  const standfirst = Math.round((look.standfirst ?? 40) * 0.9)
  return (
    <div style={{ position: 'relative', width, height, backgroundColor: palette.ground }}>
      <div style={{ ...at(width - bar, 0, bar, height), backgroundColor: content.accent }} />
      <TopEnds content={content} left={margin} width={inner} />
      <Frame name="story" style={at(margin, below, inner, bottom - below)} writing="vertical">
        <Text
          name="headline"
          face="display"
          weight={700}
          size={[min, max]}
          color={palette.ink}
          maxLines={Array.from(content.headline).length > LONG ? COLUMNS.most : COLUMNS.usual}
        >
          {content.headline}
        </Text>
        <Text
          name="standfirst"
          face="text"
          weight={400}
          size={standfirst}
          color={palette.muted}
          maxLines={3}
          leading={1.1}
          gap={gap}
          dropBelow={Math.round((min + max) / 2.4)}
        >
          {content.standfirst}
        </Text>
      </Frame>
      {hasFoot && (
        <Foot
          look={look}
          palette={palette}
          lead={content.byline ?? content.date}
          rest={content.byline === undefined ? undefined : content.date}
          width={inner}
        />
      )}
    </div>
  )
}

interface EndsProps {
  readonly content: CardContent
  readonly left: number
  readonly width: number
}

/** The top line in vertical reading order: the kicker at the right, the brand at the left. */
function TopEnds({ content, left, width }: EndsProps) {
  const look = lookOf(content)
  const palette = newsPalette(content)
  const { topLine, topMiddle } = look
  const half = width / 2 - 12
  const top = topMiddle - topLine / 2
  const logo = content.logoOn(palette.ground)
  const kicker = smallSize(content, look.kicker)
  const high = Math.round(look.brand * LOGO)
  return (
    <div style={at(left, top, width, topLine)}>
      {logo ? (
        <Logo
          src={logo.src}
          align="start"
          style={at(0, (topLine - high) / 2, Math.min(half, (high * logo.width) / logo.height), high)}
        />
      ) : (
        <Frame name="brand" style={at(0, 0, half, topLine)} anchor="middle">
          <Text
            name="brand"
            face="serif"
            weight={700}
            size={[look.brand * 0.7, look.brand]}
            color={palette.ink}
            maxLines={1}
          >
            {content.brandName}
          </Text>
        </Frame>
      )}
      <Frame name="top" style={at(width - half, 0, half, topLine)} anchor="middle" align="end">
        <Text
          name="kicker"
          face="plain"
          weight={700}
          size={[kicker * 0.75, kicker]}
          color={palette.accent}
          maxLines={1}
        >
          {content.kicker}
        </Text>
      </Frame>
    </div>
  )
}

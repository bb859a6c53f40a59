import type { JSXElement } from '../../src/card/contract/jsx.ts'
import { Frame, Logo, Row, Span, Text } from '../../src/card/contract/elements.ts'
import type { CardContent } from '../../src/card/contract/template.ts'
import type { Look } from './look.ts'
import type { Palette } from './palette.ts'
import { at } from './place.ts'
import { smallSize } from './scripts.ts'

interface TopLineProps {
  readonly look: Look
  readonly palette: Palette
  /** The kicker's text; absent: only the brand. */
  readonly kicker?: string | undefined
  /** A time after the kicker, in its own colour. Dropped first. */
  readonly after?: { readonly words: string; readonly color: string } | undefined
  /** A background for the kicker: on photos, breaking news, video. */
  readonly chip?: { readonly color: string; readonly ink: string } | undefined
  readonly left?: number
  /** From the upper edge to the middle of the line. */
  readonly middle?: number
  readonly width?: number
  /** Ratio to the brand's usual size; smaller in a field of half the card. */
  readonly brandScale?: number
  /** The name beside the kicker instead of at the far side. A logo stays at the far side. */
  readonly brandFollows?: true
  /** The kicker's share of the line if a field ends below it; absent: the space beside the brand. */
  readonly kickerWidth?: number
}

/** Minimum size ratio of kicker and brand before one of them is dropped. */
const LEAST = 0.8
/** In a field of half the card the kicker may be smaller before it is shortened. */
const LEAST_IN_FIELD = 0.62
/** Least gap between the two. Pixels. */
const APART = 24
/** Gap between a kicker and the name that follows it, relative to the kicker's size. */
const FOLLOWING = 0.8
/** Height of a logo relative to the name. */
const LOGO = 1.15
const WIDEST_LOGO = 0.42

/** Kicker at the reading side, brand at the far side, in all designs, so that the publication is always in the same corner. */
export function TopLine({
  look,
  palette,
  kicker,
  after,
  chip,
  left = look.margin,
  middle = look.topMiddle,
  width = look.width - 2 * look.margin,
  brandScale = 1,
  brandFollows,
  kickerWidth,
}: TopLineProps): JSXElement {
  const { content, topLine } = look
  const logo = content.logoOn(palette.ground)
  const brand = Math.round(look.brand * brandScale * (content.nastaliq ? 0.82 : 1))
  const size = Math.round(smallSize(content, look.kicker) * (chip ? 0.92 : 1))
  const mark = logo && logoBox(logo, brand * LOGO, width * WIDEST_LOGO)
  const words = mark ? width - mark.width - 2 * mark.pad - APART : width
  return (
    <div style={{ ...at(left, middle - topLine / 2, width, topLine), alignItems: 'center' }}>
      <Frame name="top" style={{ width: words, height: topLine }} anchor="middle">
        <Row
          name="top-line"
          between={brandFollows ? Math.round(size * FOLLOWING) : APART}
          {...(!brandFollows && { spread: 'ends' })}
          shrink="in-turn"
        >
          <Text
            name="kicker"
            face="plain"
            weight={700}
            size={[Math.round(size * (kickerWidth === undefined ? LEAST : LEAST_IN_FIELD)), size]}
            color={chip ? chip.ink : palette.accent}
            upper
            spacing={0.07}
            shorter={after && kicker ? [kicker] : beforeDot(kicker)}
            {...(kickerWidth !== undefined && { most: kickerWidth })}
            yields={1}
            {...(chip && { chip: { color: chip.color, x: 0.42, y: 0.3 } })}
          >
            {after === undefined
              ? kicker
              : [kicker, kicker && ' ', <Span color={after.color}>{after.words}</Span>]}
          </Text>
          <Text
            name="brand"
            face="serif"
            weight={700}
            size={[Math.round(brand * LEAST), brand]}
            color={palette.ink}
          >
            {mark ? undefined : content.brandName}
          </Text>
        </Row>
      </Frame>
      {mark && logo && (
        <div
          style={{
            marginLeft: APART,
            flexShrink: 0,
            ...(logo.plate && {
              backgroundColor: logo.plate,
              padding: mark.pad,
              borderRadius: Math.min(content.corner, mark.height / 3),
            }),
          }}
        >
          <Logo style={{ width: mark.width, height: mark.height }} src={logo.src} align="end" />
        </div>
      )}
    </div>
  )
}

/** `Cup final · full time` → `Cup final`. */
function beforeDot(text: string | undefined): readonly string[] {
  const [first, ...rest] = (text ?? '').split(' · ')
  return first && rest.length > 0 ? [first] : []
}

/** Padding around a logo on a plate, relative to its height. */
const PLATE_ROOM = 0.3

function logoBox(
  logo: NonNullable<ReturnType<CardContent['logoOn']>>,
  height: number,
  most: number,
): { readonly width: number; readonly height: number; readonly pad: number } {
  const width = Math.min(most, (height * logo.width) / logo.height)
  return {
    width: Math.round(width),
    height: Math.round(Math.min(height, (width * logo.height) / logo.width)),
    pad: logo.plate === undefined ? 0 : Math.round(height * PLATE_ROOM),
  }
}
